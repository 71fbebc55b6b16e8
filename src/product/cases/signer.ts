import type { Authority } from '#authority'
import { type ActingMark, type Officer, ownPosts, standInAt } from '#identity'
import { findOffice, findRegency, listPostKinds, type PostKind } from '#offices'
import type { Db } from '#platform/db.ts'
import type { Signer } from '#signing'
import type { CaseRefusal } from './contract.ts'
import type { Step } from './rules.ts'

type Power = Pick<Authority, 'signing' | 'substitutes'>
type Substitute = Power['substitutes'][number]
type Kind = Pick<PostKind, 'key' | 'at' | 'level' | 'oneHolder'>

/** Under which post an officer signs, and with which mark where they act for its holder by an order. */
export type Capacity = { post: string; mark: ActingMark | null; substitute: Substitute | undefined }

/** The substitute's post that this officer holds themselves and that may sign this step while its holder is away. */
export function substituteOf(
  step: Pick<Step, 'does' | 'post'>,
  by: Officer,
  { substitutes }: Pick<Power, 'substitutes'>,
): Substitute | undefined {
  const own = ownPosts(by)
  if (step.does !== 'sign' || own.includes(step.post)) return undefined
  return substitutes.find(({ post }) => own.includes(post))
}

/** As what this officer signs: their own post, as Plh. or Plt. of its holder by an order, or as the substitute that is named. */
export function capacityOf(
  step: Pick<Step, 'does' | 'post'>,
  by: Officer,
  power: Pick<Power, 'substitutes'>,
): Capacity {
  const substitute = substituteOf(step, by, power)
  const mark = substitute ? (standInAt(by, step.post)?.mark ?? null) : null
  return { post: substitute && !mark ? substitute.post : step.post, mark, substitute }
}

/**
 * The signer as the letter names them. A power of the regent is signed a.n. the regent (PP 9/1975 art 3(3) for the
 * marriage notice); a substitute signs a.n. the post whose holder is away, one level down, and u.b. one level further
 * (Pergub Bali art 21). Plh. and Plt. stand before the post they act in.
 */
export function signerOf(
  step: Pick<Step, 'post'>,
  holder: { post: string; name: string; rank: string | null; nip: string | null; mark?: ActingMark | null },
  { signing, substitutes }: Power,
  kinds: readonly Kind[],
): Signer {
  const { post, name, rank, nip, mark: acting = null } = holder
  const who = { post, name, rank, nip }
  const regent = signing?.capacity === 'on-behalf-of-regent' ? { inPlaceOf: 'regent' } : undefined
  if (post === step.post) return { ...who, mark: acting ?? (regent ? 'a.n.' : ''), ...regent }
  const between = postsBetween(step.post, post, { kinds, named: substitutes.map((one) => one.post) })
  const through = regent ? [step.post, ...between] : between
  return { ...who, mark: 'a.n.', inPlaceOf: step.post, ...regent, ...(through.length > 0 && { through }) }
}

/** Why a signer stands too far below: u.b. reaches one level under whoever is signed for a.n. (Pergub Bali art 21). */
export function whyTooFar({ through = [] }: Signer): CaseRefusal | undefined {
  return through.length > 1 ? 'mark-too-far' : undefined
}

/** The posts on the levels between two: whom the instrument names there, else the one that has a single holder. */
function postsBetween(
  from: string,
  to: string,
  { kinds, named }: { kinds: readonly Kind[]; named: readonly string[] },
): string[] {
  const [high, low] = [from, to].map((key) => kinds.find((kind) => kind.key === key))
  if (!high?.level || !low?.level) return []
  const levels = Array.from(
    { length: Math.max(0, low.level - high.level - 1) },
    (_, step) => (high.level ?? 0) + 1 + step,
  )
  return levels.flatMap((level) => {
    const here = kinds.filter((kind) => kind.level === level && kind.at === high.at)
    return (
      (here.find(({ key }) => named.includes(key)) ?? here.find(({ oneHolder }) => oneHolder) ?? here[0])?.key ?? []
    )
  })
}

/** The signer as the letter writes them: `Camat Mandau`, a.n. whom, through whom. */
export async function writtenSigner(
  db: Db,
  office: string,
  { inPlaceOf, through, mark, ...signer }: Signer,
): Promise<Omit<Signer, 'inPlaceOf'> & { onBehalfOf: string | null }> {
  const [place, posts, regency] = await Promise.all([findOffice(db, office), listPostKinds(db), findRegency(db)])
  const written = (key: string) => `${posts.find((kind) => kind.key === key)?.name.id ?? key} ${place?.shortName ?? ''}`
  const superior = inPlaceOf === 'regent' ? regentOf(regency?.name.id ?? '') : inPlaceOf && written(inPlaceOf)
  // Who acts for the camat signs a power of the regent a.n. the regent, as Plh. Camat.
  const acting = superior && mark !== 'a.n.' && mark !== '' ? `${mark} ` : ''
  return {
    ...signer,
    post: `${acting}${written(signer.post)}`,
    mark: acting ? 'a.n.' : mark,
    onBehalfOf: superior ?? null,
    ...(through && { through: through.map(written) }),
  }
}

/** The head of a regency by its name: of `Kabupaten Bengkalis` it is `Bupati Bengkalis`. */
export function regentOf(regency: string): string {
  return regency.replace(/^Kabupaten /, 'Bupati ').replace(/^Kota /, 'Wali Kota ')
}
