import { z } from 'zod'
import type { OwnDay } from '#clock'
import type { Text } from '#ui/language.ts'

export type TimetableRefusal = 'day-decided' | 'day-unknown' | 'day-past' | 'day-of-others'

const requestId = z.uuid('request-id')
const reason = z.string().trim().min(5, 'reason-short').max(500, 'too-long')
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)$/, 'time')
const noTime = z.literal('').transform(() => undefined)

/** A day the office closes, shortens or opens beside its calendar. Without hours it is closed all day. */
export const DecidingDay = z
  .object({
    requestId,
    date: z.iso.date('date').transform((text) => Temporal.PlainDate.from(text)),
    kind: z.enum(['emergency-closing', 'local-holiday', 'extra-service-day'], 'choose'),
    name: z.string().trim().min(3, 'empty').max(120, 'too-long'),
    source: z.string().trim().min(3, 'empty').max(200, 'too-long'),
    open: noTime.or(time).optional(),
    close: noTime.or(time).optional(),
    /** Whether promises already given move later with it; unsaid: they stay. */
    later: z.literal('yes').optional(),
    reason: z
      .literal('')
      .transform(() => undefined)
      .or(reason)
      .optional(),
  })
  .superRefine((day, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] })
    if (day.kind === 'extra-service-day' && !day.open) wrong('open', 'hours-needed')
    if (day.kind === 'local-holiday' && day.open) wrong('open', 'hours-not-here')
    if ((day.open === undefined) !== (day.close === undefined)) wrong('close', 'hours-both')
    if (day.open && day.close && day.close <= day.open) wrong('close', 'close-before-open')
    if (day.later && !day.reason) wrong('reason', 'reason-short')
  })
export type DecidingDay = z.infer<typeof DecidingDay>

export const WithdrawingDay = z.object({ requestId, day: z.uuid(), reason })
export type WithdrawingDay = z.infer<typeof WithdrawingDay>

/** When the office is open: its week, the days of the coming months that differ, and those it decided itself. */
export type CalendarPage = {
  officeName: string
  /** Names of the kecamatan a decision of the regency is for; nothing in a kecamatan, which decides for itself. */
  kecamatan: readonly string[] | undefined
  today: Temporal.PlainDate
  /** The hours in force, and the note where nobody confirmed them. */
  week: Text
  weekNote: Text | undefined
  /** Days that differ, from today on: closed, shortened or opened, each with why. */
  days: readonly { date: Temporal.PlainDate; says: Text }[]
  /** Until when the days are known; the year after it has no decree here. */
  knownUntil: Temporal.PlainDate
  own: readonly DecidedDay[]
  /** Promises that still run here, each of which a day may concern. */
  running: number
  saved: { moved: number; kept: number } | undefined
}

/** `where` names the kecamatan of a day that one of them decided itself, and says of how many the regency decided. */
export type DecidedDay = OwnDay & { mayWithdraw: boolean; where: Text | undefined }
