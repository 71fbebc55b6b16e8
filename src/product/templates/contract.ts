import { z } from 'zod'
import type { ComparedLine } from '#platform/compare-lines.ts'
import type { DrawnProblem } from '#platform/draw-aside.ts'
import type { Text } from '#ui/language.ts'

/** Why a template is not saved, proposed, put in force or taken back. */
export type TemplatesRefusal =
  | 'template-regency-only'
  | 'template-unknown'
  | 'template-draft-moved'
  | 'template-unchanged'
  | 'template-does-not-print'
  | 'template-takes-too-long'
  | 'template-strange-name'
  | 'template-version-unknown'
  | 'template-same-person'
  | 'template-day-past'
  | 'template-day-taken'
  | 'template-enacted'
  | 'template-withdrawn'
  | 'template-in-force'

/** What a sample tries: little, much, only what must be there, and three hundred people. */
export const SampleKind = z.enum(['shortest', 'longest', 'sparse', 'many'])
export type SampleKind = z.infer<typeof SampleKind>

/** Characters of a template: ten times the longest that a pack brings. */
export const sourceLettersMax = 100_000

const requestId = z.uuid('request-id')
const template = z.string().max(60)
const reason = z.string().trim().min(5, 'reason-short').max(500, 'too-long')
/** As a browser sends it: lines end in CR LF. */
const source = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .pipe(z.string().max(sourceLettersMax, 'source-long').regex(/\S/, 'source-empty'))

/** `seen` is the revision of the draft that its sender saw; 0: there was none. */
export const KeepingDraft = z.object({
  ...{ requestId, template, source },
  seen: z.coerce.number().int().min(0),
  /** The sample on screen, so that the page comes back with it. */
  sample: z.string().max(20).optional(),
  subject: z.string().max(60).optional(),
})
export type KeepingDraft = z.infer<typeof KeepingDraft>

/** `asPack` gives the regency's own template up: that of the pack holds again. */
export const ProposingTemplate = z.object({
  ...KeepingDraft.shape,
  note: reason,
  asPack: z.literal('yes').optional(),
})
export type ProposingTemplate = z.infer<typeof ProposingTemplate>

export const EnactingTemplate = z.object({
  requestId,
  template,
  version: z.uuid('request-id'),
  from: z.iso.date('day-wrong').transform((text) => Temporal.PlainDate.from(text)),
})
export type EnactingTemplate = z.infer<typeof EnactingTemplate>

export const WithdrawingTemplate = z.object({ requestId, template, version: z.uuid('request-id'), reason })
export type WithdrawingTemplate = z.infer<typeof WithdrawingTemplate>

/** A template as it was proposed, and what became of it. Without `source` it says that the pack's holds. */
export type TemplateVersion = {
  id: string
  template: string
  ordinal: number
  source: string | null
  note: string
  proposedBy: string
  proposedByName: string
  proposedAt: Temporal.Instant
  from: Temporal.PlainDate | null
  enactedByName: string | null
  enactedAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
  withdrawnByName: string | null
  withdrawnReason: string | null
}

export type TemplateDraft = {
  template: string
  revision: number
  source: string
  officer: string
  officerName: string
  savedAt: Temporal.Instant
}

/** How a version stands on a day. */
export type VersionStanding = 'proposed' | 'ahead' | 'in-force' | 'past' | 'withdrawn'

/** A name in a template that its letter's data do not have; `known` is what they have. */
export type StrangeName = { line: number; column: number; list: string; name: string; known: readonly string[] }

export type TemplateLine = {
  template: string
  title: Text
  /** The regency's own version in force; without one the pack's template is. */
  own: TemplateVersion | undefined
  ahead: TemplateVersion | undefined
  proposed: number
  draft: TemplateDraft | undefined
}

export type TemplatesPage = { lines: readonly TemplateLine[] }

/** What drawing came to: pages, faults with their lines, or why it was ended. */
export type ShownDrawing = {
  pages: readonly string[]
  problems: readonly (DrawnProblem & { says: Text })[]
  ended: 'too-long' | 'too-much' | 'newer' | undefined
}

export type VersionLine = TemplateVersion & { standing: VersionStanding; whyNotEnact: TemplatesRefusal | undefined }

export type TemplatePage = {
  /** Who reads which template: nobody else is offered what they typed and did not save. */
  reader: string
  template: string
  title: Text
  source: string
  /** Revision of the draft as it is now; 0: there is none. */
  seen: number
  draft: TemplateDraft | undefined
  own: TemplateVersion | undefined
  /** The version whose text is on screen, where one was asked for. */
  looksAt: TemplateVersion | undefined
  today: Temporal.PlainDate
  subjects: readonly { key: string; name: Text }[]
  subject: string
  sample: SampleKind
  /** Names that a template of this letter may use. */
  known: { fields: readonly string[]; parties: readonly string[] }
  drawing: ShownDrawing
  /** What the source on screen changes of the version in force. */
  changes: readonly ComparedLine[]
  /** What somebody else saved meanwhile, beside what is on screen. */
  others: readonly ComparedLine[]
  versions: readonly VersionLine[]
  saved: string | undefined
}
