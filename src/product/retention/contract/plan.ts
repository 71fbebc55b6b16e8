import { z } from 'zod'
import { DateText, Sure, WrittenText } from '#offices'

const Code = z.string().regex(/^\d{3}(\.\d{1,3}){0,5}$/, { error: 'an archive code such as 400.12.2' })
const Years = z.int().min(0).max(100)
const told = { source: WrittenText, sure: Sure }

/** What becomes of papers when their time is over. */
export const Fate = z.enum(['destroy', 'permanent', 'reassess'])
export type Fate = z.infer<typeof Fate>

/** How long papers of one classification are kept, from a day on; a longer code goes before a shorter one. */
export const Period = z.strictObject({
  code: Code,
  activeYears: Years,
  inactiveYears: Years,
  fate: Fate,
  from: DateText,
  until: DateText.optional(),
  ...told,
})
export type Period = z.infer<typeof Period>

/** retention.yaml of a regency pack: the schedule by classification, and who decides on destruction. */
export const RetentionFile = z.strictObject({
  /** Kept from so many years on: the bupati decides, with the consent of the Head of ANRI. */
  long: z.strictObject({ years: Years, ...told }),
  /** When the papers that were handed in may go, apart from letter and register. */
  scans: z.strictObject({ after: z.enum(['active', 'inactive']), ...told }),
  /** Archive classification, each code with its name. */
  classification: z.strictObject({
    ...told,
    codes: z
      .array(z.strictObject({ code: Code, name: WrittenText }))
      .min(1)
      .max(3000),
  }),
  periods: z.array(Period).max(500),
  /** Classification of earlier rules: accepted on what is brought over, and said to be old. */
  oldClassification: z.strictObject({
    ...told,
    codes: z.array(z.strictObject({ code: Code, name: WrittenText, now: Code.optional() })).max(500),
  }),
})
export type RetentionFile = z.infer<typeof RetentionFile>
