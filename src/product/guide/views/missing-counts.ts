import { type Db, sql } from '#platform/db.ts'
import type { MissingCounts } from '../rules/often-missing.ts'

const daysBack = 90

/** How often each paper of a service was missing at an office in the last 90 days, within the scope of the transaction. */
export async function missingCounts(
  db: Db,
  asked: { office: string; service: string; now: Temporal.Instant },
): Promise<MissingCounts> {
  const since = asked.now.subtract({ hours: 24 * daysBack })
  const rows = await db.all<{ key: string | null; count: number; files: number }>(sql`
    with told as (
      select lacking_view.case_id, lacking_view.requirement from cases.lacking_view
      where lacking_view.office = ${asked.office} and lacking_view.service_key = ${asked.service}
        and lacking_view.registered_at >= ${since} and lacking_view.registered_at < ${asked.now})
    select told.requirement as key, count(*)::int as count,
           (select count(distinct told.case_id)::int from told) as files
    from told group by told.requirement limit 200`)
  return {
    files: rows[0]?.files ?? 0,
    missing: rows.flatMap(({ key, count }) => (key === null ? [] : [{ key, count }])),
  }
}
