import { randomBytes } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ReplacingSlip } from '../contract/daily.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotReplaceSlip } from '../rules/daily.ts'
import { trackingCode } from '../rules/numbers.ts'
import { saveLostSlip } from '../store/daily.ts'
import { saveTrackingCode } from '../store/save.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Gives a lost slip a new code and ends the old one: whoever found the old slip reads nothing with it any more. Says who
 * asked and which identity paper was shown.
 */
export async function replaceSlip(
  tx: Tx,
  by: Officer,
  input: ReplacingSlip,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotReplaceSlip(file, by)
  if (why) throw new Refusal(why)
  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  await saveLostSlip(tx, { ...place, askedBy: input.askedBy, identitySeen: input.identitySeen })
  await saveTrackingCode(tx, { ...place, code: trackingCode(randomBytes(8)) })
  const facts = { number: file.number }
  const actor = { kind: 'officer', id: by.id, post: postOnCase(file, by) } as const
  await record(tx, { name: 'case.slip-replaced', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
