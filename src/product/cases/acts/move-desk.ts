import type { Officer } from '#identity'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { MovingDesk } from '../contract/daily.ts'
import { postOnCase } from '../post-on-case.ts'
import { endedPost, mayTakeOver, whyNotMoveDesk } from '../rules/desk-move.ts'
import { saveDeskMove, saveKeeping } from '../store/daily.ts'
import { closeAct } from './close-act.ts'
import { findTurn, lockAsSeen } from './take-step.ts'

/**
 * Hands the desk of a file whose post is no more to another post of the office, for this case and from here on: by whoever
 * appoints, with why. Refuses while the post can be held: then somebody is appointed to it.
 */
export async function moveDesk(
  tx: Tx,
  by: Officer,
  input: MovingDesk,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const posts = await listPostKinds(tx)
  const why = whyNotMoveDesk(file, by, posts)
  if (why) throw new Refusal(why)
  const step = findTurn(file)
  const from = endedPost(step, posts) ?? step.post
  const { to, reason } = input
  if (!mayTakeOver(step, posts).some(({ key }) => key === to)) throw new WrongForm({ to: 'choose' })
  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  await saveDeskMove(tx, { ...place, ordinal: (file.deskMoves ?? 0) + 1, from, to, reason })
  // Whoever had it in hand held the post that is no more.
  if (file.keeper !== null)
    await saveKeeping(tx, { ...place, steps: file.taken.length, keeper: null, post: to, reason: '' })
  const post = postOnCase(file, by)
  return await closeAct(tx, by, file, { name: 'case.desk-moved', post, at, facts: { from, to } })
}
