import type pg from 'pg'
import { transaction } from '#platform/db.ts'
import { lookAtDesks } from '#supervision'
import { inEachOffice } from './each-office.ts'

/** Looks at the desks of every office, until nothing is left to look at. Returns how many months of an office that were. */
export async function lookEverywhere(pool: pg.Pool, at: Temporal.Instant): Promise<number> {
  return await inEachOffice(pool, async ({ id: office, zone, kind, regency }, scope) => {
    if (kind !== 'kecamatan') return 0
    let looked = 0
    for (;;) {
      const now = await transaction(pool, { scope }, (tx) => lookAtDesks(tx, { office, regency, zone }, at))
      looked += now
      if (now === 0) return looked
    }
  })
}
