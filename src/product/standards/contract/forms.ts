import { z } from 'zod'
import { units } from '#clock'

const requestId = z.uuid('request-id')
const day = z.iso.date('day-wrong').transform((text) => Temporal.PlainDate.from(text))
const text = (max: number) => z.string().trim().min(1, 'empty').max(max, 'too-long')
const standard = z.uuid('request-id')

/** A file that is in the store already: uploaded with this form, or with it before it came back. */
const StoredFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  type: z.literal('application/pdf', 'pdf-only'),
  name: z.string().max(200),
})
export type StoredPaper = z.infer<typeof StoredFile>
const paper = z
  .preprocess((value) => value ?? null, StoredFile.nullable())
  .refine((file) => file !== null, 'file-missing')

export const BeginningStandard = z.object({ requestId, service: z.string().max(60) })
export type BeginningStandard = z.infer<typeof BeginningStandard>

const written = z
  .string()
  .default('')
  .transform((value) => value.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().max(4000, 'too-long'))

export const WritingStandard = z
  .object({
    requestId,
    standard,
    /** Which writing its sender had before them. */
    seen: z.coerce.number('request-id').int('request-id'),
    basis: written,
    facilities: written,
    competence: written,
    supervision: written,
    complaints: written,
    staff: written,
    guarantee: written,
    safety: written,
    evaluation: written,
    /** Empty: the time of the baseline. */
    amount: z
      .literal('')
      .transform(() => undefined)
      .or(z.coerce.number('amount-wrong').int('amount-wrong').min(1, 'amount-wrong').max(10_000, 'amount-wrong'))
      .optional(),
    unit: z
      .literal('')
      .transform(() => undefined)
      .or(z.enum(units, 'choose'))
      .optional(),
    /** Rupiah; empty: the charges of the baseline. */
    cost: z
      .string()
      .default('')
      .transform((value) => value.replace(/[\s.]|^Rp/g, ''))
      .pipe(z.literal('').or(z.string().regex(/^\d{1,12}$/, 'cost-wrong'))),
    without: z.union([z.string(), z.array(z.string())]).default([]),
  })
  .refine(({ amount, unit }) => amount === undefined || unit !== undefined, { path: ['unit'], error: 'choose' })
  .transform(({ requestId, standard, seen, basis, amount, unit, cost, without, ...texts }) => ({
    ...{ requestId, standard, seen },
    wording: {
      texts: { 'legal-basis': basis, ...texts },
      proposal: {
        ...(amount !== undefined && unit !== undefined && { promise: { amount, unit } }),
        ...(cost !== '' && { atMostRupiah: Number(cost) }),
        without: [without].flat().filter((key) => key !== ''),
      },
    },
  }))
export type WritingStandard = z.infer<typeof WritingStandard>

export const DiscussingStandard = z.object({
  requestId,
  standard,
  signedOn: day,
  place: text(200),
  attended: z.coerce.number('count-wrong').int('count-wrong').min(1, 'count-wrong').max(100_000, 'count-wrong'),
  agreed: text(4000),
  minutes: paper,
  attendance: paper,
})
export type DiscussingStandard = z.infer<typeof DiscussingStandard>

export const OnStandard = z.object({ requestId, standard })
export type OnStandard = z.infer<typeof OnStandard>

/** From the public page, by anybody. Name empty: none was given. */
export const Commenting = z.object({
  requestId,
  office: z.string().max(60),
  service: z.string().max(60),
  name: z.string().trim().max(100, 'too-long').default(''),
  words: z.string().trim().min(10, 'comment-short').max(2000, 'comment-long'),
})
export type Commenting = z.infer<typeof Commenting>

export const AnsweringComment = z.object({
  requestId,
  standard,
  comment: z.uuid('request-id'),
  outcome: z.enum(['accepted', 'not-accepted'], 'choose'),
  reason: text(2000),
})
export type AnsweringComment = z.infer<typeof AnsweringComment>

export const EnactingStandard = z.object({
  requestId,
  standard,
  number: text(100),
  decidedOn: day,
  holdsFrom: day,
})
export type EnactingStandard = z.infer<typeof EnactingStandard>

export const ReopeningMending = z.object({ requestId, standard, reason: text(500) })
export type ReopeningMending = z.infer<typeof ReopeningMending>

export const SayingOnPaper = z.object({ requestId, standard, begunOn: day, instrument: text(200) })
export type SayingOnPaper = z.infer<typeof SayingOnPaper>

/** Empty days come as nothing. */
const dayOrNothing = z
  .literal('')
  .transform(() => undefined)
  .or(day)
  .optional()

export const EnteringEnacted = EnactingStandard.extend({
  decision: paper,
  /** Of a pledge that hangs already: since when, and over whose name. */
  pledgedOn: dayOrNothing,
  pledgedBy: z.string().trim().max(100, 'too-long').default(''),
}).refine(({ pledgedOn, pledgedBy }) => pledgedOn === undefined || pledgedBy !== '', {
  path: ['pledgedBy'],
  error: 'empty',
})
export type EnteringEnacted = z.infer<typeof EnteringEnacted>

export const EvaluatingStandard = z.object({ requestId, standard, heldOn: day, findings: text(4000) })
export type EvaluatingStandard = z.infer<typeof EvaluatingStandard>

export const ReviewingStandard = EvaluatingStandard.extend({ outcome: z.enum(['kept', 'changed'], 'choose') })
export type ReviewingStandard = z.infer<typeof ReviewingStandard>

export const DroppingStandard = z.object({ requestId, standard, reason: text(500) })
export type DroppingStandard = z.infer<typeof DroppingStandard>
