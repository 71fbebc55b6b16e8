import type { Text } from '#ui/language.ts'

/** What is owed for one subject, and the article that says so. Whole rupiah. */
export type Cost = { amountRupiah: bigint; basis: Text }
