import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ChoosingPaper } from '../contract.ts'
import { whyNotChoosePaper, whyNotKeepNumbers } from '../rules.ts'
import { findPaper, lockPaper, savePaper } from '../store/paper.ts'

/**
 * Chooses the paper on which an office prints its letters from now on, where a service does not ask for its own. A letter
 * that was approved before keeps its paper. Refuses the one that is chosen already.
 */
export async function choosePaper(
  tx: Tx,
  by: Officer,
  { book, paper }: ChoosingPaper,
  at: Temporal.Instant,
): Promise<{ book: string; paper: string }> {
  const right = whyNotKeepNumbers(by)
  if (right) throw new Refusal(right)
  await lockPaper(tx, by.office)
  const why = whyNotChoosePaper(await findPaper(tx, by.office), paper)
  if (why) throw new Refusal(why)
  const post = by.posts[0] ?? ''
  await savePaper(tx, { office: by.office, size: paper, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'paper.chosen', office: by.office, subject: by.office, by: actor, at, facts: { paper } })
  return { book, paper }
}
