import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AnsweringComment } from '../contract/forms.ts'
import { actorOf, holdStandard } from '../held.ts'
import { whyNotAnswer } from '../rules.ts'
import { saveAnswer } from '../store/save.ts'
import { listComments } from '../store/steps.ts'

/** Says whether a comment is taken up or not, and why; the public reads it beside the comment. Once for each. */
export async function answerComment(
  tx: Tx,
  by: Officer,
  input: AnsweringComment,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotAnswer(life, by, at)
  if (why) throw new Refusal(why)
  const comment = (await listComments(tx, life.id)).find(({ id }) => id === input.comment)
  if (!comment) throw new Refusal('comment-unknown')
  if (comment.answer) throw new Refusal('comment-answered')

  const accepted = input.outcome === 'accepted'
  const on = { standard: life.id, office: life.office, officer: by.id, at }
  await saveAnswer(tx, on, { comment: comment.id, accepted, reason: input.reason })
  const facts = { standard: life.id, comment: comment.id, accepted }
  const name = 'standard.comment-answered'
  await record(tx, { name, office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
