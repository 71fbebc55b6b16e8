import { getAuthority } from '#authority'
import { draftLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { approveLetter } from '#signing'
import type { ApprovingCorrection } from '../contract.ts'
import { saysWhatItReplaces, wordsOfCorrection } from '../correction-letter.ts'
import type { Equipment } from '../equipment.ts'
import { signAs, typedAbsence } from '../sign-as.ts'
import { getCorrection } from '../store/correcting.ts'
import { closeAct } from './close-act.ts'
import { correctionToTake } from './take-correction.ts'
import { lockAsSeen } from './take-step.ts'
import { authorityInForce } from './under-authority.ts'

/**
 * The signer approves the correction and with it the exact new letter that they could read, as any letter: under an
 * authority in force on that day, by the holder of the post, or by a substitute that the instrument names and who says
 * why. Refuses while the letters of the pack cannot say which letter they replace.
 */
export async function approveCorrection(
  tx: Tx,
  by: Officer,
  input: ApprovingCorrection,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { correction: ['requested'] })
  const power = await getAuthority(tx, file.authorityId)
  const { correcting, step } = correctionToTake(file, by, ['requested'], power.substitutes)
  const { post, substitute, signer } = await signAs(tx, by, step, power)
  const why = typedAbsence(by, step, { substitute, absence: input.absence })
  const day = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const [correction, isSaid] = await Promise.all([
    getCorrection(tx, correcting.id),
    saysWhatItReplaces(tx, day, equipment),
    authorityInForce(tx, by, power.code, at, equipment, true),
  ])
  if (!isSaid) throw new Refusal('correction-template-missing')
  const { frozen, sha256: draftSha256 } = await wordsOfCorrection(tx, file, { correction, signer, day }, equipment)
  const letter = await draftLetter(tx, { office: file.office, subject: correcting.id, template: frozen.template, at })
  await approveLetter(tx, { letter, office: file.office, officer: by.id, post, draftSha256, signer, frozen, at })
  const standsIn = substitute && { inPlaceOf: step.post, ...(why === undefined ? {} : { why }) }
  const facts = { correction: correcting.ordinal, draft: draftSha256, ...standsIn }
  return await closeAct(tx, by, file, { name: 'correction.approved', post, at, facts })
}
