import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TakingBackMark } from '../contract.ts'
import { whyNotKeep } from '../rules.ts'
import { listMarks, lockRegulation, saveTakenBack } from '../store.ts'

/** Takes a mark back that was a mistake; it stays in the history with the reason. Refuses one taken back already. */
export async function takeBackMark(
  tx: Tx,
  by: Officer,
  input: TakingBackMark,
  at: Temporal.Instant,
): Promise<{ regulation: string }> {
  const regulation = await lockRegulation(tx, input.regulation)
  const right = whyNotKeep(by)
  if (right || !regulation) throw new Refusal(right ?? 'regulation-unknown')
  const mark = (await listMarks(tx, regulation.id)).find(({ id }) => id === input.mark)
  if (!mark) throw new Refusal('mark-unknown')
  if (mark.takenBack) throw new Refusal('mark-taken-back')
  await saveTakenBack(tx, { office: by.regency, by: by.id, at, marks: [mark.id], reason: input.reason })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? null } as const
  const facts = { regulation: regulation.key, mark: mark.id }
  await record(tx, {
    name: 'regulation.mark-taken-back',
    office: by.regency,
    subject: regulation.id,
    by: actor,
    at,
    facts,
  })
  return { regulation: regulation.key }
}
