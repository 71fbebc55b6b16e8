import { z } from 'zod'
import { OfficeCalendar, overridesNeeded } from './contract/office-calendar.ts'
import {
  type Dated,
  Decree,
  DecreedDay,
  eachOnce,
  fault,
  isoDate,
  key,
  LocalDay,
  oneAfterAnother,
  Profile,
  sure,
  text,
} from './contract/parts.ts'
import { ExtensionRule, PauseRule } from './contract/pausing.ts'

export { OfficeCalendar } from './contract/office-calendar.ts'
export { Hours, LocalDay, Profile, type Weekday, weekdays } from './contract/parts.ts'
export { type PauseReason, pauseReasons } from './contract/pausing.ts'

export type ClockRefusal = 'calendar-year-missing'

/** What a calendar file may have wrong beyond its shape; each has a sentence in `words.ts`. */
export type CalendarFault =
  | 'time-of-day'
  | 'close-before-open'
  | 'rest-outside-hours'
  | 'week-closed'
  | 'profile-gap'
  | 'profiles-overlap'
  | 'limits-overlap'
  | 'last-before-first'
  | 'year-twice'
  | 'date-twice'
  | 'date-in-other-year'
  | 'decree-unknown'
  | 'hours-needed'
  | 'hours-not-here'
  | 'override-needed'
  | 'office-twice'
  | 'reason-twice'
  | 'services-needed'

export const units = ['working-minutes', 'working-days', 'days', 'hours'] as const

/** What law also counts in, and no service is promised in. */
const limitUnits = [...units, 'years'] as const
export type Unit = (typeof limitUnits)[number]

/** A length of time as a standard promises it. Days and hours are of the calendar and run through nights and holidays. */
export const Duration = z.strictObject({ unit: z.enum(limitUnits), amount: z.int().positive() })
export type Duration = z.infer<typeof Duration>

export const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type Zone = (typeof zones)[number]

const Year = z
  .strictObject({
    year: z.int().min(2000).max(2200),
    decrees: z.array(Decree).min(1),
    days: z.array(DecreedDay).min(1),
  })
  .superRefine(({ year, decrees, days }, context) => {
    const known = new Set(decrees.map((decree) => decree.key))
    for (const [index, day] of days.entries()) {
      if (!day.date.startsWith(`${year}-`)) fault(context, 'date-in-other-year', ['days', index, 'date'])
      if (!known.has(day.source)) fault(context, 'decree-unknown', ['days', index, 'source'])
    }
    eachOnce(context, days, ['days'])
  })

/** A time limit set by law, by the name under which acts ask for it: `answer`, `decision`. */
const Limit = z.strictObject({
  name: key,
  ...Duration.shape,
  basis: text,
  firstDay: isoDate,
  lastDay: isoDate.optional(),
  source: z.string().min(1),
  sure,
})

/**
 * A calendar as the pack writes it: plain values, so that it can also be kept as JSON beside the runs counted on it.
 * Only years whose decree is loaded are known; the profiles follow each other without gap through all of them.
 */
export const CalendarFile = z
  .strictObject({
    zone: z.enum(zones),
    /** The share of a promise from which it is due soon: 0.8 is 80 %. */
    soonShare: z.number().gt(0).lt(1),
    profiles: z.array(Profile).min(1),
    /** Dated weeks that take the place of a profile, such as Ramadan. */
    overrides: z.array(Profile.extend({ lastDay: isoDate })).default([]),
    years: z.array(Year).min(1),
    localDays: z.array(LocalDay).default([]),
    limits: z.array(Limit).default([]),
    /** What one office has of its own, over what the regency says for all. */
    offices: z.array(OfficeCalendar).default([]),
    /** For what a promise may stand still; what is not named here stops no clock. */
    pauses: z.array(PauseRule).default([]),
    /** How far one promise may be extended, once; unsaid: not at all. */
    extension: ExtensionRule.optional(),
  })
  .superRefine((file, context) => {
    oneAfterAnother(context, file.profiles, ['profiles'])
    oneAfterAnother(context, file.overrides, ['overrides'])
    wholeYears(context, file)
    eachOnce(context, file.localDays, ['localDays'])
    oneLimitAtATime(context, file.limits)
    overridesNeeded(context, file)
    eachReasonOnce(context, file.pauses)
  })
export type CalendarFile = z.infer<typeof CalendarFile>

function oneLimitAtATime(context: z.RefinementCtx, limits: readonly (Dated & { name: string })[]): void {
  for (const [index, limit] of limits.entries()) {
    const before = limits.slice(0, index).findLast((earlier) => earlier.name === limit.name)
    if (before && (before.lastDay === undefined || limit.firstDay <= before.lastDay)) {
      fault(context, 'limits-overlap', ['limits', index, 'firstDay'])
    }
    if (limit.lastDay !== undefined && limit.lastDay < limit.firstDay) {
      fault(context, 'last-before-first', ['limits', index, 'lastDay'])
    }
  }
}

function wholeYears(
  context: z.RefinementCtx,
  file: { profiles: readonly Dated[]; years: readonly { year: number }[] },
): void {
  const years = file.years.map(({ year }) => year)
  if (new Set(years).size < years.length) fault(context, 'year-twice', ['years'])

  const [first, last] = [file.profiles[0], file.profiles.at(-1)]
  if (first && first.firstDay > `${Math.min(...years)}-01-01`)
    fault(context, 'profile-gap', ['profiles', 0, 'firstDay'])
  if (last?.lastDay !== undefined && last.lastDay < `${Math.max(...years)}-12-31`) {
    fault(context, 'profile-gap', ['profiles', file.profiles.length - 1, 'lastDay'])
  }
  for (const [index, { firstDay }] of file.profiles.entries()) {
    const before = file.profiles[index - 1]?.lastDay
    if (before !== undefined && firstDay > dayAfter(before))
      fault(context, 'profile-gap', ['profiles', index, 'firstDay'])
  }
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString()
}

function eachReasonOnce(context: z.RefinementCtx, pauses: readonly { reason: string }[]): void {
  for (const [index, { reason }] of pauses.entries()) {
    if (pauses.findIndex((one) => one.reason === reason) < index)
      fault(context, 'reason-twice', ['pauses', index, 'reason'])
  }
}
