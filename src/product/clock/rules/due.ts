import type { Text } from '#ui/language.ts'
import type { Duration } from '../contract.ts'
import { type Calendar, type Day, type DayReason, dayAfter, instantAt, localOf, MINUTE, openingOf } from './calendar.ts'

/** Why a date counts or not: its own reason, or that counting begins after it, after its closing, or ignores calendars. */
export type CountReason = {
  readonly code: DayReason['code'] | 'start-day' | 'after-closing' | 'calendar-day'
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
 * at the closing of the last: from Friday evening, Saturday or Sunday, one working day is Monday's closing.
 * Throws `CalendarYearMissing` when a working day or minute is counted in a year without its decree, the start's included.
 */
export function dueAfter(calendar: Calendar, from: Temporal.Instant, duration: Duration): Due {
  const { unit, amount } = duration
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw new RangeError(`a duration is a whole number above 0, not ${amount}`)
  switch (unit) {
    case 'working-minutes':
      return afterWorkingMinutes(calendar, from, amount)
    case 'working-days':
      return afterWorkingDays(calendar, from, amount)
    case 'days':
      return afterDays(calendar.zone, from, amount)
    case 'hours':
      return afterHours(calendar.zone, from, amount)
  }
}

/** The first moment at which `milliseconds` of opening time have passed since `from`. */
export function afterWorkingTime(calendar: Calendar, from: Temporal.Instant, milliseconds: number): Temporal.Instant {
  return milliseconds === 0 ? from : spend(calendar, from, milliseconds, () => {})
}

/** Milliseconds of opening time from one moment to a later one; 0 when it is not later. */
export function workingTimeBetween(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): number {
  if (Temporal.Instant.compare(from, to) >= 0) return 0
  const [start, end] = [localOf(calendar.zone, from), localOf(calendar.zone, to)]
  let day = openingOf(calendar, start.date)
  if (start.date.equals(end.date)) return openTime(day, start.millisecond, end.millisecond)

  let total = openTime(day, start.millisecond, DAY)
  for (day = dayAfter(calendar, day); !day.date.equals(end.date); day = dayAfter(calendar, day))
    total += openTime(day, 0, DAY)
  return total + openTime(day, 0, end.millisecond)
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

function afterWorkingMinutes(calendar: Calendar, from: Temporal.Instant, amount: number): Due {
  const counted: CountedDay[] = []
  const due = spend(calendar, from, amount * MINUTE, (day, spent) => {
    const tooLate = spent === 0 && day.spans.length > 0
    const why: CountReason = tooLate ? { code: 'after-closing', name: undefined } : day.reason
    counted.push({ date: day.date, counted: spent / MINUTE, why })
  })
  return { due, counted }
}

function afterWorkingDays(calendar: Calendar, from: Temporal.Instant, amount: number): Due {
  let day = openingOf(calendar, localOf(calendar.zone, from).date)
  const counted: CountedDay[] = [{ date: day.date, counted: false, why: { code: 'start-day', name: undefined } }]
  for (let left = amount; left > 0; ) {
    day = dayAfter(calendar, day)
    const open = day.spans.length > 0
    counted.push({ date: day.date, counted: open, why: day.reason })
    if (open) left -= 1
  }
  return { due: instantAt(calendar.zone, day.date, closingOf(day)), counted }
}

function afterDays(zone: string, from: Temporal.Instant, amount: number): Due {
  if (amount * 24 > HOURS_MAX) throw new RangeError(`${amount} days are more than ten years`)
  const start = from.toZonedDateTimeISO(zone)
  const counted: CountedDay[] = [
    { date: start.toPlainDate(), counted: false, why: { code: 'start-day', name: undefined } },
  ]
  for (let days = 1; days <= amount; days += 1) {
    counted.push({ date: start.toPlainDate().add({ days }), counted: true, why: onCalendar })
  }
  return { due: start.add({ days: amount }).toInstant(), counted }
}

function afterHours(zone: string, from: Temporal.Instant, amount: number): Due {
  if (amount > HOURS_MAX) throw new RangeError(`${amount} hours are more than ten years`)
  const due = from.add({ hours: amount })
  const counted: CountedDay[] = []
  let [since, date] = [from, localOf(zone, from).date]
  while (Temporal.Instant.compare(since, due) < 0) {
    const midnight = instantAt(zone, date, DAY)
    const until = Temporal.Instant.compare(midnight, due) < 0 ? midnight : due
    counted.push({ date, counted: since.until(until).total('hours'), why: onCalendar })
    since = until
    date = date.add({ days: 1 })
  }
  return { due, counted }
}

const onCalendar: CountReason = { code: 'calendar-day', name: undefined }

/** Walks the opening hours from `from` on until the time is used up, telling of each date how much it took. */
function spend(
  calendar: Calendar,
  from: Temporal.Instant,
  milliseconds: number,
  tell: (day: Day, spent: number) => void,
): Temporal.Instant {
  const start = localOf(calendar.zone, from)
  let [day, since, left] = [openingOf(calendar, start.date), start.millisecond, milliseconds]
  for (;;) {
    const open = openTime(day, since, DAY)
    tell(day, Math.min(open, left))
    if (open >= left) return instantAt(calendar.zone, day.date, momentOf(day, since, left))
    left -= open
    since = 0
    day = dayAfter(calendar, day)
  }
}

/** Opening time of a day between two wall-clock times, in milliseconds. */
function openTime(day: Day, from: number, to: number): number {
  let total = 0
  for (const span of day.spans)
    total += Math.max(0, Math.min(to, span.to * MINUTE) - Math.max(from, span.from * MINUTE))
  return total
}

/** The wall-clock time at which a day has been open for `milliseconds` since a time of it; it must have that much. */
function momentOf(day: Day, since: number, milliseconds: number): number {
  let left = milliseconds
  for (const span of day.spans) {
    const start = Math.max(since, span.from * MINUTE)
    const open = span.to * MINUTE - start
    if (open <= 0) continue
    if (open >= left) return start + left
    left -= open
  }
  throw new RangeError('the day is not open that long')
}

function closingOf(day: Day): number {
  return (day.spans.at(-1)?.to ?? 0) * MINUTE
}
