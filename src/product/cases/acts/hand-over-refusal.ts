import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { HandingOver } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { give } from '../giving.ts'
import { saveHandover } from '../store/handing-over.ts'
import { closeAct } from './close-act.ts'
import { refusalToTake } from './take-refusal.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Hands the letter of refusal to who came for it, or sends it, as `give` asks it. No original need be seen for it: nothing
 * was granted.
 */
export async function handOverRefusal(
  tx: Tx,
  by: Officer,
  input: HandingOver,
  at: Temporal.Instant,
  equipment?: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { refusal: 'issued' })
  const { post, step } = refusalToTake(file, by, 'issued')
  await give(tx, by, { file, step, input, at }, equipment)
  await saveHandover(tx, { ...input, office: file.office, caseId: file.id, originals: [], officer: by.id, at })
  return await closeAct(tx, by, file, { name: 'refusal.handed-over', post, at })
}
