import type { KeptVersion, Stretch, VersionPlan } from '#platform/validity.ts'

type Wanted = Stretch & { hash: string }

/**
 * What must change so that from a day on exactly `wanted` holds, however many stretches that is; before that day nothing
 * moves, and what is planned and not wanted is withdrawn. `planVersions` plans one stretch, this as many as there are.
 */
export function planTimeline<Words extends Wanted>(
  kept: readonly KeptVersion[],
  wanted: readonly Words[],
  on: Temporal.PlainDate,
): { retime: VersionPlan['retime']; begin: Words[] } {
  const living = kept.filter(({ from, until }) => until === null || (isBefore(from, until) && isBefore(on, until)))
  const pairs = wanted.map((words) => ({ words, version: kept.find((version) => isSame(version, words, on, living)) }))
  const carried = new Map(pairs.flatMap(({ words, version }) => (version ? [[version.id, words.until] as const] : [])))
  const ends = living
    .filter(({ id }) => !carried.has(id))
    .map(({ id, from }) => ({ id, until: isBefore(on, from) ? from : on }))
  const moves = kept.flatMap((version) => {
    const until = carried.get(version.id)
    return until === undefined || isEqual(version.until, until) ? [] : [{ id: version.id, until }]
  })
  return {
    // Those that stop come first, so that never two are open at once.
    retime: [...ends, ...moves].sort((a, b) => Number(a.until === null) - Number(b.until === null)),
    begin: pairs.flatMap(({ words, version }) => (version ? [] : [words])),
  }
}

/** The same words from the same day, or words that hold already and are wanted to go on. */
function isSame(version: KeptVersion, words: Wanted, on: Temporal.PlainDate, living: readonly KeptVersion[]): boolean {
  if (version.hash !== words.hash) return false
  if (isEqual(version.from, words.from)) return true
  return living.includes(version) && !isBefore(on, version.from) && !isBefore(on, words.from)
}

/** Stretches of equal words that follow each other, as one. */
export function joinStretches<Words extends Wanted>(stretches: readonly Words[]): Words[] {
  const joined: Words[] = []
  for (const next of stretches) {
    const last = joined.at(-1)
    const goesOn = last !== undefined && last.hash === next.hash && isEqual(last.until, next.from)
    if (goesOn) joined.pop()
    joined.push(goesOn ? { ...last, until: next.until } : next)
  }
  return joined
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

function isEqual(a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): boolean {
  return a === null || b === null ? a === b : a.equals(b)
}
