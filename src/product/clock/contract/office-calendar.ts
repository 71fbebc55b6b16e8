import { z } from 'zod'
import { type Dated, eachOnce, fault, isoDate, key, LocalDay, oneAfterAnother, Profile, sure } from './parts.ts'

/** Decreed days on which an office opens all the same, by the hours of its week (Perpres 21/2023 art 7). */
const StaysOpen = z.strictObject({
  firstDay: isoDate,
  lastDay: isoDate.optional(),
  on: z.array(z.enum(['national-holiday', 'cuti-bersama'])).min(1),
  source: z.string().min(1),
  sure,
})

/**
 * What one office has of its own, each part by date: a week of its own takes the place of the regency's while it lasts, its
 * local days go before all others, and a unit that serves directly may stay open on decreed days.
 */
export const OfficeCalendar = z
  .strictObject({
    office: key,
    profiles: z.array(Profile).default([]),
    overrides: z.array(Profile.extend({ lastDay: isoDate })).default([]),
    localDays: z.array(LocalDay).default([]),
    staysOpen: z.array(StaysOpen).default([]),
  })
  .superRefine((own, context) => {
    oneAfterAnother(context, own.profiles, ['profiles'])
    oneAfterAnother(context, own.overrides, ['overrides'])
    eachOnce(context, own.localDays, ['localDays'])
  })
export type OfficeCalendar = z.infer<typeof OfficeCalendar>

type Parts = { overrides: readonly Dated[]; offices: readonly OfficeCalendar[] }

/** A week of an office's own that runs into the regency's Ramadan needs its own Ramadan hours: they are never guessed. */
export function overridesNeeded(context: z.RefinementCtx, file: Parts): void {
  for (const [index, own] of file.offices.entries()) {
    if (file.offices.findIndex(({ office }) => office === own.office) < index)
      fault(context, 'office-twice', ['offices', index, 'office'])
    for (const [place, profile] of own.profiles.entries()) {
      const met = file.overrides.filter((season) => overlaps(profile, season))
      if (met.some((season) => !own.overrides.some((one) => covers(one, season))))
        fault(context, 'override-needed', ['offices', index, 'profiles', place, 'firstDay'])
    }
  }
}

const endless = '9999-12-31'

function overlaps(one: Dated, other: Dated): boolean {
  return one.firstDay <= (other.lastDay ?? endless) && other.firstDay <= (one.lastDay ?? endless)
}

function covers(one: Dated, other: Dated): boolean {
  return one.firstDay <= other.firstDay && (other.lastDay ?? endless) <= (one.lastDay ?? endless)
}
