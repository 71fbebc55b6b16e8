import { getAuthority } from '#authority'
import { letterDate } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { TurningDown } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { issueNotice } from '../notice-letter.ts'
import { reasonsOf } from '../refusing.ts'
import { signAs } from '../sign-as.ts'
import { getCorrection, saveTurnedDown } from '../store/correcting.ts'
import { closeAct } from './close-act.ts'
import { correctionToTake } from './take-correction.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * The signer does not correct: the letter stays in force as it is, and whoever asked reads why, on their phone and in a
 * letter that says so. What the office asked of itself is told to nobody on paper.
 */
export async function turnDownCorrection(
  tx: Tx,
  by: Officer,
  input: TurningDown,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['requested'] })
  const power = await getAuthority(tx, file.authorityId)
  const { correcting, step } = correctionToTake(file, by, ['requested'], power.substitutes)
  const { post, signer } = await signAs(tx, by, step, power)
  const { id, ordinal } = correcting
  const { askedBy, reason, replaces, requestedAt } = await getCorrection(tx, id)
  await saveTurnedDown(tx, { id, office: file.office, reason: input.reason, officer: by.id, post, at })
  const on = letterDate(requestedAt.toZonedDateTimeISO(by.zone).toPlainDate()).id
  const telling = {
    ...({ kind: 'turned-down', about: id, letter: replaces, ground: null, decision: null } as const),
    ...{ reasons: reasonsOf(input.reason), asked: { by: askedBy ?? '', on, what: reason } },
  }
  const told =
    askedBy === null ? {} : await issueNotice(tx, by, { file, telling, signing: { post, signer }, at }, equipment)
  return await closeAct(tx, by, file, {
    name: 'correction.turned-down',
    post,
    at,
    facts: { correction: ordinal, ...told },
  })
}
