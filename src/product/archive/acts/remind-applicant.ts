import { findCase, listNotices, lockCase, readyPaper } from '#cases'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Reminding } from '../contract/uncollected.ts'
import { postOf } from '../of-document.ts'
import { saveReminder } from '../store/uncollected.ts'

/** Notes that the applicant was told that their letter waits. Refuses another office's, and one that was collected meanwhile. */
export async function remindApplicant(
  tx: Tx,
  by: Officer,
  { number, way }: Reminding,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const known = await findCase(tx, number)
  const file = known?.office === by.office ? await lockCase(tx, known.number) : undefined
  if (!file) throw new Refusal('document-unknown')
  const waits =
    readyPaper(file) ??
    (await listNotices(tx, file.id)).find(({ handover, overturnedAt }) => !handover && !overturnedAt)
  if (!waits) throw new Refusal('letter-collected')
  const post = postOf(by)
  const ordinal = await saveReminder(tx, { caseId: file.id, way, office: by.office, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { number: file.number, way, times: ordinal }
  await record(tx, { name: 'applicant.reminded', office: by.office, subject: file.id, by: actor, at, facts })
  return facts
}
