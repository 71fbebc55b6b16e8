import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { BeginningAgain } from '../contract/lapsing.ts'
import { postOnCase } from '../post-on-case.ts'
import { restartClocks } from '../restart-clocks.ts'
import { whyNotBeginAgain } from '../rules/lapsing.ts'
import { endLapse } from '../store/lapsing.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * A lapsed request begins again, with its number and with everything that was handed in. Its clocks start anew: the promise
 * of one that was open, else the duty to answer and the limit to come. That it had lapsed stays in its story.
 */
export async function beginAgain(
  tx: Tx,
  by: Officer,
  input: BeginningAgain,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { lapsed: true })
  const why = whyNotBeginAgain(file, by)
  if (why) throw new Refusal(why)
  const { askedBy, identitySeen } = input
  await endLapse(tx, { caseId: file.id, officer: by.id, askedBy, identitySeen, at })
  await restartClocks(tx, by, file, at)
  return await closeAct(tx, by, file, { name: 'case.begun-again', post: postOnCase(file, by), at })
}
