import type { PaymentRefusal, Receipt } from '../contract.ts'

/** What decides whether a receipt may be voided or its money given back. */
export type Around = {
  mayVoid: boolean
  /** How the cash day stands in which the receipt was entered. */
  day: 'open' | 'closed' | 'deposited'
  today: Temporal.PlainDate
  zone: string
  /** Whether the request can still wait for its payment again. */
  goesOn: boolean
}

/**
 * Why a receipt may not be voided: only on its own day, before that is closed, and while the request can be paid anew. What
 * lies in the treasury no receipt takes back (PP 12/2019 article 137): it is refunded.
 */
export function whyNotVoid(receipt: Receipt | undefined, around: Around): PaymentRefusal | undefined {
  const why = whyNotChange(receipt, around)
  if (why || !receipt) return why
  if (around.day === 'deposited') return 'void-after-deposit'
  const takenOn = receipt.takenAt.toZonedDateTimeISO(around.zone).toPlainDate()
  if (around.day === 'closed' || !takenOn.equals(around.today)) return 'void-too-late'
  return around.goesOn ? undefined : 'void-after-letter'
}

/** Why the money of a receipt may not be given back: where it can be voided, that is what is done. */
export function whyNotRefund(receipt: Receipt | undefined, around: Around): PaymentRefusal | undefined {
  return (
    whyNotChange(receipt, around) ?? (whyNotVoid(receipt, around) === undefined ? ('void-instead' as const) : undefined)
  )
}

function whyNotChange(receipt: Receipt | undefined, { mayVoid }: Around): PaymentRefusal | undefined {
  if (!mayVoid) return 'no-right-to-void'
  if (!receipt) return 'receipt-unknown'
  if (receipt.voided) return 'receipt-voided'
  return receipt.refund ? 'receipt-refunded' : undefined
}

/**
 * The last day to give money back that was asked for on a day: two months. UU 28/2009 article 165, which UU 1/2022 repealed;
 * what holds now was not read (unconfirmed).
 */
export function refundBy(askedOn: Temporal.PlainDate): Temporal.PlainDate {
  return askedOn.add({ months: 2 })
}
