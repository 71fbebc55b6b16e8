import type { Overtaken } from '../contract.ts'

type Passed = Omit<Overtaken, 'by'> & { stood: boolean }

/**
 * The files that others went before: of the same service, come later to the desk and passed on earlier. One whose promise
 * stood still meanwhile let others by with good reason, and is not told. Those that most went before come first.
 */
export function overtakenIn(steps: readonly Passed[]): Overtaken[] {
  const byService = Map.groupBy(steps, ({ service }) => service)
  return steps
    .flatMap(({ stood, ...one }) => {
      const others = stood ? [] : (byService.get(one.service) ?? [])
      const by = others.filter(
        (other) => isBefore(one.cameAt, other.cameAt) && isBefore(other.takenAt, one.takenAt),
      ).length
      return by === 0
        ? []
        : [{ number: one.number, service: one.service, cameAt: one.cameAt, takenAt: one.takenAt, by }]
    })
    .sort((a, b) => b.by - a.by || (a.number < b.number ? -1 : 1))
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return a.epochMilliseconds < b.epochMilliseconds
}
