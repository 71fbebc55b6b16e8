import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { HandingOverCorrection } from '../contract/handing-over.ts'
import type { Equipment } from '../equipment.ts'
import { give } from '../giving.ts'
import { getCorrection } from '../store/correcting.ts'
import { saveCorrectionHandover } from '../store/handing-over.ts'
import { closeAct } from './close-act.ts'
import { correctionToTake } from './take-correction.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Hands the new letter to who came for it, as `give` asks it. An old paper that had not come back is asked for again: taken back or not, it
 * is void.
 */
export async function handOverCorrection(
  tx: Tx,
  by: Officer,
  input: HandingOverCorrection,
  at: Temporal.Instant,
  equipment?: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['issued', 'archived'] })
  const { correcting, step } = correctionToTake(file, by, ['issued', 'archived'])
  if (step.does !== 'hand-over') throw new Refusal('correction-not-there')
  const { paperBack } = await getCorrection(tx, correcting.id)
  const isOut = paperBack === false
  if (isOut && input.paperBack === '') throw new WrongForm({ paperBack: 'choose' })
  await give(tx, by, { file, step, input, at }, equipment)
  await saveCorrectionHandover(tx, {
    ...{ ...input, id: correcting.id, office: file.office, officer: by.id, post: step.post, at },
    paperBack: isOut ? input.paperBack === 'yes' : null,
  })
  const facts = { correction: correcting.ordinal }
  return await closeAct(tx, by, file, { name: 'correction.handed-over', post: step.post, at, facts })
}
