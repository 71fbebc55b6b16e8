import { type Bounds, dayBounds, minuteBounds } from './histogram.ts'
import { type Countable, type Definition, partsOf, type Timing } from './indicator.ts'
import { type DeskSum, type Summary, smallBelow, spreadOf } from './summary.ts'

/** What an indicator says of some months: with how many it is of, and what its number is made of. */
export type IndicatorValue =
  | { kind: 'share'; part: number; whole: number; parts: readonly { of: Countable; n: number }[] }
  | { kind: 'count'; part: number; parts: readonly { of: Countable; n: number }[] }
  | { kind: 'time'; whole: number; bounds: Bounds | undefined }

/** What these sums say by it. */
export function ownValue(definition: Definition, sum: Summary): IndicatorValue {
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

/** The share as it is written: whole per cent rounded down, or one decimal per hundred; nothing of too few. */
export function shownShare(
  { shownAs }: Pick<Definition, 'shownAs'>,
  { part, whole }: { part: number; whole: number },
): number | undefined {
  if (whole < smallBelow) return undefined
  const hundred = (part * 100) / whole
  return shownAs === 'percent' ? Math.floor(hundred) : Math.round(hundred * 10) / 10
}

export type Verdict = 'reached' | 'missed' | 'between'

/**
 * Whether the target is reached, by the number as it is written. `between`: the stretch in which a time lies holds the target.
 * Nothing where there is no target, or too little to tell.
 */
export function verdictOf(definition: Definition, value: IndicatorValue): Verdict | undefined {
  const { target, good, timed } = definition
  if (target === null || good === 'neither' || value.kind === 'count') return undefined
  if (value.kind === 'share') {
    const shown = shownShare(definition, value)
    if (shown === undefined) return undefined
    return (good === 'more' ? shown >= target.value : shown <= target.value) ? 'reached' : 'missed'
  }
  if (value.bounds === undefined) return undefined
  const [aim, low] = [target.value * (timed === 'days' ? 1 : 60), value.bounds.from]
  // Whole minutes and days are counted: the most is one less than where the next stretch begins.
  const high = (value.bounds.to ?? Number.POSITIVE_INFINITY) - 1
  if (good === 'less') return high <= aim ? 'reached' : low > aim ? 'missed' : 'between'
  return low >= aim ? 'reached' : high < aim ? 'missed' : 'between'
}
