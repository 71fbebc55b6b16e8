import { z } from 'zod'

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

export const units = ['working-minutes', 'working-days', 'days', 'hours'] as const
export type Unit = (typeof units)[number]

/** A length of time as a standard promises it. Days and hours are of the calendar and run through nights and holidays. */
export const Duration = z.strictObject({ unit: z.enum(units), amount: z.int().positive() })
export type Duration = z.infer<typeof Duration>

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

export const zones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type Zone = (typeof zones)[number]

const text = z.strictObject({ id: z.string().min(1), en: z.string().min(1) })
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** How sure a fact is: `a` read in its source, `b` unconfirmed. */
const sure = z.enum(['a', 'b'])
// A date or time that is none ends its check there: what compares them afterwards may rely on their form.
const isoDate = z.iso.date({ abort: true })
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

const Decree = z.strictObject({ key, number: z.string().min(1), date: isoDate, sure, note: text.optional() })

/** A holiday of a year's joint decree; `source` is the key of that decree. */
const DecreedDay = z.strictObject({
  date: isoDate,
  kind: z.enum(['national-holiday', 'cuti-bersama']),
  name: text,
  source: key,
  sure,
})

/** A day the office or the regency decided itself. An emergency closing with hours is a shortened day. */
const LocalDay = z
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
  })
  .superRefine((file, context) => {
    oneAfterAnother(context, file.profiles, ['profiles'])
    oneAfterAnother(context, file.overrides, ['overrides'])
    wholeYears(context, file)
    eachOnce(context, file.localDays, ['localDays'])
    oneLimitAtATime(context, file.limits)
  })
export type CalendarFile = z.infer<typeof CalendarFile>

type Path = readonly (string | number)[]

function fault(context: z.RefinementCtx, message: CalendarFault, path: Path): void {
  context.addIssue({ code: 'custom', message, path: [...path] })
}

function eachOnce(context: z.RefinementCtx, days: readonly { date: string }[], path: Path): void {
  const seen = new Set<string>()
  for (const [index, { date }] of days.entries()) {
    if (seen.has(date)) fault(context, 'date-twice', [...path, index, 'date'])
    seen.add(date)
  }
}

type Dated = { readonly firstDay: string; readonly lastDay?: string | undefined }

function oneAfterAnother(context: z.RefinementCtx, periods: readonly Dated[], path: Path): void {
  for (const [index, { firstDay, lastDay }] of periods.entries()) {
    const before = periods[index - 1]
    if (lastDay !== undefined && lastDay < firstDay) fault(context, 'last-before-first', [...path, index, 'lastDay'])
    if (before && (before.lastDay === undefined || firstDay <= before.lastDay)) {
      fault(context, 'profiles-overlap', [...path, index, 'firstDay'])
    }
  }
}

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
