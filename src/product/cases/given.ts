import { readRupiah } from '#ui/rupiah.ts'

/** How what was handed over stands against what is due: what goes back, what is still short, or that it cannot be read. */
export type Given =
  | { state: 'enough'; changeRupiah: bigint }
  | { state: 'short'; shortRupiah: bigint }
  | { state: 'unread' }
  | { state: 'nothing' }

/** Reads the amount a payer put on the counter against what is due, in whole rupiah. */
export function givenFor(typed: string, dueRupiah: bigint): Given {
  if (typed.trim() === '') return { state: 'nothing' }
  const given = readRupiah(typed)
  if (given === undefined) return { state: 'unread' }
  return given < dueRupiah
    ? { state: 'short', shortRupiah: dueRupiah - given }
    : { state: 'enough', changeRupiah: given - dueRupiah }
}
