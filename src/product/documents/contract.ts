import { z } from 'zod'

/** A kind of number with a series of its own, starting at 1 each calendar year in each office. */
export type Series = 'case' | 'letter' | 'blank' | 'outside' | 'assessment' | 'receipt'

/** Series that an office looks after: it takes over a paper book, cancels a number, leases some. */
export const KeptSeries = z.enum(['letter', 'case'], 'choose')
export type KeptSeries = z.infer<typeof KeptSeries>

export type TakenNumber = { id: string; number: number; year: number; written: string }

export type Letter = {
  id: string
  template: string
  number: string | null
  /** The register that gave the number, where it was not this office's. */
  numberSource: string | null
  sha256: string | null
  issuedAt: Temporal.Instant | null
  /** Since when it is void, replaced by another or not. */
  voidedAt: Temporal.Instant | null
}

/** Why a number is not given, left out or taken back so. */
export type DocumentsRefusal =
  | 'numbers-office-only'
  | 'number-not-upwards'
  | 'number-moved-on'
  | 'year-turned'
  | 'numbers-used-up'
  | 'number-given-outside'
  | 'number-known'
  | 'lease-unknown'
  | 'lease-returned'
  | 'lease-other-series'
  | 'lease-used-up'
  | 'letter-reserved'
  | 'letter-not-draft'
  | 'reservation-ended'
  | 'paper-chosen'

const requestId = z.uuid('request-id')
const reason = z.string().trim().min(5, 'reason-short').max(500, 'too-long')
const named = z.string().trim().min(1, 'empty').max(200, 'too-long')
const figure = z
  .string()
  .trim()
  .regex(/^[1-9]\d{0,5}$/, 'figure-wrong')
  .transform(Number)

/** The paper book of `year`, as its sender saw it, has come to `last`: the program goes on after it. */
export const OpeningNumbers = z.object({
  requestId,
  book: KeptSeries,
  year: figure,
  last: figure,
  source: named,
  reason,
})
export type OpeningNumbers = z.infer<typeof OpeningNumbers>

/** `number` is the next one, as its sender saw it. */
export const CancellingNumber = z.object({ requestId, book: KeptSeries, number: figure, reason })
export type CancellingNumber = z.infer<typeof CancellingNumber>

export const LeasingNumbers = z.object({
  requestId,
  book: KeptSeries,
  count: figure.refine((count) => count <= 1000, 'lease-count'),
  node: named,
  reason,
})
export type LeasingNumbers = z.infer<typeof LeasingNumbers>

export const ReturningLease = z.object({ requestId, book: KeptSeries, lease: z.uuid('request-id'), reason })
export type ReturningLease = z.infer<typeof ReturningLease>

/** Paper that letters are printed on: A4, or F4, the folio of Indonesian offices, 215 by 330 mm. */
export const PaperSize = z.enum(['a4', 'f4'], 'choose')
export type PaperSize = z.infer<typeof PaperSize>

export const ChoosingPaper = z.object({ requestId, book: KeptSeries, paper: PaperSize })
export type ChoosingPaper = z.infer<typeof ChoosingPaper>
