import { z } from 'zod'
import type { Text } from '#ui/language.ts'
import { Amending } from './daily.ts'
import type { ToldLine } from './desk-work.ts'
import type { HandedTo } from './handing-over.ts'

/** Why a letter that has its number may not be corrected now. */
export type CorrectionRefusal =
  | 'letter-not-issued'
  | 'correction-under-way'
  | 'correction-not-there'
  | 'correction-template-missing'
  | 'correction-lacks-papers'

const onCase = { requestId: z.uuid('request-id'), number: z.string(), seen: z.coerce.number().int().min(0) }
const reason = z.string().trim().min(5, 'reason-short').max(1000, 'too-long')
const yesOrNo = z.union([z.enum(['yes', 'no']), z.literal('')], { error: 'choose' }).default('')

/** Whose mistake it is: the office's own, what the applicant had said, or a paper of theirs that has changed since. */
export const Fault = z.enum(['office', 'applicant', 'document'], 'choose')
export type Fault = z.infer<typeof Fault>

/**
 * Everything as it should stand in the new letter. Who asks is empty when the office found the mistake itself; whether the
 * old paper came back is asked once it had left.
 */
export const RequestingCorrection = Amending.extend({
  fault: Fault,
  askedBy: z.string().trim().max(200, 'too-long').default(''),
  identitySeen: z.string().trim().max(100, 'too-long').default(''),
  paperBack: yesOrNo,
})
export type RequestingCorrection = z.infer<typeof RequestingCorrection>

/** An act on a correction under way that needs no more than who and which. */
export const OnCorrection = z.object(onCase)
export type OnCorrection = z.infer<typeof OnCorrection>
/** A substitute says why the holder is away; the holder says nothing. */
export const ApprovingCorrection = z.object({
  ...onCase,
  absence: z
    .union([z.literal(''), z.string().trim().min(5, 'reason-short').max(300, 'too-long')], { error: 'reason-short' })
    .optional(),
})
export type ApprovingCorrection = z.infer<typeof ApprovingCorrection>
export const TurningDown = z.object({ ...onCase, reason })
export type TurningDown = z.infer<typeof TurningDown>
/** What a correction under way asks of the desk where it lies. */
export type CorrectionAct =
  | 'approve-correction'
  | 'turn-down-correction'
  | 'number-correction'
  | 'archive-correction'
  | 'hand-over-correction'

/** One correction as the case page tells it: old beside new, and how far it has come. */
export type CorrectionView = {
  ordinal: number
  stage: 'requested' | 'approved' | 'issued' | 'archived' | 'collected' | 'turned-down'
  /** It is still somebody's work, or waits for the case's own hand-over. */
  underWay: boolean
  fault: Fault
  reason: string
  by: string
  at: Temporal.Instant
  asked: { by: string; identitySeen: string } | undefined
  /** Unsaid: the paper had not left the office. */
  paperBack: boolean | undefined
  /** A NIK is masked; nothing there says so. */
  changes: readonly { label: Text; was: Text; became: Text }[]
  /** The letter that it replaces, void or about to be, as it was issued and stamped. */
  /** No way to it once it is destroyed. */
  old: { number: string; href: string | undefined; voidedAt: Temporal.Instant | undefined }
  draftHref: string | undefined
  letter: { number: string; at: Temporal.Instant } | undefined
  /** What the service's checks said of what changes, and whether the applicant still wanted it. */
  told: readonly ToldLine[]
  turnedDown: { by: string; at: Temporal.Instant; reason: string } | undefined
  handover: (HandedTo & { at: Temporal.Instant; paperBack: boolean | undefined }) | undefined
}

/** What the form that asks for a correction shows beside the answers as they stand. */
export type CorrectionPage = import('./daily.ts').AmendPage & {
  /** The letter that is to be replaced. */
  letter: string
  /** The paper had left the office: then it is asked whether it came back. */
  handedOver: boolean
}
