import { type Cost, isSettled } from '#fees'
import type { Receipt } from '../contract.ts'

/** What is still to be paid of a cost after these receipts, in whole rupiah; a void one pays nothing. Never below zero. */
export function dueOf(cost: Cost | undefined, receipts: readonly Pick<Receipt, 'amountRupiah' | 'voided'>[]): bigint {
  if (!cost || !isSettled(cost)) return 0n
  const paid = receipts.reduce((sum, { amountRupiah, voided }) => (voided ? sum : sum + amountRupiah), 0n)
  return cost.amountRupiah > paid ? cost.amountRupiah - paid : 0n
}

/** The receipt that holds: the last one that is not void. */
export function receiptInForce<One extends Pick<Receipt, 'voided'>>(receipts: readonly One[]): One | undefined {
  return receipts.findLast(({ voided }) => !voided)
}
