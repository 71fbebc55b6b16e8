import { Refusal } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import {
  type CalendarFile,
  type ClockRefusal,
  type Hours,
  type LocalDay,
  type OfficeCalendar,
  type Profile,
  weekdays,
} from '../contract.ts'

/** Part of a day in which the office is open: minutes since local midnight, `to` not included. */
export type Span = { readonly from: number; readonly to: number }

/** Why a day is open or closed; the name of the holiday, or of the season whose hours apply. */
export type DayReason = {
  readonly code: 'working-day' | 'closed-weekday' | LocalKind | 'national-holiday' | 'cuti-bersama'
  readonly name: Text | undefined
}
type LocalKind = 'local-holiday' | 'emergency-closing' | 'extra-service-day'

/** One date of an office: the hours it is open, rests taken out. No spans: it does not open, and the day does not count. */
export type Day = {
  readonly date: Temporal.PlainDate
  readonly spans: readonly Span[]
  readonly reason: DayReason
  readonly profile: Profile
}

/** A calendar made ready: each known year holds all its days, from 1 January on. */
export type Calendar = {
  readonly zone: string
  readonly soonShare: number
  readonly years: ReadonlyMap<number, readonly Day[]>
}

/** The decree of a year is not loaded, so its working days are not known; they are never guessed. */
export class CalendarYearMissing extends Refusal {
  readonly year: number

  constructor(year: number) {
    super('calendar-year-missing' satisfies ClockRefusal, { year })
    this.name = 'CalendarYearMissing'
    this.year = year
  }
}

/** What is laid over a regency's calendar for one office: its part of the pack, the days it decided itself, its zone. */
export type Layers = {
  readonly own?: OfficeCalendar | undefined
  readonly days?: readonly LocalDay[]
  readonly zone?: string | undefined
}

/**
 * Makes a checked calendar file ready for counting, by laying out each day of its known years (1 ms a year: keep it).
 * What the office decided for a date goes before its part of the pack, that before the regency's, and that before the
 * decree: units that serve directly may open on decreed holidays (joint decrees for 2025 and 2026; Perpres 21/2023 art 7).
 */
export function calendarFrom(file: CalendarFile, layers: Layers = {}): Calendar {
  const { own, days: decided = [] } = layers
  const local = new Map([...file.localDays, ...(own?.localDays ?? []), ...decided].map((day) => [day.date, day]))
  const years = file.years.map(({ year, days }) => {
    const decreed = new Map(days.map((day) => [day.date, day]))
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    const dates = Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }))
    return [
      year,
      dates.map((date) => {
        const iso = date.toString()
        return layOut(file, own, date, local.get(iso) ?? decreed.get(iso))
      }),
    ] as const
  })
  return { zone: layers.zone ?? file.zone, soonShare: file.soonShare, years: new Map(years) }
}

/** The hours of one date, and why. Throws `CalendarYearMissing` for a year without its decree. */
export function openingOf(calendar: Calendar, date: Temporal.PlainDate): Day {
  const day = calendar.years.get(date.year)?.[date.dayOfYear - 1]
  if (!day) throw new CalendarYearMissing(date.year)
  return day
}

/** Whether the counter is open at this moment; a rest is not open. */
export function isOpen(calendar: Calendar, at: Temporal.Instant): boolean {
  const { date, millisecond } = localOf(calendar.zone, at)
  return openingOf(calendar, date).spans.some(
    (span) => span.from * MINUTE <= millisecond && millisecond < span.to * MINUTE,
  )
}

/** The first moment, not before `at`, when the office is open: `at` itself when it is open now, the end of a rest during one. */
export function nextOpening(calendar: Calendar, at: Temporal.Instant): Temporal.Instant {
  const { date, millisecond } = localOf(calendar.zone, at)
  let day = openingOf(calendar, date)
  const today = day.spans.find((span) => millisecond < span.to * MINUTE)
  if (today) return today.from * MINUTE <= millisecond ? at : instantAt(calendar.zone, date, today.from * MINUTE)

  for (;;) {
    day = dayAfter(calendar, day)
    const first = day.spans[0]
    if (first) return instantAt(calendar.zone, day.date, first.from * MINUTE)
  }
}

/**
 * When the office opens again after a moment at which nobody can come: a closed day, a rest, before or past the hours.
 * Nothing when it is open then, the moment of closing included, or when the hours of that year are not known.
 */
export function reopening(calendar: Calendar, at: Temporal.Instant): Temporal.Instant | undefined {
  const { date, millisecond } = localOf(calendar.zone, at)
  const day = calendar.years.get(date.year)?.[date.dayOfYear - 1]
  const isWithin = day?.spans.some((span) => span.from * MINUTE <= millisecond && millisecond <= span.to * MINUTE)
  if (!day || isWithin) return undefined
  try {
    return nextOpening(calendar, at)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

/** Working days of each month of a year, January first. */
export function workingDaysOfMonth(calendar: Calendar, year: number): number[] {
  const days = calendar.years.get(year)
  if (!days) throw new CalendarYearMissing(year)
  const months = Array.from({ length: 12 }, () => 0)
  for (const { date, spans } of days) {
    if (spans.length > 0) months[date.month - 1] = (months[date.month - 1] ?? 0) + 1
  }
  return months
}

/** Milliseconds in a minute. */
export const MINUTE = 60_000

/** The next date; throws `CalendarYearMissing` where the known years end. */
export function dayAfter(calendar: Calendar, day: Day): Day {
  return calendar.years.get(day.date.year)?.[day.date.dayOfYear] ?? openingOf(calendar, day.date.add({ days: 1 }))
}

/** Date and milliseconds since midnight on the wall clock of a zone. Finer parts of a second are dropped. */
export function localOf(zone: string, at: Temporal.Instant): { date: Temporal.PlainDate; millisecond: number } {
  const local = at.toZonedDateTimeISO(zone)
  const millisecond = local.hour * 60 * MINUTE + local.minute * MINUTE + local.second * 1000 + local.millisecond
  return { date: local.toPlainDate(), millisecond }
}

/** The inverse of `localOf`. 24:00 is the midnight that ends the date. */
export function instantAt(zone: string, date: Temporal.PlainDate, millisecond: number): Temporal.Instant {
  return date.toPlainDateTime().add({ milliseconds: millisecond }).toZonedDateTime(zone).toInstant()
}

type Exception = { kind: DayReason['code']; name: Text; hours?: Hours | undefined }

function layOut(
  file: CalendarFile,
  own: OfficeCalendar | undefined,
  date: Temporal.PlainDate,
  exception: Exception | undefined,
): Day {
  const iso = date.toString()
  const { profile, season } = profileOn(file, own, iso)
  const staysOpen = own?.staysOpen.some((one) => within(one, iso) && one.on.some((kind) => kind === exception?.kind))
  if (exception && !staysOpen) {
    const reason = { code: exception.kind, name: exception.name }
    return { date, profile, reason, spans: exception.hours ? spansOf(exception.hours) : [] }
  }
  const weekday = weekdays[date.dayOfWeek - 1]
  const hours = weekday && profile.week[weekday]
  if (!hours) return { date, profile, reason: { code: 'closed-weekday', name: undefined }, spans: [] }
  const reason: DayReason = exception
    ? { code: 'extra-service-day', name: exception.name }
    : { code: 'working-day', name: season?.name }
  return { date, profile, reason, spans: spansOf(hours) }
}

// An office's own week goes before the regency's Ramadan: the pack's check has asked for its own Ramadan beside it.
function profileOn(file: CalendarFile, own: OfficeCalendar | undefined, iso: string) {
  const on = (profiles: readonly Profile[] = []) => profiles.find((candidate) => within(candidate, iso))
  const ownSeason = on(own?.overrides)
  const ownWeek = on(own?.profiles)
  const season = ownSeason ?? (ownWeek ? undefined : on(file.overrides))
  const profile = season ?? ownWeek ?? on(file.profiles)
  if (!profile) throw new RangeError(`no opening profile covers ${iso}: the calendar file was not checked`)
  return { profile, season }
}

function within(profile: { firstDay: string; lastDay?: string | undefined }, iso: string): boolean {
  return profile.firstDay <= iso && (profile.lastDay === undefined || iso <= profile.lastDay)
}

function spansOf(hours: Hours): Span[] {
  const starts = [hours.open, ...hours.rests.map((rest) => rest.to)]
  const ends = [...hours.rests.map((rest) => rest.from), hours.close]
  return starts.map((start, index) => ({ from: minuteOf(start), to: minuteOf(ends[index] ?? hours.close) }))
}

function minuteOf(time: string): number {
  const [hour = '', minute = ''] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
