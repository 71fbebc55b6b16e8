import type { Tx } from '#platform/db.ts'
import { lockFigures } from '../store/roll.ts'
import { foldVisits } from '../store/room.ts'

/** Changes that are folded in one transaction. */
const foldedAtOnce = 5000

/** Folds what visitors of an office added to the sums of its room, and took back. Returns how many changes it folded. */
export async function foldRoom(tx: Tx, office: string): Promise<number> {
  await lockFigures(tx, office)
  return await foldVisits(tx, office, foldedAtOnce)
}
