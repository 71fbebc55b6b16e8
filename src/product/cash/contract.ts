import { z } from 'zod'

export { CashFile, type Denomination } from './contract/plan.ts'

export type CashRefusal =
  | 'no-cash-plan'
  | 'drawer-not-open'
  | 'drawer-yours'
  | 'drawer-unknown'
  | 'drawers-open'
  | 'day-closed'
  | 'day-unknown'
  | 'earlier-day-open'
  | 'clock-behind'

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
}

/** Where a line of the book stands: its day still takes lines, or is counted, or the money is with the regency. */
export type EntryState = 'open' | 'closed' | 'deposited'

const requestId = z.uuid('request-id')
const rupiahTyped = z.string().trim().max(30, 'too-long')

export const OpeningDrawer = z.object({
  requestId,
  /** Whole rupiah as typed; empty is nothing. */
  float: rupiahTyped,
  /** Who of the office gave the change. */
  floatFrom: z
    .literal('')
    .transform(() => undefined)
    .or(z.uuid('choose'))
    .optional(),
})
export type OpeningDrawer = z.infer<typeof OpeningDrawer>

export const ClosingDrawer = z.object({
  requestId,
  drawer: z.uuid('day'),
  counted: rupiahTyped,
  explained: z.string().trim().max(500, 'too-long'),
})
export type ClosingDrawer = z.infer<typeof ClosingDrawer>

export const ClosingDay = z.object({
  requestId,
  day: z.uuid('day'),
  /** Pieces counted, by the key of the denomination; what is left out was not there. */
  pieces: z.record(z.string().max(60), z.coerce.number('pieces').int('pieces').min(0, 'pieces').max(99_999, 'pieces')),
  explained: z.string().trim().max(500, 'too-long'),
})
export type ClosingDay = z.infer<typeof ClosingDay>
