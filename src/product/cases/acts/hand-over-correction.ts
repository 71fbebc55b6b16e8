import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { HandingOverCorrection } from '../contract.ts'
import { getCorrection, saveCorrectionHandover } from '../store/correcting.ts'
import { closeAct } from './close-act.ts'
import { refuseApplicantAsProxy } from './hand-over.ts'
import { correctionToTake } from './take-correction.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Hands the new letter to who came for it. An old paper that had not come back is asked for again: taken back or not, it
 * is void.
 */
export async function handOverCorrection(
  tx: Tx,
  by: Officer,
  input: HandingOverCorrection,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['issued', 'archived'] })
  const { correcting, step } = correctionToTake(file, by, ['issued', 'archived'])
  if (step.does !== 'hand-over') throw new Refusal('correction-not-there')
  const { paperBack } = await getCorrection(tx, correcting.id)
  const isOut = paperBack === false
  if (isOut && input.paperBack === '') throw new WrongForm({ paperBack: 'choose' })
  await refuseApplicantAsProxy(tx, file, input)
  const { collectedBy, relation, identitySeen } = input
  await saveCorrectionHandover(tx, {
    ...{ id: correcting.id, office: file.office, collectedBy, relation, identitySeen },
    ...{ paperBack: isOut ? input.paperBack === 'yes' : null, officer: by.id, post: step.post, at },
  })
  const facts = { correction: correcting.ordinal }
  return await closeAct(tx, by, file, { name: 'correction.handed-over', post: step.post, at, facts })
}
