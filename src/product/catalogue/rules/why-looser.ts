import type { CalendarFile } from '#clock'
import type { PromisedTime, Stricter, StricterRefusal } from '../contract/stricter.ts'
import type { ServiceDefinition } from '../contract.ts'

type Baseline = Pick<ServiceDefinition, 'promise' | 'tariffs' | 'requirements'>

/**
 * Why what an office promises is looser than the baseline, or no promise at all; nothing when it may stand. A version
 * may be stricter, never looser: PP 96/2012 art 24 binds the office to its standard, and the regency's is the floor.
 * `shortestDay` is the shortest opening day in minutes; without it working minutes are not held against working days.
 */
export function whyLooser(baseline: Baseline, stricter: Stricter, shortestDay?: number): StricterRefusal | undefined {
  const { promise, cost, without = [] } = stricter
  const time = promise && compareTime(baseline.promise, promise, shortestDay)
  if (time === 'unknown') return 'time-not-comparable'
  if (time === 'longer') return 'time-longer'
  const ceiling = ceilingOf(baseline)
  if (cost && cost.atMostRupiah > ceiling) return 'cost-higher'
  const asked = baseline.requirements.map(({ key }) => key)
  if (without.some((key) => !asked.includes(key))) return 'requirement-unknown'
  if (asked.every((key) => without.includes(key))) return 'nothing-asked'
  const isStricter = time === 'shorter' || (cost && cost.atMostRupiah < ceiling) || without.length > 0
  return isStricter ? undefined : 'nothing-stricter'
}

/**
 * Why a shorter time cannot be kept: the steps of the baseline together take longer, by the times they name. The same sum
 * that a pack check holds against the promise of a service; what cannot be added up is not held against it.
 */
export function whyStepsLonger(
  { procedure }: Pick<ServiceDefinition, 'procedure'>,
  { promise }: Stricter,
): StricterRefusal | undefined {
  if (!promise) return undefined
  const sum = procedure.reduce((all, { norm }) => all + (inUnitOf(promise, norm) ?? 0), 0)
  return sum > promise.amount ? 'steps-longer' : undefined
}

/** A time in the unit of another; nothing where the two cannot be added up. */
export function inUnitOf(whole: Time, time: Time | undefined): number | undefined {
  if (!time || time.unit === whole.unit) return time?.amount
  const [hours, wholeHours] = [hoursOf(time), hoursOf(whole)]
  return hours !== undefined && wholeHours !== undefined ? (hours / wholeHours) * whole.amount : undefined
}

type Time = { amount: number; unit: string }

/** What of a promise still says something of a baseline that has changed: papers that nobody asks any more are left out. */
export function stillSaid({ requirements }: Baseline, { without, ...stricter }: Stricter): Stricter {
  const asked = requirements.map(({ key }) => key)
  const left = without?.filter((key) => asked.includes(key)) ?? []
  return left.length === 0 ? stricter : { ...stricter, without: left }
}

/** The shortest day of any week in which an office of the regency opens, Ramadan included, in working minutes. */
export function shortestDay(calendar: Pick<CalendarFile, 'profiles' | 'overrides' | 'offices'>): number {
  const weeks = [calendar, ...calendar.offices].flatMap(({ profiles, overrides }) => [...profiles, ...overrides])
  const days = weeks.flatMap(({ week }) => Object.values(week))
  return Math.min(
    ...days.map(({ open, close, rests }) =>
      rests.reduce((left, { from, to }) => left - between(from, to), between(open, close)),
    ),
  )
}

type Comparison = 'shorter' | 'same' | 'longer' | 'unknown'

/**
 * One time held against another. Working days end at the closing of the last, so working minutes that fit into so many
 * of the shortest days are over before; calendar time is surely over when it ends a day before the earliest such closing.
 */
function compareTime(baseline: PromisedTime, own: PromisedTime, shortest: number | undefined): Comparison {
  if (baseline.unit === own.unit) return compared(own.amount, baseline.amount)
  const [hours, baselineHours] = [hoursOf(own), hoursOf(baseline)]
  if (hours !== undefined && baselineHours !== undefined) return compared(hours, baselineHours)
  if (baseline.unit !== 'working-days') return 'unknown'
  const isOver =
    own.unit === 'working-minutes'
      ? own.amount <= baseline.amount * (shortest ?? 0)
      : hours !== undefined && hours <= 24 * (baseline.amount - 1)
  return isOver ? 'shorter' : 'unknown'
}

function compared(own: number, baseline: number): Comparison {
  if (own === baseline) return 'same'
  return own < baseline ? 'shorter' : 'longer'
}

/** Calendar time in hours; nothing of working time. */
export function hoursOf({ amount, unit }: { amount: number; unit: string }): number | undefined {
  if (unit === 'hours') return amount
  return unit === 'days' ? amount * 24 : undefined
}

/** The most that one charge of the baseline can come to; without a cap there is no most. */
function ceilingOf({ tariffs }: Pick<Baseline, 'tariffs'>): number {
  const charges = tariffs.filter(({ kind }) => kind !== 'fine' && kind !== 'elsewhere')
  return Math.max(
    0,
    ...charges.map(({ amountRupiah, capRupiah }) => amountRupiah ?? capRupiah ?? Number.POSITIVE_INFINITY),
  )
}

function between(from: string, to: string): number {
  return Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(to)).total('minutes')
}
