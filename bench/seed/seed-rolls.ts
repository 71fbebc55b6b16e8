import { type ServerProcess, withClient } from '../server/server-process.ts'

/**
 * Fills the roll-ups that pages of supervisors read as if the seeded cases had been folded: by month for each service and for
 * all, by day for all; and the sums of what lies open. Each issued case took some time, each desk some of it. Returns how many rows there are.
 */
export async function seedRolls(server: ServerProcess): Promise<number> {
  return await withClient(server.connection('postgres'), async (client) => {
    await client.query('begin; set local session_replication_role = replica; set local synchronous_commit = off')
    await client.query('delete from supervision.delta')
    await client.query('delete from supervision.roll')
    await client.query('delete from supervision.stock_delta')
    await client.query('delete from supervision.stock')
    for (const statement of fill) await client.query(statement)
    await client.query('commit')
    await client.query('vacuum analyze supervision.roll, supervision.stock')
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from supervision.roll')
    return rows[0]?.n ?? 0
  })
}

/** Takes every month as looked at today: what a job does once an hour is no part of a page. */
export async function takeAsLookedAt(server: ServerProcess): Promise<void> {
  await withClient(server.connection('postgres'), async (client) => {
    await client.query(
      `insert into supervision.looked (office, month, counted, looked_on)
       select office, first_day, sum(n), current_date from supervision.roll
       where grain = 'month' and service = '' and measure in ('opened', 'step') group by office, first_day
       on conflict (office, month) do update set counted = excluded.counted, looked_on = excluded.looked_on`,
    )
  })
}

const fill = [
  `create temp table offered on commit drop as select array_agg(key order by key) as keys, count(*)::int as n from catalogue.service`,
  `create temp table entry on commit drop as
   with file as (
     select standing.office, (opening.opened_at at time zone 'Asia/Jakarta')::date as opened_on,
            (standing.ended_at at time zone 'Asia/Jakarta')::date as ended_on,
            offered.keys[1 + abs(hashtext(standing.case_id::text)) % offered.n] as service,
            abs(hashtext('time' || standing.case_id)) % 15 as part, count(*) as n
     from cases.standing join cases.opening on opening.case_id = standing.case_id cross join offered
     group by 1, 2, 3, 4, 5)
   select file.office, file.service, one.measure, one.detail, one.bucket, file.n, file.n * one.amount as amount,
          date_trunc('month', one.day)::date as month, one.day
   from file
   cross join lateral (values
     ('opened', '', 0, 0, opened_on),
     ('returned', '', 0, 0, case when part = 3 then opened_on end),
     ('missing', 'kk', 0, 0, case when part = 3 then opened_on end),
     ('issued', case when part = 7 then 'late' else 'on-time' end, part, part * 60, ended_on),
     ('issued-days', '', part / 3, part / 3, ended_on),
     ('held', 'office', 0, part * 60, ended_on),
     ('held', 'closed', 0, part * 90, ended_on),
     ('step', 'kasi-pelum/periksa-pelum', part / 2, part * 20, ended_on),
     ('step', 'sekcam/paraf', part / 3, part * 20, ended_on),
     ('step', 'camat/tanda-tangan', part / 4, part * 20, ended_on))
     as one (measure, detail, bucket, amount, day)
   where one.day is not null`,
  `create temp table monthly on commit drop as
   select office, service, measure, detail, bucket, month, sum(n) as n, sum(amount) as amount
   from entry group by office, service, measure, detail, bucket, month`,
  `insert into supervision.roll (office, grain, service, measure, first_day, detail, bucket, n, amount)
   select office, 'month', service, measure, month, detail, bucket, n, amount from monthly
   union all
   select office, 'month', '', measure, month, detail, bucket, sum(n), sum(amount) from monthly
   group by office, measure, month, detail, bucket
   union all
   select office, 'day', '', measure, day, detail, bucket, sum(n), sum(amount) from entry
   where measure in ('opened', 'returned', 'step', 'issued') group by office, measure, day, detail, bucket`,
  `insert into supervision.stock (office, service, kind, detail, hour, n)
   select standing.office, service.key, sum.kind, sum.detail, sum.hour, count(*)
   from cases.standing
   cross join offered
   cross join lateral (values (offered.keys[1 + abs(hashtext(standing.case_id::text)) % offered.n]), ('')) as service (key)
   cross join lateral supervision.stock_of(standing.state, standing.post, standing.soon_at, standing.due_at) as sum
   where standing.state in ('open', 'incomplete')
   group by standing.office, service.key, sum.kind, sum.detail, sum.hour`,
]
