import { z } from 'zod'
import type { CalendarFault } from '../contract.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

export const text = z.strictObject({ id: z.string().min(1), en: z.string().min(1) })
export const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** How sure a fact is: `a` read in its source, `b` unconfirmed. */
export const sure = z.enum(['a', 'b'])
// A date or time that is none ends its check there: what compares them afterwards may rely on their form.
export const isoDate = z.iso.date({ abort: true })
/** `HH:MM`; 24:00 is the end of a day. */
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: 'time-of-day' satisfies CalendarFault,
  abort: true,
})

/** Opening hours of one day, with the rests in which the clock stands still. */
export const Hours = z
  .strictObject({
    open: timeOfDay,
    close: timeOfDay,
    rests: z.array(z.strictObject({ from: timeOfDay, to: timeOfDay })).default([]),
  })
  .superRefine((hours, context) => {
    // Times of day are zero-padded, so that their order as text is their order in the day.
    if (hours.open >= hours.close) return fault(context, 'close-before-open', ['close'])
    let after = hours.open
    for (const [index, rest] of hours.rests.entries()) {
      if (rest.from <= after || rest.to <= rest.from || rest.to >= hours.close) {
        fault(context, 'rest-outside-hours', ['rests', index])
      }
      after = rest.to
    }
  })
export type Hours = z.infer<typeof Hours>

const Week = z.partialRecord(z.enum(weekdays), Hours).superRefine((week, context) => {
  if (Object.keys(week).length === 0) fault(context, 'week-closed', [])
})

/** A weekly pattern of opening, in force from its first to its last day, both included. */
export const Profile = z.strictObject({
  key,
  name: text,
  firstDay: isoDate,
  lastDay: isoDate.optional(),
  week: Week,
  source: z.string().min(1),
  sure,
  /** True when the office itself has not said so: the screen shows the note. */
  unconfirmed: z.boolean().default(false),
  note: text.optional(),
})
export type Profile = z.infer<typeof Profile>

export const Decree = z.strictObject({ key, number: z.string().min(1), date: isoDate, sure, note: text.optional() })

/** A holiday of a year's joint decree; `source` is the key of that decree. */
export const DecreedDay = z.strictObject({
  date: isoDate,
  kind: z.enum(['national-holiday', 'cuti-bersama']),
  name: text,
  source: key,
  sure,
})

/** A day the office or the regency decided itself. An emergency closing with hours is a shortened day. */
export const LocalDay = z
  .strictObject({
    date: isoDate,
    kind: z.enum(['local-holiday', 'emergency-closing', 'extra-service-day']),
    name: text,
    source: z.string().min(1),
    sure,
    hours: Hours.optional(),
  })
  .superRefine((day, context) => {
    if (day.kind === 'extra-service-day' && !day.hours) fault(context, 'hours-needed', ['kind'])
    if (day.kind === 'local-holiday' && day.hours) fault(context, 'hours-not-here', ['hours'])
  })

export type LocalDay = z.infer<typeof LocalDay>

export type Path = readonly (string | number)[]

export function fault(context: z.RefinementCtx, message: CalendarFault, path: Path): void {
  context.addIssue({ code: 'custom', message, path: [...path] })
}

export function eachOnce(context: z.RefinementCtx, days: readonly { date: string }[], path: Path): void {
  const seen = new Set<string>()
  for (const [index, { date }] of days.entries()) {
    if (seen.has(date)) fault(context, 'date-twice', [...path, index, 'date'])
    seen.add(date)
  }
}

export type Dated = { readonly firstDay: string; readonly lastDay?: string | undefined }

export function oneAfterAnother(context: z.RefinementCtx, periods: readonly Dated[], path: Path): void {
  for (const [index, { firstDay, lastDay }] of periods.entries()) {
    const before = periods[index - 1]
    if (lastDay !== undefined && lastDay < firstDay) fault(context, 'last-before-first', [...path, index, 'lastDay'])
    if (before && (before.lastDay === undefined || firstDay <= before.lastDay)) {
      fault(context, 'profiles-overlap', [...path, index, 'firstDay'])
    }
  }
}
