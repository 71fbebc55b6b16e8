export { CashFile, type Denomination } from './contract/plan.ts'

export type CashRefusal =
  | 'no-cash-plan'
  | 'drawer-not-open'
  | 'no-drawer-open'
  | 'drawer-yours'
  | 'drawer-unknown'
  | 'drawer-offered'
  | 'drawer-short'
  | 'drawers-open'
  | 'handover-unknown'
  | 'day-closed'
  | 'day-unknown'
  | 'earlier-day-open'
  | 'clock-behind'
  | 'closing-unknown'
  | 'closing-signed'
  | 'same-person'
  | 'nothing-to-deposit'
  | 'slip-unknown'
  | 'bank-reference-used'
  | 'entry-confirmed'
  | 'month-not-over'
  | 'days-open'
  | 'account-there'
  | 'account-outdated'
  | 'month-answered'
  | 'account-unknown'

export const means = ['cash', 'transfer', 'qris'] as const
export type Means = (typeof means)[number]
export type EntryKind = 'receipt' | 'void' | 'refund'

/** A line of the cash book as the slice that issues the paper gives it. Whole rupiah, above nothing. */
export type NewEntry = {
  office: string
  kind: EntryKind
  means: Means
  amountRupiah: number
  /** The number of the paper that proves it. */
  paper: string
  /** What was paid or given back: a receipt enters the book once, and is voided once. */
  subject: string
  at: Temporal.Instant
  /** Which of several open drawers money that goes out leaves; left out where there is no choice. */
  drawer?: string | undefined
}

/** A drawer that money may leave. */
export type DrawerOut = { id: string; name: string }

/** Where a line of the book stands: its day still takes lines, or is counted, or the money is with the regency. */
export type EntryState = 'open' | 'closed' | 'deposited'

/** A month added up, in whole rupiah; `after` is what the office still answers for. */
export type Summary = {
  beforeRupiah: number
  receipts: number
  cashRupiah: number
  transferRupiah: number
  qrisRupiah: number
  voidedRupiah: number
  refundedRupiah: number
  /** Cash brought to the bank, and what came by bank and was found on its statement. */
  depositedRupiah: number
  confirmedRupiah: number
  daysClosed: number
  daysClosedLate: number
  /** What counts and book differ by at the end, less what they differed by before the month: below zero where money was missing. */
  differenceRupiah: number
  afterRupiah: number
  afterCashRupiah: number
}
