import { type Away, standInFor } from '#identity'

type Room = {
  /** Who holds which posts in their own right today. */
  holders: readonly { id: string; posts: readonly string[] }[]
  away: readonly Away[]
}

/** A post that has nobody: its holders are away or there are none, and nobody stands in. */
export type DeskAlone = { post: string; since: Temporal.Instant }

/** Desks of an office without anybody, as the register says, the longest first. A chain that ends with somebody away counts. */
export function desksAlone({ holders, away }: Room): DeskAlone[] {
  const found = new Map<string, DeskAlone>()
  for (const one of away) {
    if (standInFor(away, one)) continue
    for (const post of one.posts) {
      const before = found.get(post)
      const isEarlier = !before || Temporal.Instant.compare(one.from, before.since) < 0
      if (isEarlier && presentAt(post, { holders, away }).length === 0) found.set(post, { post, since: one.from })
    }
  }
  return [...found.values()].toSorted((a, b) => Temporal.Instant.compare(a.since, b.since))
}

/** Whole days since a moment, by the dates of an office. */
export function daysSince(since: Temporal.Instant, now: Temporal.Instant, zone: string): number {
  const date = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
  return date(since).until(date(now), { largestUnit: 'days' }).days
}

/** How a desk is served today, for whoever is not of the office: never why somebody is away. */
export type DeskToday =
  | { stands: 'here' }
  | { stands: 'in-place'; by: readonly string[] }
  | { stands: 'waits'; until: Temporal.Instant | null }

/**
 * How a post is served today. Where it signs, `substitutes` are the posts that the instrument names: only one of theirs
 * serves in its place. Nothing where the register knows of nobody who holds it.
 */
export function deskToday(
  post: string,
  { holders, away }: Room,
  substitutes?: readonly { post: string }[],
): DeskToday | undefined {
  if (presentAt(post, { holders, away }).length > 0) return { stands: 'here' }
  const theirs = away.find(({ posts }) => posts.includes(post))
  if (!theirs) return undefined
  const standIn = standInFor(away, theirs)
  const own = holders.find(({ id }) => id === standIn?.officer)?.posts ?? []
  if (!substitutes && standIn) return { stands: 'in-place', by: own.slice(0, 1) }
  const named = (substitutes ?? []).filter(
    (one) => own.includes(one.post) || presentAt(one.post, { holders, away }).length > 0,
  )
  const [first] = named
  return first ? { stands: 'in-place', by: [first.post] } : { stands: 'waits', until: theirs.until }
}

function presentAt(post: string, { holders, away }: Room) {
  return holders.filter(({ id, posts }) => posts.includes(post) && away.every(({ officer }) => officer !== id))
}
