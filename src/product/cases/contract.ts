import { z } from 'zod'
import type { CashRefusal } from '#cash'
import type { PaymentRefusal } from '#payments'
import type { CorrectionRefusal } from './contract/correcting.ts'
import type { DailyRefusal } from './contract/daily.ts'
import type { LapsingRefusal } from './contract/lapsing.ts'
import type { LinkingRefusal } from './contract/linking.ts'
import type { NoticeRefusal } from './contract/noticing.ts'
import { ApplicantKind, GuardianGiven, PartiesGiven, ProxyGiven, Represented } from './contract/parties.ts'
import type { StandingInRefusal } from './contract/standing-in.ts'
import type { StepRefusal } from './contract/step-work.ts'
import type { StoppingRefusal } from './contract/stopping.ts'
import type { VoidingRefusal } from './contract/voiding.ts'

export type { BlankSheets, BlanksPage } from './contract/blanks.ts'
export type {
  ApprovingCorrection,
  CorrectionAct,
  CorrectionPage,
  CorrectionRefusal,
  CorrectionView,
  Fault,
  OnCorrection,
  RequestingCorrection,
  TurningDown,
} from './contract/correcting.ts'
export type {
  AmendmentLine,
  AmendPage,
  DailyAct,
  DailyPage,
  DailyRefusal,
  NoteLine,
  ReceiptPage,
} from './contract/daily.ts'
export type { CheckLine, Inspected } from './contract/desk-work.ts'
export { Discarding, DraftForm } from './contract/drafts.ts'
export type { PeopleForm, RegisterField, RegisterPage, RegisterRole } from './contract/forms.ts'
export type { HandingOver } from './contract/handing-over.ts'
export type {
  CasePage,
  CasePerson,
  OfferedAct,
  PromiseView,
  RailStep,
  StepAct,
  Why,
} from './contract/pages.ts'
export { GivingReason, type ReaderLine, ReasonKind, type ReasonPage } from './contract/reading.ts'
export type { RefusalAct, RefusalView } from './contract/refusing.ts'
export type { RequirementLine } from './contract/requirement-line.ts'
export { Searching, type SearchPage, type SearchRow } from './contract/search.ts'
export type { SlipPage } from './contract/slip.ts'
export type { StepRefusal, StepWorkView } from './contract/step-work.ts'
export type { StoppingRefusal, StoppingView } from './contract/stopping.ts'
export type { Unheld, WorkPage, WorkRow } from './contract/work.ts'

/** Where a case stands. Incomplete: registered, its promise has not begun. */
export type CaseState = 'incomplete' | 'open' | 'refused' | 'withdrawn' | 'lapsed' | 'closed'

export type RequirementState = 'received' | 'missing' | 'original-to-follow'
const requirementStates = ['received', 'missing', 'original-to-follow'] as const

export type CaseRefusal =
  | 'case-unknown'
  | 'service-not-here'
  | 'service-illustrative'
  | 'authority-missing'
  | 'authority-ended'
  | 'authority-illustrative'
  | 'authority-limit'
  | 'charge-lapsed'
  | 'calendar-year-missing'
  | 'papers-missing'
  | 'nothing-missing'
  | 'already-moved'
  | 'case-forgotten'
  | 'not-open'
  | 'not-incomplete'
  | 'not-your-turn'
  | 'not-this-step'
  | 'nowhere-to-return'
  | 'letter-not-signed'
  | 'letter-issued'
  | 'original-not-seen'
  | 'attachment-unknown'
  | 'blank-unknown'
  | 'blank-used'
  | 'blank-spoiled'
  | 'blank-in-future'
  | 'blank-before-print'
  | 'draft-ended'
  | 'refusal-under-way'
  | 'refusal-not-there'
  | 'refusal-template-missing'
  | 'check-refused'
  | 'request-repeated'
  | 'file-twice'
  | CorrectionRefusal
  | DailyRefusal
  | StepRefusal
  | StandingInRefusal
  | StoppingRefusal
  | LapsingRefusal
  | LinkingRefusal
  | VoidingRefusal
  | NoticeRefusal
  | PaymentRefusal
  | CashRefusal

const requestId = z.uuid('request-id')
/** How many steps and amendments the sender had seen: an act on an older picture is told what happened meanwhile. */
const seen = z.coerce.number().int().min(0)
const reason = z.string().trim().min(5, 'reason-short').max(1000, 'too-long')

/** The counter's form. `requirement.<key>`, `field.<key>` and `file.<key>` are checked against the service itself. */
export const Registration = z.object({
  requestId,
  service: z.string().min(1, 'choose'),
  // Empty and odd answers reach the act, which tells everything that is wrong at once.
  name: z.string().trim().max(200, 'too-long'),
  nik: z.string().trim().max(40, 'too-long').default(''),
  noNikReason: z.string().trim().max(300, 'too-long').default(''),
  phone: z.string().trim().max(30, 'too-long').default(''),
  village: z.union([z.uuid('choose'), z.literal('')]),
  address: z.string().trim().max(300, 'too-long').default(''),
  intent: z.enum(['open', 'return']),
  requirements: z.record(z.string(), z.enum(requirementStates, 'choose')),
  remarks: z.record(z.string(), z.string().trim().max(300, 'too-long')),
  fields: z.record(
    z.string(),
    z.union([z.string().max(2000, 'too-long'), z.array(z.record(z.string(), z.string().max(300, 'too-long')))]),
  ),
  /** Checks of which the applicant was told and still asks. */
  acknowledged: z.array(z.string().max(60)).max(20).optional(),
  uploads: z
    .array(
      z.object({
        requirement: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.coerce.number().int().positive(),
        type: z.enum(['image/jpeg', 'application/pdf']),
        name: z.string().max(200),
        /** It came with this sending, and was not kept from one before. */
        fresh: z.boolean().optional(),
      }),
    )
    .max(40, 'too-many'),
  /** Unsaid: a person, for themselves. */
  applicantKind: ApplicantKind.optional(),
  represented: Represented.optional(),
  proxy: ProxyGiven.optional(),
  guardian: GuardianGiven.optional(),
  parties: PartiesGiven.optional(),
  /** The draft that this form was kept as: it ends with the registration. */
  draft: z.uuid().optional(),
  /** Entered later from a numbered blank slip: its number, the day and hour written on it, and why so late. */
  paperNumber: z.string().trim().max(60, 'too-long').optional(),
  paperDate: z.string().trim().max(20, 'too-long').optional(),
  paperTime: z.string().trim().max(10, 'too-long').optional(),
  paperReason: z.string().trim().max(300, 'too-long').optional(),
  /**
   * Numbers of like requests of the same person that were shown, with a space between. Unsaid: nobody asks for them, as
   * for what was decided elsewhere; a form always says it.
   */
  despite: z.string().max(400, 'too-long').optional(),
  /** The number of a case of the same visit: the same applicant asks for another service. */
  sameVisit: z.string().max(60, 'too-long').optional(),
  /** The ticket of the queue that this was begun from. */
  visit: z.union([z.uuid(), z.literal('').transform(() => undefined)]).optional(),
})
export type Registration = z.infer<typeof Registration>

/** Blank slips printed ahead, so many at once. */
export const PrintingBlanks = z.object({
  requestId,
  count: z.coerce.number('number').int('number').min(1, 'number-range').max(50, 'number-range'),
})
export type PrintingBlanks = z.infer<typeof PrintingBlanks>
export const SpoilingBlank = z.object({ requestId, blank: z.string().max(60), reason })
export type SpoilingBlank = z.infer<typeof SpoilingBlank>

/** A requirement brought later, at the counter that returned the file. */
export const Completion = Registration.pick({
  requestId: true,
  requirements: true,
  remarks: true,
  uploads: true,
  intent: true,
  acknowledged: true,
}).extend({
  number: z.string(),
  seen,
  /** Unsaid keeps what was answered before. */
  fields: Registration.shape.fields.optional(),
  /** Unsaid keeps who was named before; said, it is everybody. A masked NIK is the one that is kept. */
  parties: PartiesGiven.optional(),
  /** The proxy's letter, when it had not been seen before. */
  proxyLetterSeen: z.boolean().optional(),
})
export type Completion = z.infer<typeof Completion>

const onCase = { requestId, number: z.string(), seen }
export const Passing = z.object({ ...onCase, step: z.string() })
export type Passing = z.infer<typeof Passing>
/** A substitute says why the holder is away; the holder says nothing. */
export const Signing = Passing.extend({
  absence: z
    .union([z.literal(''), z.string().trim().min(5, 'reason-short').max(300, 'too-long')], { error: 'reason-short' })
    .optional(),
})
export type Signing = z.infer<typeof Signing>
/** The instruction goes with the file to every desk after this one. */
export const Disposing = Passing.extend({
  instruction: z.string().trim().min(5, 'instruction-short').max(1000, 'too-long'),
})
export type Disposing = z.infer<typeof Disposing>
/** What was found where. Degrees as they were typed, with a comma or a point. */
export const Inspecting = Passing.extend({
  wentOn: z.string().max(10, 'date'),
  went: z.string().trim().min(3, 'empty').max(300, 'too-long'),
  findings: z.string().trim().min(5, 'findings-short').max(2000, 'too-long'),
  latitude: z.string().trim().max(20, 'degrees'),
  longitude: z.string().trim().max(20, 'degrees'),
  /** Ticked: the point lies outside the regency or at sea, and somebody looked again. */
  outside: z.string().optional(),
  uploads: Registration.shape.uploads,
})
export type Inspecting = z.infer<typeof Inspecting>
export const SendingBack = z.object({ ...onCase, to: z.string().min(1, 'choose'), reason })
export type SendingBack = z.infer<typeof SendingBack>
export const Refusing = z.object({
  ...onCase,
  reason,
  /** The article, or the paper of the standard, that the reasons rest on. */
  basis: z.string().trim().max(300, 'too-long').default(''),
})
export type Refusing = z.infer<typeof Refusing>
/** An act on a refusal under way that needs no more than who and which. */
export const OnRefusal = z.object(onCase)
export type OnRefusal = z.infer<typeof OnRefusal>
export const DroppingRefusal = z.object({ ...onCase, reason })
export type DroppingRefusal = z.infer<typeof DroppingRefusal>
