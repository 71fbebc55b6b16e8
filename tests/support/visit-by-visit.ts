import type { TestOffice } from '#tests/office.ts'

type Asked = { office: string; zone: string; from: Temporal.PlainDate; until: Temporal.PlainDate }

/** Who waited before their request was registered in a stretch, and the minutes: read from every visit there was. */
export async function lineVisitByVisit(
  office: TestOffice,
  { office: id, zone, from, until, service = null }: Asked & { service?: string | null },
): Promise<{ n: number; minutes: number }> {
  const { rows } = await office.owner.query<{ n: number; minutes: number }>(
    `select count(distinct period_view.ticket)::int as n,
            coalesce(sum(extract(epoch from period_view.until_at - period_view.from_at)) / 60, 0)::float8 as minutes
     from (select distinct visit_view.visit from cases.visit_view
           where office = $1 and registered_at >= $2::timestamp at time zone $4
             and registered_at < $3::timestamp at time zone $4 and ($5::text is null or service_key = $5)) as came
     join queue.period_view on period_view.ticket = came.visit
     where state = 'waiting' and until_at is not null and not unreliable`,
    [id, from.toString(), until.toString(), zone, service],
  )
  return rows[0] ?? { n: 0, minutes: 0 }
}

/** Who came to a room in a stretch, called, missed and gone, and half of their waits: read from every number there was. */
export async function roomVisitByVisit(office: TestOffice, { office: id, from, until }: Asked) {
  const { rows } = await office.owner.query(
    `with came as (
       select lane = 'priority' as first_lane, state, (
                select extract(epoch from min(called_at) - taken_at) / 60 from queue.call_view
                where call_view.ticket = visitor_view.ticket) as waited
       from queue.visitor_view where office = $1 and date >= $2 and date < $3)
     select count(*)::int as taken, count(waited)::int as called, count(*) filter (where state = 'missed')::int as missed,
            count(*) filter (where state in ('left', 'closed'))::int as left,
            ceil(percentile_disc(0.5) within group (order by waited))::int as minutes,
            count(*) filter (where first_lane)::int as "priorityTaken",
            count(waited) filter (where first_lane)::int as "priorityCalled",
            ceil(percentile_disc(0.5) within group (order by waited) filter (where first_lane))::int as "priorityMinutes"
     from came`,
    [id, from.toString(), until.toString()],
  )
  return rows[0]
}
