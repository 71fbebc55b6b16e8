import type { Tx } from '#platform/db.ts'
import { lockFigures } from '../store/roll.ts'
import { foldMoves } from '../store/stock.ts'

/** Moves that are folded in one transaction. */
const foldedAtOnce = 5000

/** Folds what came to lie open in an office and what left into its sums by hour. Returns how many moves it folded. */
export async function foldStock(tx: Tx, office: string): Promise<number> {
  await lockFigures(tx, office)
  return await foldMoves(tx, office, foldedAtOnce)
}
