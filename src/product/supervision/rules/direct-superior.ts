import type { PostKind } from '#offices'

type Post = Pick<PostKind, 'key' | 'at' | 'level' | 'superior'>

/** The post that stands directly above somebody at a desk; unsure where a step of the way up is unconfirmed. */
export type Above = { post: string; sure: boolean }

/**
 * Whose holder is the direct superior of somebody for what they do at a desk (UU 25/2009 article 35): the nearest post on
 * the way up from the desk that anybody holds or acts in, and that stands above every post of their own. So an empty post
 * is passed over, and nobody reads a person of their own rank or above who sat at a desk below them. Nothing where the
 * pack names nobody further up in the office.
 */
export function directSuperior(
  desk: string,
  { posts, held, own }: { posts: readonly Post[]; held: ReadonlySet<string>; own: readonly string[] },
): Above | undefined {
  const find = (key: string) => posts.find((post) => post.key === key)
  const theirs = own.flatMap((key) => find(key) ?? [])
  let sure = true
  let at = find(desk)
  while (at?.superior) {
    const above = find(at.superior.value)
    if (!above || !stands(above, at)) return undefined
    sure = sure && at.superior.sure === 'a'
    if (held.has(above.key) && theirs.every((post) => stands(above, post))) return { post: above.key, sure }
    at = above
  }
  return undefined
}

function stands(above: Post, below: Post): boolean {
  return above.at === below.at && above.level !== null && below.level !== null && above.level < below.level
}
