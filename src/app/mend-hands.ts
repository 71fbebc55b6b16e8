import type pg from 'pg'
import { mislaidHands } from '#absence'
import { moveHands } from '#cases'
import { transaction } from '#platform/db.ts'
import { inEachOffice } from './each-office.ts'

/**
 * Puts files out of the hands of officers who are away, and back into those of whoever is here again: each in a transaction
 * of its own. Returns how many it moved.
 */
export async function mendHands(pool: pg.Pool, at: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office, zone }, scope, onError) => {
    const on = at.toZonedDateTimeISO(zone).toPlainDate()
    const mislaid = await transaction(pool, { scope }, (tx) => mislaidHands(tx, { office, at, on }))
    let moved = 0
    for (const one of mislaid) {
      const isMoved = await transaction(pool, { scope, act: true, at }, (tx) => moveHands(tx, one, at)).catch(onError)
      if (isMoved) moved += 1
    }
    return moved
  })
}
