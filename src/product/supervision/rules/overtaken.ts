import type { Overtaken } from '../contract.ts'

type Passed = Omit<Overtaken, 'by'> & { step: string; stood: boolean }
/** A step with its moments as numbers: thousands of them are compared. */
type Timed = { step: Passed; came: number; taken: number }

/**
 * The files that others went before: of the same service and step, come later to the desk and passed on earlier. One whose
 * promise stood still meanwhile let others by with good reason, and is not told. A file is told once, of the step at which
 * most went before; those that most went before come first.
 */
export function overtakenIn(steps: readonly Passed[]): Overtaken[] {
  const timed = steps.map((step) => ({
    ...{ step, came: step.cameAt.epochMilliseconds, taken: step.takenAt.epochMilliseconds },
  }))
  const told = [...Map.groupBy(timed, ({ step: { service, step } }) => `${service} ${step}`).values()]
    .flatMap(overtakenOfOne)
    .sort((a, b) => b.by - a.by || (a.number < b.number ? -1 : 1))
  return told.filter((one, place) => told.findIndex(({ number }) => number === one.number) === place)
}

// From who came last to who came first: whoever was passed on earlier of those seen so far went before.
function overtakenOfOne(steps: readonly Timed[]): Overtaken[] {
  const taken: number[] = []
  const byMoment = Map.groupBy(
    steps.toSorted((one, other) => other.came - one.came),
    ({ came }) => came,
  )
  return [...byMoment.values()].flatMap((together) => {
    const found = together.flatMap(({ step: { stood, number, service, cameAt, takenAt }, taken: at }) => {
      const by = stood ? 0 : countBelow(taken, at)
      return by === 0 ? [] : [{ number, service, cameAt, takenAt, by }]
    })
    for (const one of together) taken.splice(countBelow(taken, one.taken), 0, one.taken)
    return found
  })
}

/** How many of these numbers, in their order, are smaller. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? limit) < limit) from = middle + 1
    else to = middle
  }
  return from
}
