import type { Officer } from '#identity'
import { record } from '#journal'
import { listOffices } from '#offices'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planVersions } from '#platform/validity.ts'
import { findRegulation } from '#regulations'
import { type EnteringInstrument, instrumentKindOf } from '../contract.ts'
import { livingClosing, whyNotKeep } from '../rules/closing.ts'
import { listClosings, listRegister, lockCode } from '../store/register.ts'
import { saveEnds, saveVersions } from '../store.ts'
import { citeAuthorities } from './cite-authorities.ts'

/**
 * Enters the true instrument: every power that was ticked is from a day on given by it, to all kecamatan or to some, and
 * is an example no longer. The pack leaves these powers alone from then on. Refuses a power whose closing is planned.
 */
export async function enterInstrument(
  tx: Tx,
  by: Officer,
  input: EnteringInstrument,
  at: Temporal.Instant,
): Promise<{ regulation: string; codes: readonly string[] }> {
  const right = whyNotKeep(by)
  if (right) throw new Refusal(right)
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
  const holders = input.offices.length === 0 ? null : await holdersOf(tx, input.offices)

  const codes = [...new Set(input.codes)].sort()
  for (const code of codes) await giveBy(tx, by, { code, instrument, holders, at }, input)
  await citeAuthorities(tx, by.regency)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { regulation: key, codes, from: input.from.toString() }
  await record(tx, { name: 'authority.entered', office: by.regency, subject: regulation.id, by: actor, at, facts })
  return { regulation: key, codes }
}

type Given = {
  code: string
  instrument: NonNullable<Parameters<typeof saveVersions>[2][number]['body']['instrument']>
  holders: readonly string[] | null
  at: Temporal.Instant
}

async function giveBy(
  tx: Tx,
  by: Officer,
  { code, instrument, holders, at }: Given,
  { from, until }: EnteringInstrument,
): Promise<void> {
  await lockCode(tx, by.regency, code)
  const [versions, closings] = [await listRegister(tx, code), await listClosings(tx, code)]
  const last = versions.at(-1)
  if (!last) throw new Refusal('authority-unknown')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const closing = livingClosing(closings, versions)
  if (closing && Temporal.PlainDate.compare(today, closing.on) < 0) throw new Refusal('closing-planned')
  const body = { ...last.body, instrument }
  const hash = contentHash({ body, holders, from: from.toString() })
  const plan = planVersions(versions, { hash, from, until: until ?? null }, today)
  await saveEnds(tx, plan.retime)
  if (!plan.begin) return
  const id = uuidV5(by.regency, `authority/${code}/${hash}/${plan.begin.from}`)
  await saveVersions(tx, by.regency, [
    { ...plan.begin, id, code, body, holders, illustrative: false, enteredBy: by.id },
  ])
}

async function holdersOf(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const offices = (await listOffices(tx)).filter(({ kind, key }) => kind === 'kecamatan' && keys.includes(key))
  if (offices.length < new Set(keys).size) throw new WrongForm({ offices: 'choose' })
  return offices.map(({ id }) => id)
}
