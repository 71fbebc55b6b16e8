import { type Overdue, saveOverdue } from '#clock'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'

/**
 * Records that a promise, or the duty to answer, fell due and was not kept: once, by the program, in the story of its case,
 * where camat and regency find it. Of an applicant who did not come within the limit it proposes a lapse, which an officer
 * decides. Returns whether it was recorded now.
 */
export async function noticeOverdue(
  tx: Tx,
  { office, run, subject, kind, dueAt }: Overdue & { office: string },
  at: Temporal.Instant,
): Promise<boolean> {
  if (!(await saveOverdue(tx, { office, run, at }))) return false
  const facts = { of: kind, due: dueAt.toString() }
  const by = { kind: 'program', id: 'paten clock' } as const
  await record(tx, {
    name: kind === 'completion' ? 'case.lapse-proposed' : 'case.overdue',
    office,
    subject,
    by,
    at,
    facts,
  })
  return true
}
