import { type Db, sql } from '#platform/db.ts'
import type { Period } from '../rules/period.ts'
import type { WaitingLine } from '../rules/summary.ts'

/**
 * How long people waited in the room of an office before their requests were registered, of one service where it is said.
 * Several requests of one visit waited once. A day of the queue that was closed by force says nothing of its last waits.
 */
export async function readWaitingLine(
  db: Db,
  wanted: { office: string; zone: string; service?: string | undefined; period: Pick<Period, 'from' | 'until'> },
): Promise<WaitingLine> {
  const { office, zone, service, period } = wanted
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  const row = await db.one<WaitingLine>(sql`
    select count(distinct period_view.ticket)::int as n,
           coalesce(sum(extract(epoch from period_view.until_at - period_view.from_at)) / 60, 0)::float8 as minutes
    from (select distinct visit_view.visit from cases.visit_view
          where visit_view.office = ${office} and visit_view.registered_at >= ${startOf(period.from)}
            and visit_view.registered_at < ${startOf(period.until)}
            and (${service ?? null}::text is null or visit_view.service_key = ${service ?? null})) as came
    join queue.period_view on period_view.ticket = came.visit
    where period_view.state = 'waiting' and period_view.until_at is not null and not period_view.unreliable`)
  return row ?? { n: 0, minutes: 0 }
}
