import { hideSmall, type Withheld } from './hide-small.ts'
import { type Bounds, minuteBounds } from './histogram.ts'
import { monthsOf } from './period.ts'
import type { Quarter } from './quarters.ts'
import { shareOf, spreadOf } from './summary.ts'

/** What a service of an office did in a month. */
export type PerformedCounts = {
  service: string
  /** Its first day. */
  month: string
  onTime: number
  issued: number
  opened: number
  returned: number
  /** How many letters lie in which part of the histogram of working minutes. */
  minutes: ReadonlyMap<number, number>
}

/** How an office or one of its services did: a count that is withheld is not there, nor what is measured over it. */
export type Performed = {
  issued: number | undefined
  /** Of the issued, from 0 to 1. */
  onTime: number | undefined
  /** Working minutes from complete to ready. */
  median: Bounds | undefined
  opened: number | undefined
  /** Withheld where so few were returned that it would tell how many; nothing where no file was opened. */
  returnsPerFile: number | 'withheld' | undefined
  /** The files that `returnsPerFile` is of. */
  returnsOf: number
  /** The quarters that are left out of the number of a year, for their number is withheld. */
  without: Readonly<Record<Counting, readonly string[]>>
}

/** What is withheld apart: letters, files, and how often files were returned. */
const countings = ['issued', 'opened', 'returns'] as const
export type Counting = (typeof countings)[number]

export type ToldService = {
  key: string
  year: Performed
  /** Those in which anything was counted, by key. */
  quarters: ReadonlyMap<string, Performed>
  /** By their first day. */
  months: ReadonlyMap<string, Performed>
}

export type ToldOffice = Omit<ToldService, 'key' | 'months'> & { services: readonly ToldService[] }

/**
 * What is told of an office to anybody, quarter by quarter. Each quarter is told once it is over, for itself: its months make a
 * service, its services make the office, and `hideSmall` withholds what is small. A number of the year adds up whole quarters
 * that are told, and nothing else. So whoever keeps what was told before, and takes it away from what is told now, is left with
 * quarters that are told: no file is ever counted in two numbers that end in different months.
 */
export function tellQuarters(counts: readonly PerformedCounts[], quarters: readonly Quarter[]): ToldOffice {
  const told = quarters.map((quarter) => tellQuarter(countsIn(quarter, counts), quarter))
  const services = [...new Set(told.flatMap(({ services }) => [...services.keys()]))]
  const over = (parts: readonly Part[]) => ({
    year: tell(parts),
    quarters: new Map(parts.map((part) => [part.quarter, tell([part])])),
  })
  return {
    ...over(told.flatMap(({ whole }) => whole ?? [])),
    services: services.map((key) => ({
      key,
      ...over(told.flatMap(({ services }) => services.get(key) ?? [])),
      months: new Map(
        told.flatMap(({ months }) => months.get(key) ?? []).map(([month, part]) => [month, tell([part])]),
      ),
    })),
  }
}

/** What was counted in some months of a quarter, and what of it is withheld. */
type Part = { quarter: string; counts: readonly PerformedCounts[]; hidden: ReadonlySet<Counting> }

/**
 * What is withheld of a quarter, by what is counted, of all that an office did by months. Whoever tells anything else of this
 * quarter asks here what is told of it already.
 */
export function withheldIn(quarter: Quarter, counts: readonly PerformedCounts[]): Readonly<Record<Counting, Withheld>> {
  const services = [...Map.groupBy(countsIn(quarter, counts), ({ service }) => service)]
  const withheldOf = (n: (one: PerformedCounts) => number): Withheld =>
    hideSmall(new Map(services.map(([key, some]) => [key, new Map(some.map((one) => [one.month, n(one)]))])))
  return {
    issued: withheldOf((one) => one.issued),
    opened: withheldOf((one) => one.opened),
    // A share and what it is of give away how many were returned, whoever multiplies.
    returns: withheldOf((one) => one.returned),
  }
}

function countsIn(quarter: Quarter, counts: readonly PerformedCounts[]): PerformedCounts[] {
  const months = new Set(monthsOf(quarter))
  return counts.filter(({ month }) => months.has(month))
}

function tellQuarter(counts: readonly PerformedCounts[], quarter: Quarter) {
  const services = [...Map.groupBy(counts, ({ service }) => service)]
  const withheld = withheldIn(quarter, counts)
  const part = (some: readonly PerformedCounts[], isHidden: (of: Withheld) => boolean | undefined): Part => ({
    ...{ quarter: quarter.key, counts: some },
    hidden: new Set(countings.filter((counting) => isHidden(withheld[counting]))),
  })
  return {
    whole: counts.length === 0 ? undefined : part(counts, ({ whole }) => whole),
    services: new Map(services.map(([key, some]) => [key, part(some, (of) => of.services.has(key))])),
    months: new Map(
      services.map(([key, some]) => [
        key,
        some.map((one): [string, Part] => [one.month, part([one], (of) => of.months.get(key)?.has(one.month))]),
      ]),
    ),
  }
}

/** Some quarters, or one month, as one: of what is withheld in each of them nothing is said. */
function tell(parts: readonly Part[]): Performed {
  const [letters, files] = [among(parts, ['issued']), among(parts, ['opened'])]
  const returns = among(parts, ['opened', 'returns'])
  const [issued, opened] = [letters.told('issued'), files.told('opened')]
  const [returned, of] = [returns.told('returned'), returns.sum('opened')]
  return {
    issued,
    onTime: issued === undefined ? undefined : shareOf(letters.sum('onTime'), issued),
    median: issued === undefined ? undefined : spreadOf(letters.minutes(), minuteBounds)?.median,
    opened,
    returnsPerFile: opened === undefined ? undefined : returned === undefined ? 'withheld' : shareOf(returned, of),
    returnsOf: of,
    without: {
      issued: issued === undefined ? [] : letters.left,
      opened: opened === undefined ? [] : files.left,
      returns: opened === undefined || returned === undefined ? [] : returns.left,
    },
  }
}

type Count = 'issued' | 'onTime' | 'opened' | 'returned'

function among(parts: readonly Part[], told: readonly Counting[]) {
  const isLeft = ({ hidden }: Part) => told.some((counting) => hidden.has(counting))
  const left = parts.filter(isLeft).map(({ quarter }) => quarter)
  const counts = parts.flatMap((part) => (isLeft(part) ? [] : part.counts))
  const sum = (of: Count) => counts.reduce((total, one) => total + one[of], 0)
  return {
    ...{ left, sum },
    // None where some were left out would read as none at all.
    told: (of: Count) => (left.length > 0 && sum(of) === 0 ? undefined : sum(of)),
    minutes: () => {
      const all = new Map<number, number>()
      for (const { minutes } of counts) for (const [bucket, n] of minutes) all.set(bucket, (all.get(bucket) ?? 0) + n)
      return all
    },
  }
}
