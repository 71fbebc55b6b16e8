import { endRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { DroppingRefusal } from '../contract.ts'
import { dropProposal } from '../store/refusing.ts'
import { closeAct } from './close-act.ts'
import { refusalToTake } from './take-refusal.ts'
import { lockAsSeen } from './take-step.ts'

/** The signer does not refuse: the file lies again where the proposal came from, and reads why; its slip answers an incomplete one again. */
export async function dropRefusal(
  tx: Tx,
  by: Officer,
  input: DroppingRefusal,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { refusal: 'proposed' })
  const { refusing, post } = refusalToTake(file, by, 'proposed')
  await dropProposal(tx, { id: refusing.id, officer: by.id, reason: input.reason, at })
  await endRun(tx, { subject: file.id, kind: 'answer', at })
  return await closeAct(tx, by, file, { name: 'refusal.dropped', post, at })
}
