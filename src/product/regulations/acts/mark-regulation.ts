import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { MarkingRegulation } from '../contract.ts'
import { whyNotKeep, whyNotMark } from '../rules.ts'
import { countTouched, findRegulation, listMarks, lockRegulation, saveMarks } from '../store.ts'

/**
 * Says that a regulation is changed, revoked or lapsed from a day on, and by which other one. It closes nothing by itself:
 * the list of what rests on it was in sight before, and stays. Refuses when that list has grown since.
 */
export async function markRegulation(
  tx: Tx,
  by: Officer,
  input: MarkingRegulation,
  at: Temporal.Instant,
): Promise<{ regulation: string; touched: number }> {
  const regulation = await lockRegulation(tx, input.regulation)
  const right = whyNotKeep(by)
  if (right || !regulation) throw new Refusal(right ?? 'regulation-unknown')
  const cause = input.by === '' ? undefined : await findRegulation(tx, input.by)
  if (!cause && (input.by !== '' || input.what !== 'lapsed')) throw new WrongForm({ by: 'choose' })
  const why = whyNotMark(regulation, await listMarks(tx, regulation.id), { ...input, by: cause?.key ?? null })
  if (why) throw new Refusal(why)
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const touched = (await countTouched(tx, today)).get(regulation.key) ?? 0
  if (touched !== input.seen) throw new Refusal('touched-changed', { touched })

  const { what, from, source } = input
  const article = input.article === '' ? null : input.article
  const mark = { id: randomUUIDv7(), what, from, article, source, sure: 'a' as const }
  const marks = [{ ...mark, regulation: regulation.id, byRegulation: cause?.id ?? null }]
  await saveMarks(tx, { office: by.regency, by: by.id, at, marks })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { regulation: regulation.key, what, from: from.toString(), cause: cause?.key ?? null, touched }
  await record(tx, { name: 'regulation.marked', office: by.regency, subject: regulation.id, by: actor, at, facts })
  return { regulation: regulation.key, touched }
}
