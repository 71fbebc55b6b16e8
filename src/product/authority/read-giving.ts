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

/** Nobody gives power further ahead than this; a year of more is a slip of the finger. */
const yearsAhead = 10

/**
 * Reads what a form says of an instrument; its first day may have passed long ago. Refuses a regulation that gives no
 * power, a first day before there was that regulation, and an end that has passed: such an instrument opens nothing.
 */
export async function readGiving(tx: Tx, by: Officer, input: Giving, at: Temporal.Instant): Promise<Given> {
  const regulation = await findRegulation(tx, input.regulation)
  const kind = regulation && instrumentKindOf(regulation.kind)
  if (!regulation || !kind) throw new WrongForm({ regulation: 'choose' })
  const wrong = wrongDays(input, regulation, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (wrong) throw new WrongForm(wrong)
  const { number, year, title, key } = regulation
  const article = input.article === '' ? {} : { article: input.article }
  const instrument = { kind, number, year, title: title.id, giver: input.giver, regulation: key, ...article }
  return { regulation, instrument, holders: input.offices.length === 0 ? null : await holdersOf(tx, input.offices) }
}

function wrongDays(
  { from, until }: Pick<Giving, 'from' | 'until'>,
  { date, year }: Pick<Regulation, 'date' | 'year'>,
  today: Temporal.PlainDate,
): Record<string, string> | undefined {
  const enacted = Temporal.PlainDate.from(date ?? { year, month: 1, day: 1 })
  if (isBefore(from, enacted)) return { from: 'day-before-paper' }
  if (isBefore(today.add({ years: yearsAhead }), from)) return { from: 'day-far' }
  if (until && !isBefore(from, until)) return { until: 'day-order' }
  return until && !isBefore(today, until) ? { until: 'day-over' } : undefined
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

async function holdersOf(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const offices = (await listOffices(tx)).filter(({ kind, key }) => kind === 'kecamatan' && keys.includes(key))
  if (offices.length < new Set(keys).size) throw new WrongForm({ offices: 'choose' })
  return offices.map(({ id }) => id)
}
