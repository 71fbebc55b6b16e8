import { type Overdue, saveOverdue } from '#clock'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'

/**
 * Records that nobody answered an objection or an appeal in time: law takes it as granted, and an officer owes what was
 * asked for. Once, by the program, which grants nothing and issues nothing. Returns whether it was recorded now.
 */
export async function noticeSilence(
  tx: Tx,
  { office, run, subject, kind, dueAt }: Overdue & { office: string },
  at: Temporal.Instant,
): Promise<boolean> {
  if (!(await saveOverdue(tx, { office, run, at }))) return false
  const name = kind === 'appeal-answer' ? 'appeal.deemed-granted' : 'objection.deemed-granted'
  const by = { kind: 'program', id: 'paten clock' } as const
  await record(tx, { name, office, subject, by, at, facts: { due: dueAt.toString() } })
  return true
}
