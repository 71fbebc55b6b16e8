import type { Text } from '#ui/language.ts'
import type { Duration } from '../contract.ts'
import { type Calendar, type Day, type DayReason, dayAfter, instantAt, localOf, MINUTE, openingOf } from './calendar.ts'
import { hasPaused, type Pause, pausedBetween, withoutPauses } from './pauses.ts'

/** Why a date counts or not: its own reason, or that counting begins after it, after its closing, stood still, or ignores calendars. */
export type CountReason = {
  readonly code: DayReason['code'] | 'start-day' | 'after-closing' | 'calendar-day' | 'paused'
  readonly name: Text | undefined
}

/** One date of the count. `counted` says yes or no where days count, and how many minutes or hours where these do. */
export type CountedDay = {
  readonly date: Temporal.PlainDate
  readonly counted: boolean | number
  readonly why: CountReason
}

export type Due = { readonly due: Temporal.Instant; readonly counted: readonly CountedDay[] }

/** Ten years: more is a mistake of typing, and the list of its dates would be long. */
const HOURS_MAX = 87_600

/**
 * When a duration that starts at `from` ends, with each date counted or skipped, and why.
 * Working days count from the day after the start, whatever the hour and whether or not the start's own day is one, and end
 * at the closing of the last: from Friday evening, Saturday or Sunday, one working day is Monday's closing. Years end on
 * the same date at the same hour, and their dates are not listed.
 * Pauses lie after the start, in order and apart. Minutes and hours skip them to the second. A day does not count when the
 * clock stood still right up to its end: to the closing of a working day, to the start's hour of a calendar day. So a pause
 * that is over before closing moves no day.
 * Throws `CalendarYearMissing` when a working day or minute is counted in a year without its decree, the start's included.
 */
export function dueAfter(
  calendar: Calendar,
  from: Temporal.Instant,
  duration: Duration,
  pauses: readonly Pause[] = [],
): Due {
  const { unit, amount } = duration
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new RangeError(`a duration is a whole number above 0, not ${amount}`)
  switch (unit) {
    case 'working-minutes':
      return afterWorkingMinutes(calendar, from, amount, pauses)
    case 'working-days':
      return afterWorkingDays(calendar, from, amount, pauses)
    case 'days':
      return afterDays(calendar.zone, from, amount, pauses)
    case 'hours':
      return afterHours(calendar.zone, from, amount, pauses)
    case 'years':
      return { due: from.toZonedDateTimeISO(calendar.zone).add({ years: amount }).toInstant(), counted: [] }
  }
}

/** The first moment at which `milliseconds` of opening time have passed since `from`. */
export function afterWorkingTime(calendar: Calendar, from: Temporal.Instant, milliseconds: number): Temporal.Instant {
  return milliseconds === 0 ? from : spend(calendar, from, milliseconds, [], () => {})
}

/** Milliseconds of opening time from one moment to a later one; 0 when it is not later. */
export function workingTimeBetween(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number {
  if (Temporal.Instant.compare(from, to) >= 0) return 0
  const [start, end] = [localOf(calendar.zone, from), localOf(calendar.zone, to)]
  let day = openingOf(calendar, start.date)
  if (start.date.equals(end.date)) return openTime(openOf(day), start.millisecond, end.millisecond)

  let total = openTime(openOf(day), start.millisecond, DAY)
  for (day = dayAfter(calendar, day); !day.date.equals(end.date); day = dayAfter(calendar, day))
    total += openTime(openOf(day), 0, DAY)
  return total + openTime(openOf(day), 0, end.millisecond)
}

/** Working days after one date, up to and including another. */
export function workingDaysBetween(calendar: Calendar, after: Temporal.PlainDate, upTo: Temporal.PlainDate): number {
  let count = 0
  for (let date = after; Temporal.PlainDate.compare(date, upTo) < 0; ) {
    date = date.add({ days: 1 })
    if (openingOf(calendar, date).spans.length > 0) count += 1
  }
  return count
}

const DAY = 24 * 60 * MINUTE

function afterWorkingMinutes(
  calendar: Calendar,
  from: Temporal.Instant,
  amount: number,
  pauses: readonly Pause[],
): Due {
  const counted: CountedDay[] = []
  const due = spend(calendar, from, amount * MINUTE, pauses, (day, spent, stood) => {
    const nothing: CountReason = { code: stood ? 'paused' : 'after-closing', name: undefined }
    const why = spent === 0 && day.spans.length > 0 ? nothing : day.reason
    counted.push({ date: day.date, counted: spent / MINUTE, why })
  })
  return { due, counted }
}

function afterWorkingDays(calendar: Calendar, from: Temporal.Instant, amount: number, pauses: readonly Pause[]): Due {
  let day = openingOf(calendar, localOf(calendar.zone, from).date)
  const counted: CountedDay[] = [{ date: day.date, counted: false, why: startDay }]
  for (let left = amount; left > 0; ) {
    day = dayAfter(calendar, day)
    const open = day.spans.length > 0
    const stood = open && pauses.length > 0 && hasPaused(pauses, closingOf(calendar.zone, day))
    counted.push({ date: day.date, counted: open && !stood, why: stood ? paused : day.reason })
    if (open && !stood) left -= 1
  }
  return { due: closingOf(calendar.zone, day), counted }
}

function afterDays(zone: string, from: Temporal.Instant, amount: number, pauses: readonly Pause[]): Due {
  if (amount * 24 > HOURS_MAX) throw new RangeError(`${amount} days are more than ten years`)
  let at = from.toZonedDateTimeISO(zone)
  const counted: CountedDay[] = [{ date: at.toPlainDate(), counted: false, why: startDay }]
  for (let left = amount; left > 0; ) {
    at = at.add({ days: 1 })
    const stood = hasPaused(pauses, at.toInstant())
    counted.push({ date: at.toPlainDate(), counted: !stood, why: stood ? paused : onCalendar })
    if (!stood) left -= 1
  }
  return { due: at.toInstant(), counted }
}

function afterHours(zone: string, from: Temporal.Instant, amount: number, pauses: readonly Pause[]): Due {
  if (amount > HOURS_MAX) throw new RangeError(`${amount} hours are more than ten years`)
  let due = from.add({ hours: amount })
  for (const pause of pauses) {
    if (Temporal.Instant.compare(pause.from, due) < 0) due = due.add(pause.from.until(pause.to))
  }
  const counted: CountedDay[] = []
  let [since, date] = [from, localOf(zone, from).date]
  while (Temporal.Instant.compare(since, due) < 0) {
    const midnight = instantAt(zone, date, DAY)
    const until = Temporal.Instant.compare(midnight, due) < 0 ? midnight : due
    const ran = since.until(until).total('milliseconds') - pausedBetween(pauses, since, until)
    counted.push({ date, counted: ran / (60 * MINUTE), why: ran === 0 ? paused : onCalendar })
    since = until
    date = date.add({ days: 1 })
  }
  return { due, counted }
}

const onCalendar: CountReason = { code: 'calendar-day', name: undefined }
const startDay: CountReason = { code: 'start-day', name: undefined }
const paused: CountReason = { code: 'paused', name: undefined }

/** Walks the opening hours from `from` on until the time is used up, telling of each date how much it took. */
function spend(
  calendar: Calendar,
  from: Temporal.Instant,
  milliseconds: number,
  pauses: readonly Pause[],
  tell: (day: Day, spent: number, stood: boolean) => void,
): Temporal.Instant {
  const start = localOf(calendar.zone, from)
  let [day, since, left] = [openingOf(calendar, start.date), start.millisecond, milliseconds]
  for (;;) {
    const whole = openOf(day)
    const stretches = pauses.length === 0 ? whole : withoutPauses(whole, pauses, instantAt(calendar.zone, day.date, 0))
    const open = openTime(stretches, since, DAY)
    tell(day, Math.min(open, left), pauses.length > 0 && openTime(whole, since, DAY) > open)
    if (open >= left) return instantAt(calendar.zone, day.date, momentOf(stretches, since, left))
    left -= open
    since = 0
    day = dayAfter(calendar, day)
  }
}

/** Part of a day in milliseconds since local midnight, `to` not included. */
export type Stretch = { readonly from: number; readonly to: number }

function openOf(day: Day): Stretch[] {
  return day.spans.map(({ from, to }) => ({ from: from * MINUTE, to: to * MINUTE }))
}

/** Opening time of a day between two wall-clock times, in milliseconds. */
function openTime(stretches: readonly Stretch[], from: number, to: number): number {
  let total = 0
  for (const stretch of stretches) total += Math.max(0, Math.min(to, stretch.to) - Math.max(from, stretch.from))
  return total
}

/** The wall-clock time at which a day has been open for `milliseconds` since a time of it; it must have that much. */
function momentOf(stretches: readonly Stretch[], since: number, milliseconds: number): number {
  let left = milliseconds
  for (const stretch of stretches) {
    const start = Math.max(since, stretch.from)
    const open = stretch.to - start
    if (open <= 0) continue
    if (open >= left) return start + left
    left -= open
  }
  throw new RangeError('the day is not open that long')
}

function closingOf(zone: string, day: Day): Temporal.Instant {
  return instantAt(zone, day.date, (day.spans.at(-1)?.to ?? 0) * MINUTE)
}
