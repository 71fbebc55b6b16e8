import { WrongForm } from '#platform/refusal.ts'
import type { CashFile, EntryKind } from '../contract.ts'

/** What an entry does to the book: whole rupiah, below zero where money goes out. */
export function signed(kind: EntryKind, amountRupiah: bigint): bigint {
  return kind === 'receipt' ? amountRupiah : -amountRupiah
}

/** What pieces come to, in whole rupiah. Keys that are no denomination are told apart: they count nothing. */
export function countPieces(
  denominations: CashFile['denominations'],
  pieces: Readonly<Record<string, number>>,
): { sumRupiah: bigint; strange: readonly string[] } {
  const worth = new Map(denominations.map(({ key, rupiah }) => [key, BigInt(rupiah)]))
  const sumRupiah = Object.entries(pieces).reduce((sum, [key, many]) => sum + (worth.get(key) ?? 0n) * BigInt(many), 0n)
  return { sumRupiah, strange: Object.keys(pieces).filter((key) => !worth.has(key)) }
}

/** Refuses a count that differs from what should be there, and says nothing of why. Whole rupiah. */
export function assertExplained(explained: string, countedRupiah: bigint, expectedRupiah: bigint): void {
  if (countedRupiah === expectedRupiah || explained !== '') return
  const facts = { counted: Number(countedRupiah), expected: Number(expectedRupiah) }
  throw new WrongForm({ explained: 'difference' }, { explained: facts })
}
