import { z } from 'zod'
import { AbsenceKind, type ActingMark } from '#identity'
import type { AbsenceRules } from '#offices'
import type { Text } from '#ui/language.ts'

export type AbsenceRefusal =
  | 'absence-overlaps'
  | 'absence-past'
  | 'absence-not-yours'
  | 'absence-above-you'
  | 'absence-of-regency'
  | 'absence-unknown'
  | 'absence-over'
  | 'absence-post-held'
  | 'substitute-circle'

const requestId = z.uuid('request-id')
const empty = z.literal('').transform(() => undefined)
const date = z.iso.date('date').transform((text) => Temporal.PlainDate.from(text))
const time = z
  .string()
  .regex(/^(([01]\d|2[0-3])[:.][0-5]\d)$/, 'time')
  .transform((text) => Temporal.PlainTime.from(text.replace('.', ':')))
const line = z.string().trim().max(120, 'too-long')
const reason = z.string().trim().max(300, 'too-long')

const inPlace = {
  /** Who does the work meanwhile; nobody named: it stays, and the regency is told of it after some days. */
  substitute: empty.or(z.uuid('choose')).optional(),
  mark: empty.or(z.enum(['Plh.', 'Plt.'], 'choose')).optional(),
  orderNumber: line.optional(),
  orderOn: empty.or(date).optional(),
  orderBy: line.optional(),
}

/** From a day, or an hour of it, to the day or hour of coming back; without one nobody knows yet. */
const stretch = {
  from: date,
  fromTime: empty.or(time).optional(),
  back: empty.or(date).optional(),
  backTime: empty.or(time).optional(),
}

export const EnteringAbsence = z
  .object({
    requestId,
    office: z.uuid('choose'),
    kind: z.enum(AbsenceKind.options, 'choose'),
    officer: empty.or(z.uuid('choose')).optional(),
    /** The post that is empty, of kind `vacant` alone. */
    post: line.optional(),
    ...stretch,
    ...inPlace,
    reason: reason.optional(),
  })
  .superRefine((entry, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] })
    if (entry.kind === 'vacant' ? !entry.post : !entry.officer)
      wrong(entry.kind === 'vacant' ? 'post' : 'officer', 'choose')
    if (!entry.back && (entry.kind === 'leave' || entry.kind === 'duty-travel')) wrong('back', 'back-needed')
    for (const [field, message] of orderFaults(entry)) wrong(field, message)
  })
export type EnteringAbsence = z.infer<typeof EnteringAbsence>

export const ChangingAbsence = z
  .object({
    requestId,
    absence: z.uuid('choose'),
    back: stretch.back,
    backTime: stretch.backTime,
    ...inPlace,
    reason: z.string().trim().min(5, 'reason-short').max(300, 'too-long'),
  })
  .superRefine((entry, context) => {
    for (const [field, message] of orderFaults(entry)) context.addIssue({ code: 'custom', message, path: [field] })
  })
export type ChangingAbsence = z.infer<typeof ChangingAbsence>

/** Comes back before the day that was entered, or on a day that was not known. */
export const ComingBack = z.object({ requestId, absence: z.uuid('choose') })
export type ComingBack = z.infer<typeof ComingBack>

type Order = { substitute?: string | undefined; mark?: ActingMark | undefined } & Partial<
  Record<'orderNumber' | 'orderBy', string | undefined>
> & { orderOn?: unknown }

// Plh. and Plt. rest on an order (UU 30/2014 article 34(2)): its number, day and giver stand in the register.
function orderFaults({ substitute, mark, orderNumber, orderOn, orderBy }: Order): [string, string][] {
  const faults: [string, string][] = []
  if (!mark) return faults
  if (!substitute) faults.push(['substitute', 'substitute-needed'])
  if (!orderNumber) faults.push(['orderNumber', 'order-needed'])
  if (!orderOn) faults.push(['orderOn', 'order-needed'])
  if (!orderBy) faults.push(['orderBy', 'order-needed'])
  return faults
}

export type AbsenceLine = {
  id: string
  /** `Ibu Rahmah`, or nothing in an empty post. */
  who: string | undefined
  posts: readonly Text[]
  /** Told to whom it concerns alone: themselves, who looks after officers, and the regency. */
  kind: Text | undefined
  from: Temporal.Instant
  until: Temporal.Instant | undefined
  stands: 'now' | 'planned' | 'ended'
  /** Who does the work, under which mark and order; nobody is said too. */
  standIn: { name: string; mark: ActingMark | undefined; order: string | undefined; away: boolean } | undefined
  substitute: string | undefined
  reason: string
  changes: readonly { at: Temporal.Instant; by: string; reason: string }[]
  own: boolean
  /** Why this reader may not change it or write the coming back. */
  why: AbsenceRefusal | undefined
}

export type AbsencesPage = {
  office: string
  officeKey: string
  officeName: string
  offices: readonly { key: string; name: string; current: boolean }[]
  today: Temporal.PlainDate
  lines: readonly AbsenceLine[]
  /** For whom this reader may write an absence: themselves, and others where they look after them. */
  people: readonly { id: string; name: string }[]
  mayWriteOthers: boolean
  /** Posts that nobody holds today and that this reader may enter as empty. */
  emptyPosts: readonly { key: string; name: Text }[]
  colleagues: readonly { id: string; name: string; posts: readonly Text[] }[]
  self: string
  rules: AbsenceRules
  saved: 'entered' | 'changed' | 'back' | undefined
}
