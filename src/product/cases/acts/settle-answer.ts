import { endRun } from '#clock'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { stateOf } from '../rules.ts'
import { lockCase } from '../store/find.ts'
import { saveStanding } from '../store/standing.ts'

/**
 * Ends the duty to answer of a file that its slip has answered (UU 30/2014 art 50; our reading), where an earlier release let it run on: once,
 * by the program, in the story of its case. Returns whether it ended now; one that moved meanwhile is left as it is.
 */
export async function settleAnswer(
  tx: Tx,
  { office, number }: { office: string; number: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const file = await lockCase(tx, number)
  if (!file || file.forgotten || file.refusing || stateOf(file) !== 'incomplete') return false
  await endRun(tx, { subject: file.id, kind: 'answer', at })
  await saveStanding(tx, file)
  const by = { kind: 'program', id: 'paten clock' } as const
  await record(tx, { name: 'case.answered-by-slip', office, subject: file.id, by, at, facts: { number } })
  return true
}
