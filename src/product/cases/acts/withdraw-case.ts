import { findLetter } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { withdrawApproval } from '#signing'
import type { Withdrawing } from '../contract/daily.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotWithdraw } from '../rules/daily.ts'
import { saveWithdrawal } from '../store/daily.ts'
import { saveStanding } from '../store/standing.ts'
import { endRuns, lockAsSeen } from './take-step.ts'

/**
 * Ends a request because its applicant takes it back, with who asked, the identity seen and the papers given back. Its
 * clocks end; an approval already given ends with it. Refuses once the letter has its number.
 */
export async function withdrawCase(
  tx: Tx,
  by: Officer,
  input: Withdrawing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotWithdraw(file, by)
  if (why) throw new Refusal(why)
  const known = new Set(file.definition.requirements.map((one) => one.key))
  const originals = input.originals.filter((key) => known.has(key))
  const letter = await findLetter(tx, file.id)
  if (letter) await withdrawApproval(tx, letter.id)
  const post = postOnCase(file, by)
  await saveWithdrawal(tx, { ...input, office: file.office, caseId: file.id, officer: by.id, originals, post, at })
  await endRuns(tx, file.id, at)
  await saveStanding(tx, { ...file, withdrawn: true })
  const facts = { number: file.number, originals }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.withdrawn', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
