import type pg from 'pg'
import { transaction } from '#platform/db.ts'
import { basisOf, correctFigures, foldFigures, foldRoom, foldStock } from '#supervision'
import { inEachOffice } from './each-office.ts'

/**
 * Folds what acts added to the figures of every office, and counts an office anew whose calendar has changed since. Returns
 * how many facts it folded. What was under way when it was killed was not folded at all, and is at the next round.
 */
export async function foldAll(pool: pg.Pool, at: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office, zone, kind, regency }, scope) => {
    const act = { scope, act: true, at }
    // A room is wherever somebody opens a counter; files are of kecamatan alone.
    while ((await transaction(pool, act, (tx) => foldRoom(tx, office))) > 0);
    if (kind !== 'kecamatan') return 0
    const place = { office, regency, zone }
    let folded = 0
    const { isOutdated } = await transaction(pool, { scope }, (tx) => basisOf(tx, place))
    if (isOutdated) await transaction(pool, act, (tx) => correctFigures(tx, place, at))
    while ((await transaction(pool, act, (tx) => foldStock(tx, office))) > 0);
    for (;;) {
      const now = await transaction(pool, act, (tx) => foldFigures(tx, place, at))
      folded += now
      if (now === 0) return folded
    }
  })
}
