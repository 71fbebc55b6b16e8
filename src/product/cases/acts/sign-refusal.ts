import { getAuthority } from '#authority'
import { draftLetter } from '#documents'
import { type Officer, standInAt } from '#identity'
import { findPackFile } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { approveLetter } from '#signing'
import type { OnRefusal } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { refusalTemplate, wordsOfRefusal } from '../refusal-letter.ts'
import { stepOfStage } from '../refusing.ts'
import { whyNotSigner } from '../rules/signing.ts'
import { signAs } from '../sign-as.ts'
import { getProposal } from '../store/refusing.ts'
import { closeAct } from './close-act.ts'
import { refusalToTake } from './take-refusal.ts'
import { lockAsSeen } from './take-step.ts'
import { authorityInForce } from './under-authority.ts'

/**
 * The signer approves the exact refusal they could read. Who may refuse is who may grant: it needs the same authority
 * in force, and falls to who stands in by the register where the instrument names them. Refuses while the pack has no template for it.
 */
export async function signRefusal(
  tx: Tx,
  by: Officer,
  input: OnRefusal,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input, { refusal: 'proposed' })
  const { refusing, post } = refusalToTake(file, by, 'proposed')
  const step = stepOfStage(file, 'proposed')
  if (!step) throw new Refusal('refusal-not-there')
  const power = await getAuthority(tx, file.authorityId)
  const why = standInAt(by, post) && whyNotSigner(post, by, power.substitutes)
  if (why) throw new Refusal(why)
  const { signer } = await signAs(tx, by, step, power)
  const [proposal, template] = await Promise.all([
    getProposal(tx, refusing.id),
    findPackFile(tx, `letters/${refusalTemplate}.typ`),
    authorityInForce(tx, by, power.code, at, equipment, true),
  ])
  if (!template) throw new Refusal('refusal-template-missing')
  const about = { proposal, signer, at, zone: by.zone, regency: by.regency }
  const { frozen, sha256: draftSha256 } = await wordsOfRefusal(tx, file, about, equipment)
  const letter = await draftLetter(tx, { office: file.office, subject: refusing.id, template: refusalTemplate, at })
  await approveLetter(tx, { letter, office: file.office, officer: by.id, post, draftSha256, signer, frozen, at })
  return await closeAct(tx, by, file, { name: 'refusal.signed', post, at, facts: { draft: draftSha256 } })
}
