import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import type { DocumentKind } from '../contract.ts'

/** How an applicant was told that their letter waits. */
export const ReminderWay = z.enum(['telephone', 'message', 'visit'], 'choose')
export type ReminderWay = z.infer<typeof ReminderWay>

export const Reminding = z.object({ requestId: z.uuid('request-id'), number: z.string().max(60), way: ReminderWay })
export type Reminding = z.infer<typeof Reminding>

/** How often an applicant was told since their letter lies ready, and by whom last. */
export type Reminded = {
  times: number
  last: { way: ReminderWay; by: string; at: Temporal.Instant } | undefined
  /** Since when the reminder is owed that nobody has given. */
  dueAt: Temporal.Instant | undefined
}

export type UncollectedLine = {
  /** Names the line on its page: a case may wait with two papers. */
  key: string
  caseId: string
  caseNumber: string
  kind: DocumentKind
  document: string
  service: Text
  applicant: string
  phone: string | undefined
  since: Temporal.Instant
  /** Whole days since it was ready. */
  days: number
  reminded: Reminded
  /** What may be sent to the applicant, as it stands. */
  message: Text
}

export type UncollectedPage = {
  officeName: string
  lines: readonly UncollectedLine[]
  shown: readonly string[]
  saved: string | undefined
}
