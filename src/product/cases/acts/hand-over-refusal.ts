import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { HandingOver } from '../contract.ts'
import { saveHandover } from '../store/save.ts'
import { closeAct } from './close-act.ts'
import { refuseApplicantAsProxy } from './hand-over.ts'
import { refusalToTake } from './take-refusal.ts'
import { lockAsSeen } from './take-step.ts'

/** Hands the letter of refusal to who came for it. No original need be seen for it: nothing was granted. */
export async function handOverRefusal(
  tx: Tx,
  by: Officer,
  input: HandingOver,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { refusal: 'issued' })
  const { post } = refusalToTake(file, by, 'issued')
  await refuseApplicantAsProxy(tx, file, input)
  await saveHandover(tx, { ...input, office: file.office, caseId: file.id, originals: [], officer: by.id, at })
  return await closeAct(tx, by, file, { name: 'refusal.handed-over', post, at })
}
