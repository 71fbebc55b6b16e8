import { z } from 'zod'
import { DateText, Key, Sure, WrittenText } from '#offices'
import type { Text } from '#ui/language.ts'

export const RegulationKind = z.enum([
  'uu',
  'pp',
  'perpres',
  'permendagri',
  'permen',
  'perda',
  'perbup',
  'keputusan',
  'surat-edaran',
])
export type RegulationKind = z.infer<typeof RegulationKind>

const line = z.string().trim().min(1).max(300)
const articleText = z
  .string()
  .trim()
  .max(60)
  .regex(/^\d[\w()., –-]*$/, { error: 'the number of an article, such as "3(3)" or "75–77"' })

/** The place where something rests on a regulation. Texts name it in words; see `readCitations`. */
export const CitedArticle = z.strictObject({ regulation: Key, article: articleText.optional() })
export type CitedArticle = z.infer<typeof CitedArticle>

export const MarkKind = z.enum(['changed', 'revoked', 'lapsed'])
export type MarkKind = z.infer<typeof MarkKind>

const fact = { source: line, sure: Sure }

/** What a regulation is, as its first page says. Left out is what nobody has read yet. */
const body = {
  kind: RegulationKind,
  number: z.string().trim().min(1).max(60),
  year: z.int().min(1945).max(2100),
  title: WrittenText,
  /** Who issued it, where its kind does not say: a ministry, a regency. */
  issuer: line.optional(),
  /** How it is called for short, where its kind does not say: `PMA`. */
  abbreviation: z.string().trim().min(2).max(20).optional(),
  /** The day it was enacted. */
  date: DateText.optional(),
  ...fact,
}

const RegulationEntry = z.strictObject({
  key: Key,
  ...body,
  /** What became of it since. */
  status: z
    .array(
      z.strictObject({
        what: MarkKind,
        from: DateText,
        by: Key.optional(),
        article: articleText.optional(),
        ...fact,
      }),
    )
    .max(30)
    .default([]),
})
export type RegulationEntry = z.infer<typeof RegulationEntry>

export const RegulationsFile = z.strictObject({ regulations: z.array(RegulationEntry).min(1).max(1000) })
export type RegulationsFile = z.infer<typeof RegulationsFile>

export type RegulationBody = Omit<RegulationEntry, 'key' | 'status'>

export type Regulation = RegulationBody & { id: string; key: string }

/** That a regulation was changed, revoked, or ended by itself, from a day on. */
export type Mark = {
  id: string
  what: MarkKind
  from: Temporal.PlainDate
  /** Key of the regulation that did it. */
  by: string | null
  article: string | null
  source: string
  sure: Sure
  /** Null: the pack says so. */
  markedBy: string | null
  takenBack: { reason: string; at: Temporal.Instant } | null
}

/** How a regulation stands on a day. */
export type RegulationState = 'in-force' | 'changed' | 'revoked' | 'lapsed'

export const SubjectKind = z.enum(['authority', 'service', 'requirement', 'form', 'tariff', 'deadline', 'letter'])
export type SubjectKind = z.infer<typeof SubjectKind>

/** That something rests on a regulation while it holds. */
export type Citation = {
  subject: { kind: SubjectKind; id: string; title: Text; href?: string | undefined }
  regulation: string
  article?: string | undefined
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

export type RegulationRefusal =
  | 'regulation-unknown'
  | 'regulation-known'
  | 'regulation-over'
  | 'mark-repeated'
  | 'mark-too-early'
  | 'mark-of-itself'
  | 'mark-unknown'
  | 'mark-taken-back'
  | 'touched-changed'
  | 'regency-only'

const requestId = z.uuid('request-id')
const day = z.iso.date('day-wrong').transform((text) => Temporal.PlainDate.from(text))
const optional = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(shape)
    .optional()
const text = (max: number) => z.string().trim().min(1, 'empty').max(max, 'too-long')

export const EnteringRegulation = z.object({
  requestId,
  kind: z.enum(RegulationKind.options, 'choose'),
  number: text(60),
  year: z.coerce.number('year-wrong').int('year-wrong').min(1945, 'year-wrong').max(2100, 'year-wrong'),
  title: text(300),
  issuer: z.string().trim().max(300, 'too-long'),
  date: optional(day),
  source: text(300),
})
export type EnteringRegulation = z.infer<typeof EnteringRegulation>

export const MarkingRegulation = z.object({
  requestId,
  regulation: z.string().max(60),
  what: z.enum(MarkKind.options, 'choose'),
  from: day,
  by: z.string().trim().max(60, 'too-long'),
  article: z
    .string()
    .trim()
    .max(60, 'too-long')
    .regex(/^(\d.*)?$/, 'article-wrong'),
  source: text(300),
  /** How many things its sender saw resting on it. */
  seen: z.coerce.number('request-id').int('request-id'),
})
export type MarkingRegulation = z.infer<typeof MarkingRegulation>

export const TakingBackMark = z.object({
  requestId,
  regulation: z.string().max(60),
  mark: z.uuid('request-id'),
  reason: text(500),
})
export type TakingBackMark = z.infer<typeof TakingBackMark>

export type RegulationLine = Pick<Regulation, 'key' | 'kind' | 'sure'> & {
  name: Text
  title: Text
  state: RegulationState
  /** Of a change that lies ahead: from when. */
  ahead: Temporal.PlainDate | null
  /** How many things rest on it today or later. */
  touched: number
}

export type RegulationsPage = {
  lines: readonly RegulationLine[]
  kinds: readonly { kind: RegulationKind; count: number }[]
  kind: RegulationKind | undefined
  /** Changed, revoked or lapsed ones on which something rests still: what somebody must look at. */
  pressing: number
  mayKeep: boolean
}

export type MarkLine = Mark & { byName: Text | null; markedByName: string | null; ahead: boolean }

export type RegulationPage = {
  regulation: Regulation
  name: Text
  state: RegulationState
  marks: readonly MarkLine[]
  touched: readonly { kind: SubjectKind; subjects: readonly Touched[] }[]
  touchedCount: number
  /** Files under way or waiting whose service or power rests on it, by service, with the articles. */
  files: readonly { name: Text; count: number; articles: readonly string[] }[]
  /** Regulations that may have changed it, by name. */
  others: readonly { key: string; name: Text }[]
  today: Temporal.PlainDate
  mayKeep: boolean
  saved: string | undefined
}

/** Files under way or waiting of one service, opened under one power. */
export type FilesUnderWay = { code: string; key: string; name: Text; running: number; waiting: number }

/** One thing that rests on a regulation, with all its articles. */
export type Touched = Citation['subject'] & {
  articles: readonly string[]
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

export type NewRegulationPage = { kinds: readonly RegulationKind[] }
