import type { RefusalFacts } from '#platform/refusal.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { PaymentRefusal } from '../contract.ts'
import { faultWords } from '../words.ts'
import { readQris } from './qris.ts'

/**
 * Why a code that was pasted is not shown to whoever pays: it is broken, holds what no bank writes, is of a wall and names no
 * amount, or names another one. Nothing when it may be shown, as it is. Whole rupiah.
 */
export function whyNotCode(
  payload: string,
  dueRupiah: bigint,
): { code: PaymentRefusal; facts: RefusalFacts } | undefined {
  // The length of a field counts characters, and banks write Latin ones only: with others every reader counts otherwise.
  if (/[^\x20-\x7e]/.test(payload)) return { code: 'qris-not-latin', facts: {} }
  const { faults, kind, amount } = readQris(payload)
  if (faults.length > 0) {
    const told = faults.map(({ code }) => faultWords[code])
    return {
      code: 'qris-wrong',
      facts: { id: told.map(({ id }) => id).join(' '), en: told.map(({ en }) => en).join(' ') },
    }
  }
  if (kind !== 'dynamic' || amount === undefined) return { code: 'qris-static', facts: {} }
  const [whole = '', part = ''] = amount.split('.')
  if (BigInt(whole) !== dueRupiah || /[1-9]/.test(part))
    return { code: 'qris-other-amount', facts: { amount: `Rp${amount}`, due: rupiah(dueRupiah) } }
  return undefined
}
