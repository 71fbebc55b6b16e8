import { draftLetter, findLetter } from '#documents'
import type { Officer } from '#identity'
import { contentHash } from '#platform/content-hash.ts'
import type { Tx } from '#platform/db.ts'
import { approveLetter, type Signer } from '#signing'
import type { Passing } from '../contract.ts'
import type { Equipment } from '../equipment.ts'
import { wordsOfLetter } from '../letter.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'
import { authorityInForce } from './under-authority.ts'

/**
 * Records the signer's approval of the exact draft they could read, with the signer frozen as the letter names them.
 * The number comes after signing, as both published Bengkalis procedures have it. Refuses without an authority in force.
 */
export async function signLetter(
  tx: Tx,
  by: Officer,
  input: Passing,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['sign'])
  const signer: Signer = { post: step.post, name: by.name, rank: by.rank, nip: by.nip, mark: '' }
  const day = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const [, { frozen }, before] = await Promise.all([
    authorityInForce(tx, by, file.definition, at, equipment),
    wordsOfLetter(tx, file, { signer, day }, equipment),
    findLetter(tx, file.id),
  ])
  const letter =
    before?.id ??
    (await draftLetter(tx, { office: file.office, subject: file.id, template: file.definition.letter.template, at }))
  const draftSha256 = contentHash(frozen)
  await approveLetter(tx, {
    ...{ letter, office: file.office, officer: by.id, post: step.post },
    ...{ draftSha256, signer, frozen, at },
  })
  return await passOn(tx, by, file, step, { name: 'letter.signed', at, facts: { draft: draftSha256 } })
}
