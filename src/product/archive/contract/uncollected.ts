import { z } from 'zod'
import type { Text } from '#ui/language.ts'

/** How an applicant was told that their letter waits. */
export const ReminderWay = z.enum(['telephone', 'message', 'visit'], 'choose')
export type ReminderWay = z.infer<typeof ReminderWay>

export const Reminding = z.object({ requestId: z.uuid('request-id'), number: z.string().max(60), way: ReminderWay })
export type Reminding = z.infer<typeof Reminding>

export type UncollectedLine = {
  caseId: string
  caseNumber: string
  service: Text
  applicant: string
  phone: string | undefined
  since: Temporal.Instant
  /** Whole days since it was ready. */
  days: number
  reminded: number
  /** What may be sent to the applicant, as it stands. */
  message: Text
}

export type UncollectedPage = {
  officeName: string
  lines: readonly UncollectedLine[]
  shown: readonly string[]
  saved: string | undefined
}
