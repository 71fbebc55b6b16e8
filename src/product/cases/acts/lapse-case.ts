import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { withdrawApproval } from '#signing'
import type { Lapsing } from '../contract/lapsing.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotLapse } from '../rules/lapsing.ts'
import { saveLapse } from '../store/lapsing.ts'
import { closeAct } from './close-act.ts'
import { endRuns, lockAsSeen } from './take-step.ts'

/**
 * Ends a request whose applicant did not come within the limit of the regency, with why, and how they were told. It is not
 * refused: what was handed in stays, and it begins again when they come. Refuses where no rule sets a limit, before it is
 * past, and who may not sign.
 */
export async function lapseCase(
  tx: Tx,
  by: Officer,
  input: Lapsing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotLapse(file, by, at)
  if (why) throw new Refusal(why)
  const letter = await findLetter(tx, file.id)
  if (letter) await withdrawApproval(tx, letter.id)
  const post = postOnCase(file, by)
  const { reason, told } = input
  const place = { office: file.office, caseId: file.id, officer: by.id, post, at }
  await saveLapse(tx, { ...place, dueAt: file.lapsesAt ?? at, reason, told })
  await endRuns(tx, file.id, at)
  return await closeAct(tx, by, file, { name: 'case.lapsed', post, at })
}
