import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import { said } from '../contract.ts'

/** Why an answer may not be marked, or the count of a month not be told. */
export type ReadingRefusal = 'answer-unknown' | 'month-open' | 'told-already' | 'unread-left' | 'count-wrong'

const requestId = z.uuid('request-id')
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'month')
const about = { requestId, office: z.string().max(60), month }

/** Characters of a note. */
export const noteMax = 600

export const markKinds = ['read', 'followed-up'] as const
export type MarkKind = (typeof markKinds)[number]

/** What was read and followed up in one month of one office, each with a note for the inspectorate alone. */
export const Marking = z.object({
  ...about,
  marks: z
    .array(z.object({ answer: z.uuid('answer-unknown'), kind: z.enum(markKinds, 'choose'), note: said(noteMax) }))
    .min(1, 'nothing-marked'),
})
export type Marking = z.infer<typeof Marking>

/** How many of the answers of a month were a yes, as the inspectorate counted them. */
export const TellingCount = z.object({
  ...about,
  yes: z.coerce.number('count').int('count').min(0, 'count').max(100_000, 'count'),
})
export type TellingCount = z.infer<typeof TellingCount>

/** What is told of a month: small numbers are not. */
export type Told = { said: 'few-answers' | 'few' | 'most' | 'counted'; answers: number | null; yes: number | null }

/** One month of one office, as the inspectorate finds it. */
export type MonthLine = {
  office: { id: string; key: string; name: string }
  month: string
  answers: number
  unread: number
  followedUp: number
  told: Told | undefined
}

export type InspectoratePage = { fingerprint: string | undefined; months: readonly MonthLine[] }

/** An envelope as it goes to the inspectorate, still closed. */
export type Envelope = { id: string; fingerprint: string; algorithm: string; envelope: string }

export type AnswerLine = Envelope & {
  number: string
  service: Text
  answeredAt: Temporal.Instant
  mark: MarkKind | undefined
  notes: readonly (Envelope & { by: string; at: Temporal.Instant })[]
  /** Answered again about the same hand-over: all of them count as one. */
  later: readonly (Envelope & { at: Temporal.Instant })[]
  /** When there were so many that further ones were not kept. */
  filledAt: Temporal.Instant | undefined
}

export type AnswersPage = {
  office: { id: string; key: string; name: string }
  month: string
  answers: readonly AnswerLine[]
  page: number
  pages: number
  /** Of the whole month. */
  count: { answers: number; unread: number }
  told: Told | undefined
  /** Why the count of this month cannot be told now. */
  why: ReadingRefusal | undefined
  /** From when it can be told; unsaid where the regency has no limit for answering. */
  closesAt: Temporal.Instant | undefined
  hasSample: boolean
}

/** What a regency sees of one month: letters handed over, and what the inspectorate told. */
export type CountsPage = {
  hasKey: boolean
  month: string
  before: string
  after: string | undefined
  offices: readonly { key: string; name: string; handedOver: number; told: Told | undefined }[]
}
