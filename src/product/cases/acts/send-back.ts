import { findLetter } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { withdrawApproval } from '#signing'
import type { SendingBack } from '../contract.ts'
import { desksBefore, stepNow, whyNotSendBack } from '../rules.ts'
import { saveStep } from '../store/save.ts'
import { saveStanding } from '../store/standing.ts'
import { base, lockAsSeen } from './take-step.ts'

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

  const letter = await findLetter(tx, file.id)
  if (letter) await withdrawApproval(tx, letter.id)
  const ordinal = file.taken.length + 1
  await saveStep(tx, {
    ...base(file, by, now, at),
    ordinal,
    step: now.key,
    outcome: 'sent-back',
    toStep: to.key,
    reason: input.reason,
  })
  const taken = { ordinal, step: now.key, outcome: 'sent-back', toStep: to.key, officer: by.id, takenAt: at } as const
  await saveStanding(tx, { ...file, taken: [...file.taken, taken], keeper: null })
  const facts = { number: file.number, step: now.key, to: to.key }
  await record(tx, {
    name: 'case.sent-back',
    office: file.office,
    subject: file.id,
    by: { kind: 'officer', id: by.id, post: now.post },
    at,
    facts,
  })
  return facts
}
