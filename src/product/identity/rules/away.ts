import type { Away, StandIn } from '../contract/away.ts'

type Someone = { id: string; posts: readonly string[] }
/** What of an officer says for whom they stand in. */
export type Standing = { id: string; posts: readonly string[]; away?: readonly Away[]; standsIn?: readonly StandIn[] }

/**
 * Who does the work of an absence now: its substitute, or while they are away too whoever does theirs. `direct`: the very
 * one whom the entry names. Nothing where nobody is named, or where the chain comes round.
 */
export function standInFor(
  away: readonly Away[],
  { officer, substitute }: Pick<Away, 'officer' | 'substitute'>,
): { officer: string; direct: boolean } | undefined {
  const passed = new Set([officer])
  let next = substitute
  while (next !== null && !passed.has(next)) {
    passed.add(next)
    const theirs = away.find((one) => one.officer === next)
    if (!theirs) return { officer: next, direct: passed.size === 2 }
    next = theirs.substitute
  }
  return undefined
}

/** The posts in which an officer stands in for others now, besides their own. A mark is only theirs who were named. */
export function standInsOf(away: readonly Away[], { id, posts }: Someone): StandIn[] {
  const found: StandIn[] = []
  for (const one of away) {
    const standIn = standInFor(away, one)
    if (standIn?.officer !== id) continue
    const mark = standIn.direct ? one.mark : null
    for (const post of one.posts)
      if (!posts.includes(post) && found.every((other) => other.post !== post))
        found.push({ post, absence: one.id, of: one.officer, mark, until: one.until })
  }
  return found
}

/** An officer as they stand by the register of absences: with the posts of those they stand in for after their own. */
export function withAway<Officer extends Someone>(
  officer: Officer,
  away: readonly Away[],
): Officer & { away: readonly Away[]; standsIn: readonly StandIn[] } {
  const standsIn = standInsOf(away, officer)
  return { ...officer, posts: [...officer.posts, ...standsIn.map(({ post }) => post)], away, standsIn }
}

/** In whose place an officer has this post now, or nothing where it is their own or not theirs. */
export function standInAt(by: Standing, post: string): StandIn | undefined {
  return by.standsIn?.find((one) => one.post === post)
}

/** The posts an officer holds in their own right. */
export function ownPosts(by: Standing): string[] {
  return by.posts.filter((post) => standInAt(by, post) === undefined)
}

/** What the posts of an officer let them do. Who stands in for somebody gets nothing strategic with it (UU 30/2014 article 14(7)). */
export function dutiesOf(
  by: Standing,
  kinds: readonly { key: string; duties: readonly string[] }[],
  strategic: readonly string[],
): string[] {
  const found = by.posts.flatMap((post) => {
    const duties = kinds.filter(({ key }) => key === post).flatMap((kind) => kind.duties)
    return standInAt(by, post) ? duties.filter((duty) => !strategic.includes(duty)) : duties
  })
  return [...new Set(found)]
}

/** The absence by which the work of an officer's own posts is with somebody else now. */
export function passedOn(by: Standing): Away | undefined {
  return by.away?.find((one) => one.officer === by.id && standInFor(by.away ?? [], one) !== undefined)
}

/** Whether the register says that whoever holds this post is away now, or that it is empty. */
export function isRecordedAway(away: readonly Away[] | undefined, post: string): boolean {
  return away?.some(({ posts }) => posts.includes(post)) ?? false
}

type Stretch = Pick<Away, 'officer' | 'substitute' | 'from' | 'until'>

/**
 * Whether somebody would in the end stand in for themselves: the substitute is away at some of that time, and their
 * substitute, or the next, is whom the entry is for.
 */
export function comesRound(known: readonly Stretch[], entry: Stretch): boolean {
  const passed = new Set<string>()
  let next = [entry]
  while (next.length > 0) {
    const named = next.flatMap(({ substitute }) => (substitute === null ? [] : [substitute]))
    if (entry.officer !== null && named.includes(entry.officer)) return true
    const fresh = named.filter((one) => !passed.has(one))
    for (const one of fresh) passed.add(one)
    next = known.filter((one) => one.officer !== null && fresh.includes(one.officer) && overlaps(one, entry))
  }
  return false
}

/** Whether two stretches share a moment; one without an end lasts on, and one without any length shares none. */
export function overlaps(one: Pick<Stretch, 'from' | 'until'>, other: Pick<Stretch, 'from' | 'until'>): boolean {
  const before = (end: Temporal.Instant | null, start: Temporal.Instant) =>
    end !== null && Temporal.Instant.compare(end, start) <= 0
  const isEmpty = (stretch: Pick<Stretch, 'from' | 'until'>) => before(stretch.until, stretch.from)
  return !isEmpty(one) && !isEmpty(other) && !before(one.until, other.from) && !before(other.until, one.from)
}
