import type { Entry } from './count.ts'
import { type Bounds, minuteBounds, quantile } from './histogram.ts'

/** Fewer than these are no ground for a share or a median: by chance alone they are good or bad. */
export const smallBelow = 5

export type Holder = 'office' | 'applicant' | 'agency' | 'closed'

/** Who came with a number for a request, and the minutes they waited in the room to be called. */
export type WaitingLine = { n: number; minutes: number }

export type DeskSum = { n: number; minutes: number; sentBack: number; histogram: Map<number, number> }

/** What the sums of a stretch of time say, of an office, a service or a desk. */
export type Summary = {
  opened: number
  onTime: number
  late: number
  refused: number
  withdrawn: number
  lapsed: number
  returned: number
  objections: number
  appeals: number
  /** Files that were completed later than they came, and the minutes that took. */
  completing: { n: number; minutes: number }
  held: Record<Holder, number>
  missing: Map<string, number>
  desks: Map<string, DeskSum>
  minutes: Map<number, number>
  days: Map<number, number>
  /** By the first day of the month. */
  months: Map<string, { opened: number; onTime: number; late: number }>
}

export function emptySummary(): Summary {
  return {
    ...{ opened: 0, onTime: 0, late: 0, refused: 0, withdrawn: 0, lapsed: 0, returned: 0, objections: 0, appeals: 0 },
    completing: { n: 0, minutes: 0 },
    held: { office: 0, applicant: 0, agency: 0, closed: 0 },
    ...{ missing: new Map(), desks: new Map(), minutes: new Map(), days: new Map(), months: new Map() },
  }
}

/** Adds what one bucket says to the whole stretch. */
export function addTo(sum: Summary, { measure, detail, bucket, n, amount }: Entry): void {
  switch (measure) {
    case 'opened':
      sum.opened += n
      return
    case 'issued':
      sum[detail === 'late' ? 'late' : 'onTime'] += n
      raise(sum.minutes, bucket, n)
      return
    case 'issued-days':
      raise(sum.days, bucket, n)
      return
    case 'held':
      // Written by `entriesOf` alone, from these four.
      sum.held[detail as Holder] += amount
      return
    case 'completing':
      sum.completing = { n: sum.completing.n + n, minutes: sum.completing.minutes + amount }
      return
    case 'missing':
      raise(sum.missing, detail, n)
      return
    case 'step': {
      const desk = deskOf(sum, detail)
      desk.n += n
      desk.minutes += amount
      raise(desk.histogram, bucket, n)
      return
    }
    case 'sent-back':
      deskOf(sum, detail).sentBack += n
      return
    case 'objection':
      sum.objections += n
      return
    case 'appeal':
      sum.appeals += n
      return
    default:
      sum[measure] += n
  }
}

/** Adds what came and what was issued in one month of it. */
export function addToMonth(
  sum: Summary,
  { measure, detail, n }: Pick<Entry, 'measure' | 'detail' | 'n'>,
  month: string,
): void {
  const of = sum.months.get(month) ?? { opened: 0, onTime: 0, late: 0 }
  if (measure === 'opened') of.opened += n
  else if (measure === 'issued') of[detail === 'late' ? 'late' : 'onTime'] += n
  else return
  sum.months.set(month, of)
}

/** Two sums as one. */
export function addSummary(a: Summary, b: Summary): Summary {
  const counts = [
    'opened',
    'onTime',
    'late',
    'refused',
    'withdrawn',
    'lapsed',
    'returned',
    'objections',
    'appeals',
  ] as const
  const sum = emptySummary()
  for (const one of [a, b]) {
    for (const count of counts) sum[count] += one[count]
    sum.completing = {
      n: sum.completing.n + one.completing.n,
      minutes: sum.completing.minutes + one.completing.minutes,
    }
    for (const who of ['office', 'applicant', 'agency', 'closed'] as const) sum.held[who] += one.held[who]
    for (const [paper, n] of one.missing) raise(sum.missing, paper, n)
    for (const [bucket, n] of one.minutes) raise(sum.minutes, bucket, n)
    for (const [bucket, n] of one.days) raise(sum.days, bucket, n)
    for (const [month, of] of one.months) {
      const known = sum.months.get(month) ?? { opened: 0, onTime: 0, late: 0 }
      const { opened, onTime, late } = of
      sum.months.set(month, { opened: known.opened + opened, onTime: known.onTime + onTime, late: known.late + late })
    }
    for (const [detail, step] of one.desks) {
      const desk = deskOf(sum, detail)
      desk.n += step.n
      desk.minutes += step.minutes
      desk.sentBack += step.sentBack
      for (const [bucket, n] of step.histogram) raise(desk.histogram, bucket, n)
    }
  }
  return sum
}

/** Parts of a whole as they are shown: nothing where there are too few to tell. */
export function shareOf(part: number, whole: number): number | undefined {
  return whole < smallBelow ? undefined : part / whole
}

export function issuedOf({ onTime, late }: Pick<Summary, 'onTime' | 'late'>): number {
  return onTime + late
}

/** Between which working minutes the middle file and nine of ten lie; nothing where there are too few. */
export function minutesOf(sum: Summary): { median: Bounds; most: Bounds } | undefined {
  return spreadOf(sum.minutes, minuteBounds)
}

export function spreadOf(
  histogram: Map<number, number>,
  bounds: readonly number[],
): { median: Bounds; most: Bounds } | undefined {
  const n = [...histogram].reduce((sum, [bucket, count]) => (bucket < 0 ? sum : sum + count), 0)
  const [median, most] = [quantile(histogram, bounds, 0.5), quantile(histogram, bounds, 0.9)]
  return n < smallBelow || !median || !most ? undefined : { median, most }
}

/** Whether nothing at all was counted. */
export function isEmpty(sum: Summary): boolean {
  return sum.opened + issuedOf(sum) + sum.refused + sum.returned + sum.withdrawn + sum.lapsed + sum.desks.size === 0
}

function deskOf(sum: Summary, detail: string): DeskSum {
  const known = sum.desks.get(detail) ?? { n: 0, minutes: 0, sentBack: 0, histogram: new Map() }
  sum.desks.set(detail, known)
  return known
}

function raise<Key>(counts: Map<Key, number>, key: Key, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}
