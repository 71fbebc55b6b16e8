import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Refusing } from '../contract.ts'
import { oweAnswer } from '../owe-answer.ts'
import { stepNow, whyNotRefuse } from '../rules.ts'
import { saveProposal } from '../store/refusing.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Proposes to refuse a request, with its reasons. Only the signer decides (UU 30/2014 art 52 and 55), complete or not:
 * until then every clock runs on, that of the answer to an incomplete one begins, and the file waits. Refuses who does not hold the file, and once the letter is issued.
 */
export async function proposeRefusal(
  tx: Tx,
  by: Officer,
  input: Refusing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotRefuse(file, by)
  if (why) throw new Refusal(why)

  const post = (file.opened ? stepNow(file.definition.procedure, file.taken) : file.definition.procedure[0])?.post ?? ''
  const { reason, basis } = input
  const proposal = { office: file.office, caseId: file.id, reason, basis: basis || null, officer: by.id, post, at }
  await saveProposal(tx, proposal)
  await oweAnswer(tx, by, file, at)
  return await closeAct(tx, by, file, { name: 'refusal.proposed', post, at })
}
