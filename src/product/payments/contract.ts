import { z } from 'zod'
import type { CostLine } from '#fees'
import type { Text } from '#ui/language.ts'

/** How somebody pays at the counter. */
export const Means = z.enum(['cash', 'transfer', 'qris'], 'choose')
export type Means = z.infer<typeof Means>

/** A roll of 80 mm, or a sheet of A5. */
export const ReceiptPaper = z.enum(['a5', '80mm'], 'choose')
export type ReceiptPaper = z.infer<typeof ReceiptPaper>

/** What both papers say of a request, frozen with them: later names and words change nothing of what somebody holds. */
export type PaperBody = {
  caseNumber: string
  service: Text
  payer: string
  lines: readonly Pick<CostLine, 'says' | 'law'>[]
  /** The article under which the amount stands, Rp0 included. */
  basis: Text
  payTo: Text
}

/** The paper that says what is to be paid (SKRD). Whole rupiah. */
export type AssessmentPaper = {
  ordinal: number
  number: string
  amountRupiah: bigint
  body: PaperBody
  issuedAt: Temporal.Instant
  issuedBy: string
  /** Number of the paper that it replaces. */
  replaces: string | null
}

/** What was paid and by what means, with what became of it since. Whole rupiah. */
export type Receipt = {
  id: string
  /** Which of the receipts of its subject, from 1. */
  ordinal: number
  number: string
  amountRupiah: bigint
  means: Means
  tenderedRupiah: bigint | null
  reference: string | null
  paidOn: Temporal.PlainDate
  body: PaperBody & { assessment: string | null }
  takenBy: string
  takenAt: Temporal.Instant
  voided: { reason: string; by: string; at: Temporal.Instant } | undefined
  refund: Refund | undefined
  /** How often it was printed: past the first, each is a copy. */
  prints: number
}

export type Refund = {
  amountRupiah: bigint
  means: 'cash' | 'transfer'
  decision: string
  decidedOn: Temporal.PlainDate
  askedOn: Temporal.PlainDate
  reason: string
  by: string
  at: Temporal.Instant
}

/** A code for one payment, as the bank gave it. */
export type ShownCode = { payload: string; amountRupiah: bigint; shownAt: Temporal.Instant }

/** Why money is not taken, voided or given back so. */
export type PaymentRefusal =
  | 'not-cashier'
  | 'no-right-to-void'
  | 'no-right-to-reduce'
  | 'reference-used'
  | 'receipt-unknown'
  | 'receipt-voided'
  | 'receipt-refunded'
  | 'void-too-late'
  | 'void-after-deposit'
  | 'void-after-letter'
  | 'void-instead'
  | 'nothing-to-reduce'
  | 'qris-wrong'
  | 'qris-not-latin'
  | 'qris-static'
  | 'qris-other-amount'
