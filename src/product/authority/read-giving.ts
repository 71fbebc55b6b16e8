import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import { WrongForm } from '#platform/refusal.ts'
import { findRegulation, type Regulation } from '#regulations'
import { type EnteringInstrument, type Instrument, instrumentKindOf } from './contract.ts'

/** The paper that gives power, from which day on, and to whom: as every form about an instrument asks. */
export type Giving = Pick<EnteringInstrument, 'regulation' | 'article' | 'giver' | 'from' | 'until' | 'offices'>

/** The same, read: the regulation it is, what a version keeps of it, and the offices; null means every kecamatan. */
export type Given = { regulation: Regulation; instrument: Instrument; holders: readonly string[] | null }

/** Reads what a form says of an instrument. Refuses a regulation that gives no power, and days that cannot be. */
export async function readGiving(tx: Tx, by: Officer, input: Giving, at: Temporal.Instant): Promise<Given> {
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const regulation = await findRegulation(tx, input.regulation)
  const kind = regulation && instrumentKindOf(regulation.kind)
  if (!regulation || !kind) throw new WrongForm({ regulation: 'choose' })
  if (Temporal.PlainDate.compare(input.from, today) < 0) throw new WrongForm({ from: 'day-past' })
  if (input.until && Temporal.PlainDate.compare(input.until, input.from) <= 0)
    throw new WrongForm({ until: 'day-order' })
  const { number, year, title, key } = regulation
  const article = input.article === '' ? {} : { article: input.article }
  const instrument = { kind, number, year, title: title.id, giver: input.giver, regulation: key, ...article }
  return { regulation, instrument, holders: input.offices.length === 0 ? null : await holdersOf(tx, input.offices) }
}

async function holdersOf(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const offices = (await listOffices(tx)).filter(({ kind, key }) => kind === 'kecamatan' && keys.includes(key))
  if (offices.length < new Set(keys).size) throw new WrongForm({ offices: 'choose' })
  return offices.map(({ id }) => id)
}
