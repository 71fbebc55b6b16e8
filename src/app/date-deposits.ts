import type pg from 'pg'
import { listDatable, setDueDays } from '#cash'
import { transaction } from '#platform/db.ts'
import { inEachOffice } from './each-office.ts'

/** Sets the last day of deposits that were waiting for the calendar of their year. Returns of how many days. */
export async function dateDeposits(pool: pg.Pool, at: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office, zone, regency }, scope) => {
    const here = { office, zone, regency }
    const days = await transaction(pool, { scope }, (tx) => listDatable(tx, here))
    if (days.length === 0) return 0
    return await transaction(pool, { scope, act: true, at }, (tx) => setDueDays(tx, here, at))
  })
}
