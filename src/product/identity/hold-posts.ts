import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { clashing } from './rules.ts'
import { findPerson, listHoldings, lockPost, savePosts } from './store/officers.ts'
import { sayHolding } from './words.ts'

export type Taking = {
  officer: string
  office: string
  posts: readonly string[]
  from: Temporal.PlainDate
  until?: Temporal.PlainDate | undefined
}

/**
 * Writes that an officer holds posts from a day on, part of the act that gives them. Refuses one that the same person
 * holds on one of those days, and one of a single holder that somebody holds then: it says whose, and until when.
 */
export async function holdPosts(tx: Tx, taking: Taking): Promise<void> {
  const kinds = await listPostKinds(tx)
  const single = kinds.filter(({ key, oneHolder }) => oneHolder && taking.posts.includes(key)).map(({ key }) => key)
  for (const post of single.toSorted()) await lockPost(tx, taking.office, post)
  const held = clashing(await listHoldings(tx, { office: taking.office }), single, taking)
  if (held) {
    const post = kinds.find(({ key }) => key === held.post)?.short ?? { id: held.post, en: held.post }
    const facts = { who: (await findPerson(tx, held.officer))?.name ?? '', ...sayHolding(post, held) }
    throw new Refusal(held.officer === taking.officer ? 'post-overlaps' : 'post-held', facts)
  }
  await savePosts(tx, taking)
}
