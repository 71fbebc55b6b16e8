import { getAuthority } from '#authority'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { TurningDown } from '../contract.ts'
import { capacityOf } from '../signer.ts'
import { saveTurnedDown } from '../store/correcting.ts'
import { closeAct } from './close-act.ts'
import { correctionToTake } from './take-correction.ts'
import { lockAsSeen } from './take-step.ts'

/** The signer does not correct: the letter stays in force as it is, and whoever asked reads why, on their phone too. */
export async function turnDownCorrection(
  tx: Tx,
  by: Officer,
  input: TurningDown,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['requested'] })
  const { substitutes } = await getAuthority(tx, file.authorityId)
  const { correcting, step } = correctionToTake(file, by, ['requested'], substitutes)
  const { post } = capacityOf(step, by, { substitutes })
  const { id, ordinal } = correcting
  await saveTurnedDown(tx, { id, office: file.office, reason: input.reason, officer: by.id, post, at })
  return await closeAct(tx, by, file, { name: 'correction.turned-down', post, at, facts: { correction: ordinal } })
}
