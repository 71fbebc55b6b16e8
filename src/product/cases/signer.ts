import type { Authority } from '#authority'
import type { Officer } from '#identity'
import { findOffice, findRegency, listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Signer } from '#signing'
import type { Step } from './rules.ts'

type Power = Pick<Authority, 'signing' | 'substitutes'>

/** The substitute's post that this officer holds and that may sign this step while its holder is away. */
export function substituteOf(
  step: Pick<Step, 'does' | 'post'>,
  by: Pick<Officer, 'posts'>,
  { substitutes }: Pick<Power, 'substitutes'>,
): Power['substitutes'][number] | undefined {
  if (step.does !== 'sign' || by.posts.includes(step.post)) return undefined
  return substitutes.find(({ post }) => by.posts.includes(post))
}

/**
 * The signer as the letter names them. A power of the regent is signed a.n. the regent (PP 9/1975 art 3(3) for the
 * marriage notice); a substitute signs a.n. the post whose holder is away, one level down (Pergub Bali art 21).
 */
export function signerOf(
  step: Pick<Step, 'post'>,
  holder: { post: string; name: string; rank: string | null; nip: string | null },
  { signing }: Pick<Power, 'signing'>,
): Signer {
  const { post, name, rank, nip } = holder
  if (post !== step.post) return { post, name, rank, nip, mark: 'a.n.', inPlaceOf: step.post }
  if (signing?.capacity === 'on-behalf-of-regent') return { post, name, rank, nip, mark: 'a.n.', inPlaceOf: 'regent' }
  return { post, name, rank, nip, mark: '' }
}

/** The signer's post as the letter writes it: `Camat Mandau`. */
export async function writtenSigner(
  db: Db,
  office: string,
  { inPlaceOf, ...signer }: Signer,
): Promise<Omit<Signer, 'inPlaceOf'> & { onBehalfOf: string | null }> {
  const [place, posts, regency] = await Promise.all([findOffice(db, office), listPostKinds(db), findRegency(db)])
  const written = (key: string) => `${posts.find((kind) => kind.key === key)?.name.id ?? key} ${place?.shortName ?? ''}`
  const superior = inPlaceOf === 'regent' ? regentOf(regency?.name.id ?? '') : inPlaceOf && written(inPlaceOf)
  return { ...signer, post: written(signer.post), onBehalfOf: superior ?? null }
}

/** The head of a regency by its name: of `Kabupaten Bengkalis` it is `Bupati Bengkalis`. */
export function regentOf(regency: string): string {
  return regency.replace(/^Kabupaten /, 'Bupati ').replace(/^Kota /, 'Wali Kota ')
}
