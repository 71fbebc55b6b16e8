import { type Db, sql } from '#platform/db.ts'
import type { Period } from '../rules/period.ts'
import type { WaitingLine } from '../rules/summary.ts'

/**
 * How long people waited in the room of an office whose requests were registered then, of one service where it is said, by the
 * day of the queue. Several requests of one visit waited once. A day of the queue that was closed by force says nothing of its
 * last waits.
 */
export async function readWaitingLine(
  db: Db,
  wanted: { office: string; service?: string | undefined; period: Pick<Period, 'from' | 'until'> },
): Promise<WaitingLine> {
  const { office, service = '', period } = wanted
  const row = await db.one<WaitingLine>(sql`
    select coalesce(sum(entry.n), 0)::int as n, (coalesce(sum(entry.amount), 0) / 60000)::float8 as minutes
    from supervision.room_entry_view as entry
    where entry.office = ${office} and entry.service = ${service} and entry.kind = 'filed'
      and entry.month >= ${period.from} and entry.month < ${period.until}`)
  return row ?? { n: 0, minutes: 0 }
}
