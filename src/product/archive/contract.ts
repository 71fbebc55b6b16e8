import { z } from 'zod'
import { type CaseInBook, DeclaringVoid, type VoidGround } from '#cases'
import type { Text } from '#ui/language.ts'

/** Why a copy is not made, or a file not put away, lent or taken back now. */
export type ArchiveRefusal =
  | 'document-unknown'
  | 'document-elsewhere'
  | 'document-not-issued'
  | 'document-destroyed'
  | 'file-lent'
  | 'file-forgotten'
  | 'file-not-lent'
  | 'loan-past'
  | 'letter-collected'

const requestId = z.uuid('request-id')
/** The document by what it is about: a request, the correction of its letter, or its refusal. */
const document = z.string().max(60)
const named = z.string().trim().min(1, 'empty').max(200, 'too-long')
const shelf = z.string().trim().max(80, 'too-long').default('')

export const MakingCopy = z.object({
  requestId,
  document,
  forWhom: named,
  reason: z.string().trim().min(5, 'reason-short').max(500, 'too-long'),
})
export type MakingCopy = z.infer<typeof MakingCopy>

export const PlacingFile = z.object({
  requestId,
  document,
  room: z.string().trim().min(1, 'empty').max(80, 'too-long'),
  cabinet: shelf,
  box: shelf,
  folder: shelf,
})
export type PlacingFile = z.infer<typeof PlacingFile>

export const LendingFile = z.object({
  requestId,
  document,
  borrower: named,
  purpose: z.string().trim().min(5, 'reason-short').max(500, 'too-long'),
  dueOn: z.iso.date('date'),
})
export type LendingFile = z.infer<typeof LendingFile>

export const ReturningFile = z.object({ requestId, document })
export type ReturningFile = z.infer<typeof ReturningFile>

export const VoidingDocument = DeclaringVoid.omit({ number: true }).extend({ document })
export type VoidingDocument = z.infer<typeof VoidingDocument>

/** What a document is: the letter of a request, the one of a correction, of a refusal, or of a decision about a letter. */
export type DocumentKind = CaseInBook['kind']

/** Where a document stands. Expired: issued, and past the days its standard gives it. */
export type DocumentState =
  | 'draft'
  | 'awaiting-signature'
  | 'awaiting-number'
  | 'issued'
  | 'expired'
  | 'replaced'
  | 'void'
  | 'destroyed'

export type Place = { room: string; cabinet: string; box: string; folder: string; by: string; at: Temporal.Instant }

export type Loan = {
  borrower: string
  purpose: string
  dueOn: Temporal.PlainDate
  by: string
  at: Temporal.Instant
  late: boolean
}

export type DeclaredVoid = {
  by: string
  ground: VoidGround
  reason: string
  decision: { number: string; on: Temporal.PlainDate | undefined } | undefined
}

/** Another document that this one took the place of, or that took its place. */
export type OtherDocument = { number: string; href: string }

export type DocumentPage = {
  document: string
  kind: DocumentKind
  state: DocumentState
  service: Text
  caseNumber: string
  applicant: string
  number: string | undefined
  numberSource: string | undefined
  issuedAt: Temporal.Instant | undefined
  /** Its last day, where a rule or the letter itself sets one, and what says so. */
  validUntil: { day: Temporal.PlainDate; source: Text; unconfirmed: boolean } | undefined
  /** Since when it does not hold; where nothing replaced it, by whom, on what ground and why it was declared void. */
  voided: { at: Temporal.Instant; declared: DeclaredVoid | undefined } | undefined
  /** It was void before and holds again, by this objection or appeal. */
  restored: { voidedAt: Temporal.Instant; ground: string; byAppeal: boolean; at: Temporal.Instant } | undefined
  /** Of a refusal or a notice: since when its decision holds no more, and by which objection or appeal. */
  overturned: { at: Temporal.Instant; by: string | null; byAppeal: boolean } | undefined
  replacedBy: OtherDocument | undefined
  replaces: OtherDocument | undefined
  /** The notice that tells that it is void; and of a notice, the letter it tells of. */
  told: OtherDocument | undefined
  tells: OtherDocument | undefined
  /** The paper as it is now: the letter, or the draft while there is none. */
  paperHref: string | undefined
  sha256: string | undefined
  /** The line under which it was issued, once it is sealed. */
  seal: { number: bigint; head: string } | undefined
  /** How often the letter itself was opened to be printed, and by whom last. */
  prints: { times: number; last: readonly { by: string; why: Text; at: Temporal.Instant }[] }
  copies: readonly {
    ordinal: number
    forWhom: string
    reason: string
    by: string
    at: Temporal.Instant
    href: string
  }[]
  code: string
  place: Place | undefined
  loan: Loan | undefined
  loansBefore: number
  /** Why nobody of this reader's post makes a copy, or puts away and lends, here and now. */
  whyNotCopy: Text | undefined
  whyNotKeep: Text | undefined
  /** Whether it may be declared void here, or why not; nothing where it is not the letter in force. */
  voiding: { whyNot: Text | undefined } | undefined
  /** Steps, amendments and corrections so far: the form that voids sends it back. */
  seen: number
  /** What higher slices say of the file. */
  beside: readonly { term: Text; value: Text; href?: string }[]
  saved: string | undefined
}

export type LoanLine = {
  caseNumber: string
  href: string
  service: Text
  borrower: string
  purpose: string
  dueOn: Temporal.PlainDate
  late: boolean
  place: string
}

export type LoansPage = { officeName: string; loans: readonly LoanLine[]; shown: readonly string[] }
