import type { Unit } from '../contract.ts'
import { type Calendar, localOf, MINUTE } from './calendar.ts'
import { afterWorkingTime, workingDaysBetween, workingTimeBetween } from './due.ts'
import { type Pause, pausedBetween } from './pauses.ts'

/** When a promise or a duty began, is soon due and is due, as its row keeps it. */
export type RunTimes = {
  readonly unit: Unit
  readonly startedAt: Temporal.Instant
  readonly soonAt: Temporal.Instant
  readonly dueAt: Temporal.Instant
  /** Stretches in which it stood still; unsaid: none. */
  readonly pauses?: readonly Pause[] | undefined
}

export type Flag = 'in-time' | 'soon' | 'late'

/** Time as it is shown. Working hours carry tenths, rounded down: never more than there is. */
export type Shown = {
  readonly unit: 'minutes' | 'working-minutes' | 'hours' | 'working-hours' | 'days' | 'working-days' | 'last-day'
  readonly amount: number
}

/** What is left of a run. `used` is the share of its time that has passed, 0 to 1; from the due moment on it stays 1. */
export type Remaining =
  | { readonly flag: 'in-time' | 'soon'; readonly used: number; readonly left: Shown }
  | { readonly flag: 'late'; readonly used: 1; readonly overdueBy: Shown }

/**
 * The moment at which a share (0 to 1) of the time from start to due has passed, in opening hours for working units.
 * The share is data (`soonShare` of the calendar), so that a regency may warn its officers earlier.
 */
export function soonAt(calendar: Calendar, run: Omit<RunTimes, 'soonAt'>, share: number): Temporal.Instant {
  let left = Math.ceil(timeBetween(calendar, run, run.startedAt, run.dueAt) * share)
  let since = run.startedAt
  for (const pause of run.pauses ?? []) {
    // What stood still after the due moment may lie in a year whose decree is not known, and changes nothing.
    if (Temporal.Instant.compare(pause.from, run.dueAt) >= 0) break
    const before = timeBetween(calendar, { unit: run.unit }, since, pause.from)
    if (left <= before) break
    left -= before
    since = pause.to
  }
  return isWorking(run.unit) ? afterWorkingTime(calendar, since, left) : since.add({ milliseconds: left })
}

/**
 * What is left of a run at a moment, in the unit of its standard, and how late it is once due. The due moment itself is late:
 * promised is "before 16.00". Late is told in calendar time, the time a citizen waits, and needs no calendar year.
 */
export function remaining(calendar: Calendar, run: RunTimes, now: Temporal.Instant): Remaining {
  if (Temporal.Instant.compare(now, run.dueAt) >= 0) {
    return { flag: 'late', used: 1, overdueBy: overdue(calendar.zone, run.dueAt, now) }
  }
  const flag = Temporal.Instant.compare(now, run.soonAt) >= 0 ? 'soon' : 'in-time'
  const total = timeBetween(calendar, run, run.startedAt, run.dueAt)
  const used = total === 0 ? 0 : timeBetween(calendar, run, run.startedAt, now) / total
  return { flag, used, left: left(calendar, run, now, flag) }
}

function left(calendar: Calendar, run: RunTimes, now: Temporal.Instant, flag: Flag): Shown {
  const today = localOf(calendar.zone, now).date
  const lastDay = localOf(calendar.zone, run.dueAt).date
  switch (run.unit) {
    case 'working-minutes':
      return workingTime(calendar, run, now)
    case 'hours':
      return wallTime(now.until(run.dueAt).total('minutes'))
    case 'working-days': {
      const days = workingDaysBetween(calendar, today, lastDay)
      return days > 0 ? { unit: 'working-days', amount: days } : onLastDay(workingTime(calendar, run, now), flag)
    }
    case 'years':
    case 'days': {
      const { days } = today.until(lastDay)
      return days > 0
        ? { unit: 'days', amount: days }
        : onLastDay(wallTime(now.until(run.dueAt).total('minutes')), flag)
    }
  }
}

function onLastDay(time: Shown, flag: Flag): Shown {
  const inHours = time.unit === 'hours' || time.unit === 'working-hours'
  return inHours && flag === 'soon' ? { unit: 'last-day', amount: 0 } : time
}

/** Under an hour in minutes; they are called working minutes only when a rest or a night lies between. */
function workingTime(calendar: Calendar, run: RunTimes, now: Temporal.Instant): Shown {
  const working = workingTimeBetween(calendar, now, run.dueAt) / MINUTE
  if (working >= 60) return { unit: 'working-hours', amount: Math.floor(working / 6) / 10 }
  const unbroken = Math.floor(working) === Math.floor(now.until(run.dueAt).total('minutes'))
  return { unit: unbroken ? 'minutes' : 'working-minutes', amount: Math.floor(working) }
}

function wallTime(minutes: number): Shown {
  if (minutes < 60) return { unit: 'minutes', amount: Math.floor(minutes) }
  const hours = Math.floor(minutes / 6) / 10
  return { unit: 'hours', amount: hours < 10 ? hours : Math.floor(hours) }
}

function overdue(zone: string, dueAt: Temporal.Instant, now: Temporal.Instant): Shown {
  const { days } = localOf(zone, dueAt).date.until(localOf(zone, now).date)
  if (days > 0) return { unit: 'days', amount: days }
  const minutes = dueAt.until(now).total('minutes')
  return minutes < 60
    ? { unit: 'minutes', amount: Math.floor(minutes) }
    : { unit: 'hours', amount: Math.floor(minutes / 60) }
}

/** Time in which a run went on, in milliseconds: of opening hours for working units. */
function timeBetween(
  calendar: Calendar,
  { unit, pauses = [] }: Pick<RunTimes, 'unit' | 'pauses'>,
  from: Temporal.Instant,
  to: Temporal.Instant,
): number {
  if (!isWorking(unit)) return Math.max(0, from.until(to).total('milliseconds') - pausedBetween(pauses, from, to))
  const stood = pauses.map((pause) => workingTimeBetween(calendar, later(from, pause.from), earlier(to, pause.to)))
  return workingTimeBetween(calendar, from, to) - stood.reduce((sum, time) => sum + time, 0)
}

function later(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? other : one
}

function earlier(one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(one, other) < 0 ? one : other
}

function isWorking(unit: Unit): boolean {
  return unit === 'working-minutes' || unit === 'working-days'
}
