import { z } from 'zod'
import type { Cost } from '#fees'
import type { Text } from '#ui/language.ts'
import { Registration } from '../contract.ts'
import type { PeopleForm } from './forms.ts'

/** Why a daily event of a counter may not happen now. */
export type DailyRefusal =
  | 'post-ended'
  | 'letter-signed'
  | 'parties-signed'
  | 'issued-not-withdrawn'
  | 'counter-only'
  | 'no-original-awaited'
  | 'nothing-amended'
  | 'amend-lacks-papers'
  | 'attachment-twice'
  | 'attachment-replaced'
  | 'in-your-hands'
  | 'in-other-hands'
  | 'no-peer'
  | 'peer-without-post'
  | 'note-unknown'
  | 'desk-not-ended'

const onCase = { requestId: z.uuid('request-id'), number: z.string(), seen: z.coerce.number().int().min(0) }
const reason = z.string().trim().min(5, 'reason-short').max(1000, 'too-long')
const mayBeSilent = z.string().trim().max(1000, 'too-long').default('')
const personAtCounter = {
  askedBy: z.string().trim().min(1, 'name-empty').max(200, 'too-long'),
  identitySeen: z.string().trim().min(1, 'identity-seen').max(100, 'too-long'),
}

/**
 * Everything the counter had filled in, as it should be: whoever is named, and the answers. A NIK shown masked stays as it
 * is kept. The act reads the rest as the form of a registration.
 */
export const Amending = z.object({
  ...onCase,
  reason,
  ...Registration.pick({
    ...{ name: true, nik: true, noNikReason: true, phone: true, address: true, fields: true },
    ...{ applicantKind: true, represented: true, proxy: true, guardian: true, parties: true },
    acknowledged: true,
  }).shape,
  village: z.uuid('choose'),
  /** A photo of the power of attorney. */
  uploads: Registration.shape.uploads.optional(),
})
export type Amending = z.infer<typeof Amending>

export const Withdrawing = z.object({
  ...onCase,
  ...personAtCounter,
  reason,
  relation: z.enum(['applicant', 'proxy'], 'choose'),
  /** Requirements whose originals lay with the office and go back to the applicant. */
  originals: z.array(z.string()).default([]),
})
export type Withdrawing = z.infer<typeof Withdrawing>

export const ReplacingSlip = z.object({ ...onCase, ...personAtCounter })
export type ReplacingSlip = z.infer<typeof ReplacingSlip>

export const Bringing = z.object({ ...onCase, originals: z.array(z.string()).min(1, 'choose') })
export type Bringing = z.infer<typeof Bringing>

export const Attaching = z.object({
  ...onCase,
  requirement: z.string().min(1, 'choose'),
  /** The attachment that the new one takes the place of; empty adds one. */
  replaces: z.union([z.uuid('choose'), z.literal('')]).default(''),
  reason: mayBeSilent,
  upload: z.object(
    {
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.coerce.number().int().positive(),
      type: z.enum(['image/jpeg', 'application/pdf']),
      name: z.string().max(200),
      fresh: z.boolean().optional(),
    },
    'upload-none',
  ),
})
export type Attaching = z.infer<typeof Attaching>

export const TakingOn = z.object({
  ...onCase,
  /** In whose hands the sender saw it; empty is nobody's. */
  keeper: z.union([z.uuid(), z.literal('')]).default(''),
  reason: mayBeSilent,
})
export type TakingOn = z.infer<typeof TakingOn>

export const Giving = z.object({
  ...onCase,
  keeper: z.union([z.uuid(), z.literal('')]).default(''),
  to: z.uuid('choose'),
  reason: mayBeSilent,
})
export type Giving = z.infer<typeof Giving>

export const Noting = z.object({
  requestId: z.uuid('request-id'),
  number: z.string(),
  text: z.string().trim().min(2, 'empty').max(1000, 'too-long'),
  /** `officer:<id>`, `post:<key>`, or empty: everyone who works on it. */
  to: z
    .union([z.string().regex(/^(officer:[0-9a-f-]{36}|post:[a-z0-9-]{1,60})$/, 'choose'), z.literal('')])
    .default(''),
  answers: z.union([z.uuid(), z.literal('')]).default(''),
})
export type Noting = z.infer<typeof Noting>

/** Another post takes over the desk of a file, whose own is no more. */
export const MovingDesk = z.object({ ...onCase, to: z.string().min(1, 'choose').max(60), reason })
export type MovingDesk = z.infer<typeof MovingDesk>

/** One daily event on the case page: offered, or shown with the reason why not. */
export type DailyAct = {
  act:
    | 'amend'
    | 'correct'
    | 'bring'
    | 'attach'
    | 'replace-slip'
    | 'withdraw'
    | 'take-on'
    | 'give'
    | 'pause'
    | 'resume'
    | 'extend'
    | 'move-desk'
    | 'lapse'
    | 'begin-again'
  label: Text
  why: Text | undefined
}

export type AmendmentLine = {
  at: Temporal.Instant
  by: string
  reason: string
  /** A NIK is masked; nothing there says so. */
  changes: readonly { label: Text; was: Text; became: Text }[]
}

export type NoteLine = {
  id: string
  at: Temporal.Instant
  by: string
  text: string
  to: Text | undefined
  answers: string | undefined
}

/** What the daily events left on a case, and which of them may happen now. */
export type DailyPage = {
  acts: readonly DailyAct[]
  amendments: readonly AmendmentLine[]
  notes: readonly NoteLine[]
  /** To whom a note may be named. */
  noteTo: readonly { value: string; label: Text }[]
  /** Colleagues of the post where the file lies. */
  peers: readonly { id: string; name: string }[]
  keeper:
    | {
        id: string
        name: string
        mine: boolean
        /** What a colleague wrote who put it into this reader's hands. */
        message: { by: string; at: Temporal.Instant; text: string } | undefined
      }
    | undefined
  /** Posts that may take over from one that is no more; nothing where each can be held. */
  takers?: readonly { value: string; label: Text }[] | undefined
  /** Papers that may be given back, should the request be withdrawn. */
  papersHeld: readonly { key: string; name: Text }[]
  withdrawal:
    | {
        reason: string
        at: Temporal.Instant
        by: string
        askedBy: string
        receiptHref: string | undefined
        originals: readonly Text[]
      }
    | undefined
}

/** The form that amends a case, with what it says now. */
export type AmendPage = PeopleForm & {
  number: string
  seen: number
  name: Text
  applicant: string
  /** What is written now, by the names of the form's fields. */
  answers: Readonly<Record<string, string>>
  cost: CostAfter | undefined
}

/** What becomes of the cost when what a charge rests on is amended. */
export type CostAfter = {
  /** It was fixed when the file opened and stays; else it is worked out then, from the answers as they are. */
  fixed: boolean
  cost: Cost
  /** What the answers in the form would come to, where that is another sum than the fixed one. */
  otherwise: Cost | undefined
  /** Questions whose answers a charge multiplies. */
  fields: readonly Text[]
  mayWithdraw: boolean
}

/** The receipt that a citizen takes home after withdrawing a request. */
export type ReceiptPage = {
  number: string
  service: Text
  officeName: string
  applicant: string
  askedBy: string
  relation: 'applicant' | 'proxy'
  identitySeen: string
  reason: string
  withdrawnAt: Temporal.Instant
  originals: readonly Text[]
  servedBy: string
  illustrative: boolean
}
