import { z } from 'zod'
import type { DrawerOut } from '#cash'
import type { Cost, Reduction } from '#fees'
import { type AssessmentPaper, Means, type Receipt, ReceiptPaper } from '#payments'
import type { Text } from '#ui/language.ts'
import { Passing, Registration } from '../contract.ts'
import type { Given } from '../given.ts'

const typed = (most: number) => z.string().trim().max(most, 'too-long').default('')
const line = (most = 200) => z.string().trim().min(1, 'empty').max(most, 'too-long')
const day = z.string().max(10, 'date')
const reason = z.string().trim().min(5, 'reason-short').max(1000, 'too-long')
const onCase = { requestId: Passing.shape.requestId, number: z.string(), seen: Passing.shape.seen }
const place = z.coerce.number().int().min(1)

/** What the cashier took: cash with what was handed over, else the bank's reference. */
export const TakingPayment = Passing.extend({
  means: Means,
  payer: line(),
  tendered: typed(30),
  amount: typed(30),
  reference: typed(100),
  paidOn: typed(10),
  uploads: Registration.shape.uploads,
})
export type TakingPayment = z.infer<typeof TakingPayment>

/** A payment code as it was copied from the bank; what is wrong with it, the act tells. */
export const ShowingCode = Passing.extend({ payload: z.string().trim().min(1, 'empty').max(800, 'too-long') })
export type ShowingCode = z.infer<typeof ShowingCode>

/** Out of which open drawer cash goes, where there are several. */
const drawer = z.uuid('choose').optional()

export const VoidingPayment = z.object({ ...onCase, place, drawer, reason })
export type VoidingPayment = z.infer<typeof VoidingPayment>

export const RefundingPayment = z.object({
  ...onCase,
  place,
  drawer,
  means: z.enum(['cash', 'transfer'], 'choose'),
  amount: z.string().trim().min(1, 'empty').max(30, 'rupiah'),
  decision: line(100),
  decidedOn: day,
  askedOn: day,
  reason,
})
export type RefundingPayment = z.infer<typeof RefundingPayment>

/** By which instrument the head of the region let a charge go, or made it smaller. */
export const ReducingCharge = z.object({
  ...onCase,
  kind: z.enum(['reduction', 'waiver'], 'choose'),
  amount: typed(30),
  instrument: line(200),
  dated: day,
  reason,
})
export type ReducingCharge = z.infer<typeof ReducingCharge>

export const PrintingReceipt = z.object({
  requestId: onCase.requestId,
  number: z.string(),
  place,
  paper: ReceiptPaper,
})
export type PrintingReceipt = z.infer<typeof PrintingReceipt>

/** A payment code that may be shown: as a drawing, with what it says. */
export type CodeOnScreen = {
  qr: { path: string; size: number }
  merchant: string
  city: string
  /** What it asks for; nothing where the payer types it. */
  amountRupiah: bigint | undefined
}

/** What has to be known wherever money of a case is handled. */
export type MoneyOfCase = {
  number: string
  seen: number
  service: Text
  applicant: string
  cost: Cost
  dueRupiah: bigint
  payTo: Text
  assessments: readonly (Pick<AssessmentPaper, 'ordinal' | 'number' | 'amountRupiah' | 'replaces'> & { href: string })[]
  receipts: readonly (Pick<Receipt, 'ordinal' | 'number' | 'amountRupiah' | 'takenAt'> & {
    href: string
    state: 'paid' | 'voided' | 'refunded'
  })[]
}

/** The cashier's page of one case. */
export type TillPage = MoneyOfCase & {
  step: string
  /** Why no money is taken here now; nothing when it may be. */
  why: Text | undefined
  /** Amounts that a payer likely puts on the counter, the exact one first, how what was typed stands against what is due, and where a drawer is opened first. */
  cash: { likely: readonly bigint[]; given: Given; noDrawer: { says: Text; href: string } | undefined }
  /** The code of the office, as its bank gave it: for any amount. */
  officeCode: CodeOnScreen | undefined
  /** The code for this very payment, as the bank gave it. */
  code: CodeOnScreen | undefined
  reduction: Reduction | undefined
  mayReduce: boolean
}

/** One receipt: on the screen to be printed, voided or given back. */
export type PaymentReceiptPage = Pick<MoneyOfCase, 'number' | 'seen'> & {
  receipt: Receipt
  officeName: string
  trackingUrl: string
  qr: { path: string; size: number }
  illustrative: boolean
  /** Which printing is on the screen; nothing while it is only looked at. */
  print: number | undefined
  paper: ReceiptPaper
  /** Offered, or with the reason why not; left out where the reader has no right to it. */
  acts: readonly { act: 'void' | 'refund'; why: Text | undefined; drawers: readonly DrawerOut[] }[]
  mayPrint: boolean
  /** What the reader still gives back over the counter; nothing once the receipt has gone with the payer. */
  changeRupiah: bigint
  /** Whether the reader voided it just now, and whether its request waits for a payment again. */
  justVoided: boolean
  waitsAgain: boolean
  /** Who may void it, told to a cashier who may not. */
  voiders: readonly Text[]
}
