import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Calendar, CalendarFile, calendarFrom } from '#clock'

/** The calendar file of the demonstration's regency as it is read, before it is checked. */
export function readBengkalis(): unknown {
  return parse(readFileSync(new URL('../../regions/bengkalis/calendar.yaml', import.meta.url), 'utf8'))
}

/** The calendar of the demonstration's regency, with what a test changes in its file. */
export function bengkalisCalendar(changes: Partial<CalendarFile> = {}): Calendar {
  return calendarFrom(CalendarFile.parse({ ...bengkalisFile(), ...changes }))
}

export function bengkalisFile(): CalendarFile {
  return CalendarFile.parse(readBengkalis())
}

/** A moment on the clocks of western Indonesia: `wib('2026-03-17T10:00')`. */
export function wib(local: string): Temporal.Instant {
  return Temporal.Instant.from(`${local}+07:00`)
}
