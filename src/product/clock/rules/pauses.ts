import type { Stretch } from './due.ts'

/** A stretch in which the clock of a run stood still, from its beginning up to its end. Those of a run lie in order, apart. */
export type Pause = { readonly from: Temporal.Instant; readonly to: Temporal.Instant }

/** Whether the clock stood still right up to a moment. A pause that begins then has not touched what ends then. */
export function hasPaused(pauses: readonly Pause[], at: Temporal.Instant): boolean {
  return pauses.some(({ from, to }) => Temporal.Instant.compare(from, at) < 0 && Temporal.Instant.compare(at, to) <= 0)
}

type Stopping = {
  readonly endedAt: Temporal.Instant | null
  readonly stopped: { readonly since: Temporal.Instant } | undefined
  readonly pauses: readonly Pause[]
}

/**
 * The moment at which what is left of a run is told, and the pauses that its due date was counted with: now, or when it
 * stood still or ended. What ended while it stood still was not late meanwhile, and its last pause moved no date.
 */
export function toldAt(run: Stopping, now: Temporal.Instant): { at: Temporal.Instant; pauses: readonly Pause[] } {
  const { endedAt, pauses } = run
  if (endedAt === null) return { at: run.stopped?.since ?? now, pauses }
  const last = pauses.find(({ to }) => to.equals(endedAt))
  return last ? { at: last.from, pauses: pauses.filter((pause) => pause !== last) } : { at: endedAt, pauses }
}

/** Milliseconds between two moments in which the clock stood still. */
export function pausedBetween(pauses: readonly Pause[], from: Temporal.Instant, to: Temporal.Instant): number {
  const [start, end] = [from.epochMilliseconds, to.epochMilliseconds]
  return pauses.reduce(
    (sum, pause) =>
      sum + Math.max(0, Math.min(end, pause.to.epochMilliseconds) - Math.max(start, pause.from.epochMilliseconds)),
    0,
  )
}

/** What is left of the stretches of a day when its pauses are taken out. Takes the moment the day begins. */
export function withoutPauses(
  stretches: readonly Stretch[],
  pauses: readonly Pause[],
  midnight: Temporal.Instant,
): readonly Stretch[] {
  return pauses.reduce<readonly Stretch[]>((left, pause) => {
    const from = pause.from.epochMilliseconds - midnight.epochMilliseconds
    const to = pause.to.epochMilliseconds - midnight.epochMilliseconds
    return left.flatMap((stretch) =>
      [
        { from: stretch.from, to: Math.min(stretch.to, from) },
        { from: Math.max(stretch.from, to), to: stretch.to },
      ].filter((part) => part.from < part.to),
    )
  }, stretches)
}
