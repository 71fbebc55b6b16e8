import { type Db, sql } from '#platform/db.ts'
import type { SeriesOf } from '../store/numbers.ts'

export type OpenLease = {
  id: string
  node: string
  first: number
  last: number
  /** The last number taken from it; one before the first while none was. */
  usedUntil: number
  reason: string
  at: Temporal.Instant
}

/** Leases of a series that were not given back, newest first. */
export async function listLeases(db: Db, { office, series, year }: SeriesOf): Promise<OpenLease[]> {
  return await db.all(sql`
    select number_range.id, number_range.node, number_range.first, number_range.last, lease_at.last as "usedUntil",
           number_range.reason, number_range.taken_at as at
    from documents.number_range join documents.lease_at on lease_at.lease = number_range.id
    where number_range.office = ${office} and number_range.series = ${series} and number_range.year = ${year}
      and not exists (select from documents.returned_lease where returned_lease.lease = number_range.id)
    order by number_range.first desc limit 100`)
}
