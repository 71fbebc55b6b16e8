/** When somebody's turn is likely to come: a stretch of time, or why none is said. */
export type Expected =
  | { kind: 'now' }
  | { kind: 'between'; from: Temporal.Instant; until: Temporal.Instant; lowMinutes: number; highMinutes: number }
  | { kind: 'too-few' }
  | { kind: 'no-counter' }

/** Below this many servings nothing is said of how long they take: fewer say more of chance than of the hour. Ours. */
export const servedMin = 5

/** A stretch is told in steps of so many minutes: more exact is not known. */
const stepMinutes = 5

/**
 * When the turn of somebody comes with `ahead` people before them, at `counters` open ones. Takes how many minutes serving
 * took at this hour on earlier days; the middle half of them makes the stretch. Ours, and told as a stretch for that reason.
 */
export function expectTurn(
  line: { ahead: number; counters: number; served: readonly number[] },
  now: Temporal.Instant,
): Expected {
  if (line.counters === 0) return { kind: 'no-counter' }
  if (line.ahead === 0) return { kind: 'now' }
  if (line.served.length < servedMin) return { kind: 'too-few' }
  const sorted = line.served.toSorted((a, b) => a - b)
  const quartile = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  const low = Math.floor(((line.ahead / line.counters) * quartile(0.25)) / stepMinutes) * stepMinutes
  const high = Math.ceil((((line.ahead + 1) / line.counters) * quartile(0.75)) / stepMinutes) * stepMinutes
  const highMinutes = Math.max(high, low + stepMinutes)
  return {
    kind: 'between',
    from: now.add({ minutes: low }),
    until: now.add({ minutes: highMinutes }),
    lowMinutes: low,
    highMinutes,
  }
}
