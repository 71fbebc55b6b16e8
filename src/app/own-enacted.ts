import type pg from 'pg'
import { findRegencyHere, listOffices } from '#offices'
import { setScope, transaction } from '#platform/db.ts'
import { listEnactedExamples, ownEnacted } from '#standards'

/**
 * Makes services the own of offices whose standard an earlier release enacted and left an example, once. Returns how many.
 */
export async function ownWhatWasEnacted(pool: pg.Pool, now: Temporal.Instant): Promise<number> {
  const { regency, offices } = await transaction(pool, { scope: [] }, async (tx) => {
    const regency = await findRegencyHere(tx)
    await setScope(tx, regency === undefined ? [] : [regency])
    return { regency, offices: regency === undefined ? [] : await listOffices(tx) }
  })
  let owned = 0
  for (const { id: office, zone, kind } of offices) {
    if (kind !== 'kecamatan') continue
    const scope = [office, regency ?? office]
    const services = await transaction(pool, { scope }, (tx) => listEnactedExamples(tx, { office, zone }, now))
    if (services.length === 0) continue
    await transaction(pool, { scope, act: true, at: now }, (tx) => ownEnacted(tx, { office, zone, services }, now))
    owned += services.length
  }
  return owned
}
