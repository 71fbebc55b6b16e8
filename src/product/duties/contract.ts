import { z } from 'zod'
import { Key, Sure, WrittenText } from '#offices'
import type { Text } from '#ui/language.ts'

/** Why a duty is not declared done, or a declaration not taken back. */
export type DutyRefusal =
  | 'duty-unknown'
  | 'duty-not-yours'
  | 'duty-too-early'
  | 'duty-done'
  | 'declaration-unknown'
  | 'declaration-taken-back'

/** Duties that the program sees by itself, in its own records. */
export const seenKeys = [
  'deposit',
  'cash-day',
  'cash-month',
  'answer',
  'objection',
  'appeal',
  'standard-pledge',
  'standard-evaluate',
  'standard-review',
  'standard-draft',
  'authority',
] as const
export type SeenKey = (typeof seenKeys)[number]

const days = z.int().min(0).max(366)
const said = {
  name: WrittenText,
  does: WrittenText,
  to: WrittenText,
  owes: z.enum(['office', 'regency']),
  by: z.array(Key).min(1).max(20),
  risesAfterDays: days,
  source: WrittenText,
  sure: Sure,
}

const Seen = z.strictObject({ key: z.enum(seenKeys), ...said })
export type Seen = z.infer<typeof Seen>

const Declared = z.strictObject({
  key: Key,
  ...said,
  every: z.enum(['month', 'quarter', 'year']),
  /** Within: done before the period is over. After: about a period that is over. */
  when: z.enum(['within', 'after']),
  due: z.strictObject({ amount: days, unit: z.enum(['days', 'working-days']) }).optional(),
  seenBy: z.literal('destruction').optional(),
})
export type Declared = z.infer<typeof Declared>

/** `duties.yaml` of a regency pack: what the law owes, of whom, to whom and until when. */
export const DutiesFile = z.strictObject({
  /** From how many days before its last day a duty is told as soon. */
  soonDays: days,
  /** From how many days before its end an authority without a successor is told. */
  authorityEndsDays: days,
  seen: z.array(Seen).max(seenKeys.length),
  declared: z.array(Declared).max(60),
})
export type DutiesFile = z.infer<typeof DutiesFile>

const requestId = z.uuid('request-id')
const date = z.iso.date('date').transform((text) => Temporal.PlainDate.from(text))

/** A file that is in the store already: uploaded with this form, or with it before it came back. */
const StoredProof = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['image/jpeg', 'application/pdf'], 'file-missing'),
})

/** An officer says that a duty of a period is done: when, by which document, and where they have it with its scan. */
export const DeclaringDuty = z.object({
  requestId,
  office: Key,
  duty: Key,
  period: date,
  doneOn: date,
  number: z.string().trim().min(3, 'number-short').max(120, 'too-long'),
  proof: StoredProof.optional(),
})
export type DeclaringDuty = z.infer<typeof DeclaringDuty>

export const WithdrawingDeclaration = z.object({
  requestId,
  declared: z.uuid(),
  reason: z.string().trim().min(5, 'reason-short').max(500, 'too-long'),
})
export type WithdrawingDeclaration = z.infer<typeof WithdrawingDeclaration>

/** `unknown`: its last day cannot be counted, for nobody knows the holidays of that year yet. */
export type DutyState = 'late' | 'soon' | 'ahead' | 'unknown' | 'done'

/** A stretch of days that a duty is about; `until` is its last day. */
export type Period = { every: Declared['every']; from: Temporal.PlainDate; until: Temporal.PlainDate }

export type Declaration = {
  id: string
  office: string
  duty: string
  period: Temporal.PlainDate
  ordinal: number
  doneOn: Temporal.PlainDate
  number: string
  /** The hash of the paper that shows it, where one was attached. */
  proof: string | null
  byName: string
  at: Temporal.Instant
}

/** One duty of an office as it stands. `risen`: so late that the superior is told. */
export type DutyLine = {
  key: string
  office: string
  name: Text
  does: Text
  to: Text
  owes: 'office' | 'regency'
  by: readonly string[]
  source: Text
  sure: z.infer<typeof Sure>
  state: DutyState
  risen: boolean
  /** Days late, or left; nothing where the last day is not known. */
  days: number | undefined
  dueOn: Temporal.PlainDate | undefined
  /** How many things are owed under it, such as standards or objections. */
  count: number
  /** Where it is done: an address of another room; a duty that is declared is done here. */
  href: string | undefined
  period: Period | undefined
  done: (Declaration & { late: boolean }) | { seenOn: Temporal.PlainDate } | undefined
  /** From when it may be declared; nothing where the program sees it by itself. */
  declarableFrom: Temporal.PlainDate | undefined
}

/** `doers`: the posts that do it, by their short names. */
export type ShownDuty = DutyLine & { mine: boolean; whyNot: DutyRefusal | undefined; doers: readonly Text[] }

export type DutiesPage = {
  office: { key: string; name: string }
  /** The reader sees every office, and may go back to the table of them. */
  all: boolean
  since: Temporal.PlainDate | undefined
  today: Temporal.PlainDate
  groups: { state: DutyState; lines: readonly ShownDuty[] }[]
  saved: string | undefined
}

/** Every kecamatan beside what makes service hard there: what is late and what rose; then each duty that is late somewhere. */
export type OfficesDutiesPage = {
  offices: readonly {
    key: string
    name: string
    burden: { land: Text; crossings: number } | undefined
    officers: number
    late: number
    risen: number
    soon: number
    /** What is late longest there. */
    worst: { name: Text; days: number } | undefined
  }[]
  /** Where a duty is late, in the order of codes; what is late longest first. */
  kinds: readonly { name: Text; places: readonly { key: string; name: string; days: number }[] }[]
}
