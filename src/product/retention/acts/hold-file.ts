import { findCase, lockCase } from '#cases'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { HoldingFile } from '../contract.ts'
import { listHolds, saveHold } from '../store/holds.ts'
import { lockOffice } from '../store/lists.ts'

/**
 * Holds the file of a case for a complaint, a court, an audit or else, by number and day of the paper that asks for it: no list
 * takes it up, and a list that has it is neither approved nor carried out. Refuses another office's file, and one that is held.
 */
export async function holdFile(
  tx: Tx,
  by: Officer,
  { number, purpose: kind, reference, datedOn, reason }: HoldingFile,
  at: Temporal.Instant,
): Promise<{ number: string; hold: string }> {
  await lockOffice(tx, by.office)
  const known = await findCase(tx, number)
  if (known?.office !== by.office) throw new Refusal('hold-unknown')
  const file = await lockCase(tx, known.number)
  if (!file) throw new Refusal('hold-unknown')
  if ((await listHolds(tx, { caseId: file.id })).length > 0) throw new Refusal('hold-there')
  const post = by.posts[0] ?? ''
  const asked = { kind, reference, datedOn: Temporal.PlainDate.from(datedOn), reason }
  const hold = await saveHold(tx, { ...asked, caseId: file.id, office: by.office, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { number: file.number, kind, reference }
  await record(tx, { name: 'retention.held', office: by.office, subject: hold, by: actor, at, facts })
  return { ...facts, hold }
}
