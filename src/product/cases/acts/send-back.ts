import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SendingBack } from '../contract.ts'
import { desksBefore, stepNow, whyNotSendBack } from '../rules.ts'
import { goBack } from './go-back.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Sends the file back to an earlier desk with a reason; every desk from there on sees it again. An approval already
 * given ends with it: what comes back may be changed. Refuses once the letter has its number.
 */
export async function sendBack(
  tx: Tx,
  by: Officer,
  input: SendingBack,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotSendBack(file, by)
  if (why) throw new Refusal(why)
  const now = stepNow(file.definition.procedure, file.taken)
  const to = desksBefore(file).find((step) => step.key === input.to)
  if (!now || !to) throw new Refusal('nowhere-to-return')

  return await goBack(tx, by, file, { step: now, to, reason: input.reason, at })
}
