import { z } from 'zod'
import type { Text } from '#ui/language.ts'

/** Why a request may not lapse now, or not begin again. */
export type LapsingRefusal = 'no-lapse-limit' | 'lapse-not-due' | 'not-lapsed'

const onCase = { requestId: z.uuid('request-id'), number: z.string(), seen: z.coerce.number().int().min(0) }
const reason = z.string().trim().min(5, 'reason-short').max(1000, 'too-long')

export const Lapsing = z.object({
  ...onCase,
  reason,
  /** How and when the applicant was told that it would lapse. */
  told: z.string().trim().min(5, 'told-short').max(300, 'too-long'),
})
export type Lapsing = z.infer<typeof Lapsing>

export const BeginningAgain = z.object({
  ...onCase,
  askedBy: z.string().trim().min(1, 'name-empty').max(200, 'too-long'),
  identitySeen: z.string().trim().min(1, 'identity-seen').max(100, 'too-long'),
})
export type BeginningAgain = z.infer<typeof BeginningAgain>

/** Until when an applicant may come, and what became of a request whose applicant did not. */
export type LapsingView = {
  limit: { at: Temporal.Instant; past: boolean; basis: Text; unconfirmed: boolean } | undefined
  /** Newest first: that it lapsed, and when it began again. */
  lapses: readonly {
    at: Temporal.Instant
    by: string
    reason: string
    told: string
    begun: { at: Temporal.Instant; askedBy: string } | undefined
  }[]
}
