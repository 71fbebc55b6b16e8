import { type Away, standInFor } from '#identity'

type Room = {
  /** Who holds which posts in their own right today. */
  holders: readonly { id: string; posts: readonly string[] }[]
  away: readonly Away[]
}

/**
 * Into whose hands a file comes that lies in those of somebody who cannot act on it now: away, or no longer in the place of
 * its holder. Into those of the one who does the work of its post; into nobody's where several do. Nothing where it is in
 * the right hands, or where nobody else could take it.
 */
export function whoseHands(
  { post, keeper }: { post: string; keeper: string },
  { holders, away }: Room,
): { to: string | null; why: 'passed-on' | 'handed-back' } | undefined {
  const isAway = (id: string) => away.some(({ officer }) => officer === id)
  const present = holders.filter(({ id, posts }) => posts.includes(post) && !isAway(id)).map(({ id }) => id)
  const standingIn = away
    .filter(({ posts }) => posts.includes(post))
    .flatMap((one) => standInFor(away, one)?.officer ?? [])
  const doing = [...new Set([...present, ...standingIn])]
  if (doing.includes(keeper) || doing.length === 0) return undefined
  const theirs = away.find(({ officer }) => officer === keeper)
  const only = doing.length === 1 ? (doing[0] ?? null) : null
  if (!theirs) return { to: only, why: 'handed-back' }
  return { to: standInFor(away, theirs)?.officer ?? only, why: 'passed-on' }
}
