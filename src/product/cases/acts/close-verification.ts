import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ClosingVerification } from '../contract/step-work.ts'
import { ordinalOf, partsOf } from '../rules/step-work.ts'
import { saveMinutes } from '../store/step-work.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Writes what a team found and passes the file on. Refuses while fewer agreed than the standard asks; once all have
 * answered, a standard that leaves it to the leader lets the file go on all the same.
 */
export async function closeVerification(
  tx: Tx,
  by: Officer,
  input: ClosingVerification,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['verify'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const parts = partsOf(file)
  const agreed = parts.filter(({ state }) => state === 'agreed').length
  const { office, id: caseId } = file
  await saveMinutes(tx, { office, caseId, ordinal: ordinalOf(file), minutes: input.minutes })
  return await passOn(tx, by, file, step, { name: 'case.verified', at, facts: { agreed, parts: parts.length } })
}
