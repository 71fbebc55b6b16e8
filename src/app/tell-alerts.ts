import type pg from 'pg'
import { raiseAlerts } from '#alerts'
import { transaction } from '#platform/db.ts'
import { inEachOffice } from './each-office.ts'

/**
 * Looks around in every kecamatan and tells each officer what they must know, each office in a transaction of its own: what was
 * under way when it was killed was not told at all, and is in the next round. `since`: from when on this server hears devices.
 * Returns how much was told or cleared.
 */
export async function tellAlerts(pool: pg.Pool, at: Temporal.Instant, since = at): Promise<number> {
  return await inEachOffice(pool, async (office, scope) => {
    const { regency } = office
    if (office.kind !== 'kecamatan') return 0
    const { raised, cleared } = await transaction(pool, { scope, act: true, at }, (tx) =>
      raiseAlerts(tx, { office, regency, since }, at),
    )
    return raised + cleared
  })
}
