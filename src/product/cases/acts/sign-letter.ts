import { getAuthority } from '#authority'
import { draftLetter, findLetter } from '#documents'
import type { Officer } from '#identity'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { approveLetter } from '#signing'
import type { Signing } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { wordsOfLetter } from '../letter.ts'
import { whyNotSign } from '../rules/signing.ts'
import { signAs, typedAbsence } from '../sign-as.ts'
import { findTurn, lockAsSeen, passOn } from './take-step.ts'
import { authorityInForce } from './under-authority.ts'

/**
 * Records the signer's approval of the exact draft they could read, with the signer frozen as the letter names them.
 * The number comes after signing, as both published Bengkalis procedures have it. While the camat is away whom the
 * instrument names may sign, under the mark of their order, and says why where the register does not. Refuses anyone else,
 * and without an authority in force.
 */
export async function signLetter(
  tx: Tx,
  by: Officer,
  input: Signing,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const power = await getAuthority(tx, file.authorityId)
  const why = whyNotSign(file, by, power.substitutes)
  if (why) throw new Refusal(why)
  const step = findTurn(file)
  const { post, substitute, signer } = await signAs(tx, by, step, power)
  const reason = typedAbsence(by, step, { substitute, absence: input.absence }) ?? null
  const day = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const [, { frozen }, before] = await Promise.all([
    authorityInForce(tx, by, power.code, at, equipment, true),
    wordsOfLetter(tx, file, { signer, day }, equipment),
    findLetter(tx, file.id),
  ])
  const letter =
    before?.id ??
    (await draftLetter(tx, { office: file.office, subject: file.id, template: file.definition.letter.template, at }))
  const draftSha256 = contentHash(frozen)
  await approveLetter(tx, {
    ...{ letter, office: file.office, officer: by.id, post },
    ...{ draftSha256, signer, frozen, at },
  })
  const facts = { draft: draftSha256, ...(substitute && { inPlaceOf: step.post }) }
  return await passOn(tx, by, file, { ...step, post }, { name: 'letter.signed', at, facts, reason })
}
