import { type Overdue, saveOverdue } from '#clock'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { findObjection } from '../store.ts'

/**
 * Records that nobody answered an objection or an appeal in time: law takes it as granted, and an officer owes what was
 * asked for. Once, by the program, which grants nothing and issues nothing; its line stands in the story of the case, as
 * those of every other act on it. Returns whether it was recorded now.
 */
export async function noticeSilence(
  tx: Tx,
  { office, run, subject, kind, dueAt }: Overdue & { office: string },
  at: Temporal.Instant,
): Promise<boolean> {
  if (!(await saveOverdue(tx, { office, run, at }))) return false
  const one = await findObjection(tx, { id: subject })
  if (!one) throw new Error(`objection ${subject} is under way and was not found`)
  const name = kind === 'appeal-answer' ? 'appeal.deemed-granted' : 'objection.deemed-granted'
  const by = { kind: 'program', id: 'paten clock' } as const
  const facts = { number: one.number, caseNumber: one.caseNumber, due: dueAt.toString() }
  await record(tx, { name, office, subject: one.caseId, by, at, facts })
  return true
}
