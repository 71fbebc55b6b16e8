import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { OnCorrection } from '../contract.ts'
import { saveCorrectionStep } from '../store/correcting.ts'
import { closeAct } from './close-act.ts'
import { correctionToTake } from './take-correction.ts'
import { lockAsSeen } from './take-step.ts'

/** Notes that the copy of the new letter lies in the archive, beside the void one; it is now ready to be collected. */
export async function archiveCorrection(
  tx: Tx,
  by: Officer,
  input: OnCorrection,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['issued'] })
  const { correcting, step } = correctionToTake(file, by, ['issued'])
  const { id, ordinal } = correcting
  await saveCorrectionStep(tx, { id, does: 'archive', office: file.office, officer: by.id, post: step.post, at })
  const facts = { correction: ordinal }
  return await closeAct(tx, by, file, { name: 'correction.archived', post: step.post, at, facts })
}
