import { readRupiah } from '#ui/rupiah.ts'
import type { Means } from '../contract.ts'

/** What a cashier typed; which of it is read depends on the means. */
export type TypedPayment = { means: Means; tendered: string; amount: string; reference: string; hasProof: boolean }

/** Whole rupiah; `change` is what goes back over the counter. */
export type ReadPayment = { tenderedRupiah: bigint | null; changeRupiah: bigint; reference: string | null }

/**
 * Reads what was typed against what is due. Cash: at least the amount, the rest goes back. Transfer and QRIS: the very amount,
 * with the reference of the bank, and for a transfer its proof. What is wrong comes back by field.
 */
export function readPayment(
  typed: TypedPayment,
  dueRupiah: bigint,
): { read: ReadPayment; wrong?: undefined } | { read?: undefined; wrong: Readonly<Record<string, string>> } {
  if (typed.means === 'cash') {
    const tendered = readRupiah(typed.tendered)
    if (tendered === undefined) return { wrong: { tendered: 'rupiah' } }
    if (tendered < dueRupiah) return { wrong: { tendered: 'tendered-short' } }
    return { read: { tenderedRupiah: tendered, changeRupiah: tendered - dueRupiah, reference: null } }
  }
  const amount = readRupiah(typed.amount)
  const wrong = {
    ...(amount !== dueRupiah && { amount: amount === undefined ? 'rupiah' : 'amount-differs' }),
    ...(typed.reference === '' && { reference: 'empty' }),
    ...(typed.means === 'transfer' && !typed.hasProof && { 'file.proof': 'proof' }),
  }
  if (Object.keys(wrong).length > 0) return { wrong }
  return { read: { tenderedRupiah: null, changeRupiah: 0n, reference: typed.reference } }
}
