import { type Db, sql } from '#platform/db.ts'
import { monthsOf, type Period } from '../rules/period.ts'
import type { RoomSum, RoomSums } from '../rules/room.ts'

/**
 * Who came to the room of an office, month by month and altogether, by the day of the queue: read from the queue itself, for
 * a number that was missed may still be served that day. Waiting is from the number to its first call.
 */
export async function readRoomMonths(
  db: Db,
  { office, zone, period }: { office: string; zone: string; period: Pick<Period, 'from' | 'until'> },
): Promise<RoomSums> {
  const { from, until } = period
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  const rows = await db.all<RoomSum & { month: string | null }>(sql`
    with first as (
      select call_view.ticket, min(call_view.called_at) as called_at from queue.call_view
      where call_view.office = ${office} and call_view.called_at >= ${startOf(from)}
        and call_view.called_at < ${startOf(until.add({ days: 1 }))}
      group by call_view.ticket),
    came as (
      select date_trunc('month', visitor_view.date)::date as month, visitor_view.lane = 'priority' as first_lane,
             visitor_view.state, extract(epoch from first.called_at - visitor_view.taken_at) / 60 as waited
      from queue.visitor_view left join first on first.ticket = visitor_view.ticket
      where visitor_view.office = ${office} and visitor_view.date >= ${from} and visitor_view.date < ${until})
    select came.month::text as month, count(*)::int as taken, count(came.waited)::int as called,
           count(*) filter (where came.state = 'missed')::int as missed,
           count(*) filter (where came.state in ('left', 'closed'))::int as left,
           (percentile_disc(0.5) within group (order by came.waited))::float8 as minutes,
           count(*) filter (where came.first_lane)::int as "priorityTaken",
           count(came.waited) filter (where came.first_lane)::int as "priorityCalled",
           (percentile_disc(0.5) within group (order by came.waited) filter (where came.first_lane))::float8 as "priorityMinutes"
    from came group by grouping sets ((came.month), ())`)
  const byMonth = new Map(rows.map(({ month, ...sum }) => [month ?? '', sum]))
  return {
    whole: byMonth.get('') ?? nobody,
    months: monthsOf(period).map((month) => ({ month, sum: byMonth.get(month) ?? nobody })),
  }
}

const nobody: RoomSum = {
  ...{ taken: 0, called: 0, missed: 0, left: 0, minutes: null },
  ...{ priorityTaken: 0, priorityCalled: 0, priorityMinutes: null },
}
