import { findCase, lockCase } from '#cases'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { HoldingFile } from '../contract.ts'
import { listHolds, saveHold } from '../store/holds.ts'

/** Holds the file of a case with a reason: none of its papers goes meanwhile. Refuses another office's, and one that is held. */
export async function holdFile(
  tx: Tx,
  by: Officer,
  { number, reason }: HoldingFile,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const known = await findCase(tx, number)
  if (known?.office !== by.office) throw new Refusal('hold-unknown')
  const file = await lockCase(tx, known.number)
  if (!file) throw new Refusal('hold-unknown')
  if ((await listHolds(tx, { caseId: file.id })).length > 0) throw new Refusal('hold-there')
  const post = by.posts[0] ?? ''
  const hold = await saveHold(tx, { reason, caseId: file.id, office: by.office, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { number: file.number }
  await record(tx, { name: 'retention.held', office: by.office, subject: hold, by: actor, at, facts })
  return facts
}
