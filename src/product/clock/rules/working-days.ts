import type { CalendarFile } from '../contract.ts'
import { CalendarYearMissing } from './calendar.ts'

/**
 * Working days of each month of a year, January first, of a week of five or of six days: all its days but those of the
 * joint decree, national holidays and cuti bersama both. What one office decides for itself is not in it.
 * Throws `CalendarYearMissing` for a year without its decree.
 */
export function workingDaysOfWeek(file: Pick<CalendarFile, 'years'>, year: number, week: 5 | 6): number[] {
  const decreed = file.years.find((one) => one.year === year)
  if (!decreed) throw new CalendarYearMissing(year)
  const off = new Set(decreed.days.map(({ date }) => date))
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const months = Array.from({ length: 12 }, () => 0)
  for (let date = first; date.year === year; date = date.add({ days: 1 })) {
    if (date.dayOfWeek <= week && !off.has(date.toString())) months[date.month - 1] = (months[date.month - 1] ?? 0) + 1
  }
  return months
}
