import { type Bounds, dayBounds, minuteBounds } from './histogram.ts'
import { type Countable, type Definition, partsOf, type Timing } from './indicator.ts'
import { type DeskSum, type Summary, smallBelow, spreadOf } from './summary.ts'

/** What an indicator says of some months: with how many it is of, and what its number is made of. */
export type IndicatorValue =
  | { kind: 'share'; part: number; whole: number; parts: readonly { of: Countable; n: number }[] }
  | { kind: 'count'; part: number; parts: readonly { of: Countable; n: number }[] }
  | { kind: 'time'; whole: number; bounds: Bounds | undefined }

/** What these sums say by it. */
export function indicatorValue(definition: Definition, sum: Summary): IndicatorValue {
  const { shownAs, counts, of, timed } = definition
  if (timed !== null && (shownAs === 'median' || shownAs === 'most')) {
    const histogram = histogramOf(sum, timed)
    const whole = [...histogram].reduce((total, [bucket, n]) => (bucket < 0 ? total : total + n), 0)
    const spread = spreadOf(histogram, timed === 'days' ? dayBounds : minuteBounds)
    return { kind: 'time', whole, bounds: shownAs === 'median' ? spread?.median : spread?.most }
  }
  const parts = [...partsOf(counts)].map((one) => ({ of: one, n: countOf(sum, one) }))
  const told = { part: parts.reduce((total, { n }) => total + n, 0), parts: asChosen(counts, parts) }
  if (shownAs === 'count') return { kind: 'count', ...told }
  return { kind: 'share', ...told, whole: [...partsOf(of)].reduce((total, one) => total + countOf(sum, one), 0) }
}

// What was chosen as one is told as one.
function asChosen(chosen: readonly Countable[], parts: readonly { of: Countable; n: number }[]) {
  if (!chosen.includes('issued')) return parts
  const isIssued = ({ of }: { of: Countable }) => of === 'on-time' || of === 'late'
  const issued = parts.filter(isIssued).reduce((total, { n }) => total + n, 0)
  return [{ of: 'issued' as const, n: issued }, ...parts.filter((part) => !isIssued(part))]
}

/** How many of one thing there are in these sums. */
export function countOf(sum: Summary, what: Countable): number {
  const total = (counts: Iterable<number>) => [...counts].reduce((all, n) => all + n, 0)
  const overDesks = (of: (desk: DeskSum) => number) => total([...sum.desks.values()].map(of))
  switch (what) {
    case 'issued':
      return sum.onTime + sum.late
    case 'on-time':
      return sum.onTime
    case 'missing':
      return total(sum.missing.values())
    case 'step':
      return overDesks(({ n }) => n)
    case 'sent-back':
      return overDesks(({ sentBack }) => sentBack)
    case 'objection':
      return sum.objections
    case 'appeal':
      return sum.appeals
    default:
      return sum[what]
  }
}

function histogramOf(sum: Summary, timed: Timing): Map<number, number> {
  if (timed === 'days') return sum.days
  if (timed === 'minutes') return sum.minutes
  const all = new Map<number, number>()
  for (const { histogram } of sum.desks.values())
    for (const [bucket, n] of histogram) all.set(bucket, (all.get(bucket) ?? 0) + n)
  return all
}

type Told = Pick<Definition, 'shownAs' | 'good' | 'target'>

/**
 * The share as it is written, in tenths: whole per cent, or with one decimal where its target has one; per hundred always with
 * one. It is rounded away from its target, so that it looks reached just where it is: down, or up where less is good. Nothing
 * of too few.
 */
export function shownTenths({ shownAs, good, target }: Told, { part, whole }: Counts): number | undefined {
  if (whole < smallBelow) return undefined
  const isWhole = shownAs === 'percent' && (target === null || tenths(target.value) % 10 === 0)
  const [step, scaled] = [isWhole ? 10 : 1, part * 1000]
  const below = Math.floor(scaled / (whole * step))
  const rest = scaled - below * whole * step
  const isUp = target === null ? shownAs === 'per-hundred' && rest * 2 >= whole * step : good === 'less' && rest > 0
  return (isUp ? below + 1 : below) * step
}

type Counts = { part: number; whole: number }

// A target has one decimal at most: its tenths are whole, and are compared as such.
function tenths(value: number): number {
  return Math.round(value * 10)
}

export type Verdict = 'reached' | 'missed' | 'between'

/**
 * Whether the target is reached, by what was counted and not by what rounding left of it. `between`: the stretch in which a
 * time lies holds the target. Nothing where there is no target, or too little to tell.
 */
export function verdictOf(definition: Definition, value: IndicatorValue): Verdict | undefined {
  const { target, good, timed } = definition
  if (target === null || good === 'neither' || value.kind === 'count') return undefined
  if (value.kind === 'share') {
    if (value.whole < smallBelow) return undefined
    const [part, least] = [value.part * 1000, tenths(target.value) * value.whole]
    return (good === 'more' ? part >= least : part <= least) ? 'reached' : 'missed'
  }
  if (value.bounds === undefined) return undefined
  // In tenths of a day, or of a minute: a tenth of an hour is six whole minutes.
  const [aim, low] = [tenths(target.value) * (timed === 'days' ? 1 : 60), value.bounds.from * 10]
  // Whole minutes and days are counted: the most is one less than where the next stretch begins.
  const high = ((value.bounds.to ?? Number.POSITIVE_INFINITY) - 1) * 10
  if (good === 'less') return high <= aim ? 'reached' : low > aim ? 'missed' : 'between'
  return low >= aim ? 'reached' : high < aim ? 'missed' : 'between'
}
