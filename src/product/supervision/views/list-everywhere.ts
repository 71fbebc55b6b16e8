import { type Db, sql } from '#platform/db.ts'
import type { ListedCase } from '../contract.ts'
import { measureOf, sizes, type Wanted } from './list-cases.ts'

type Everywhere = Pick<Wanted, 'what' | 'paper' | 'zone' | 'period' | 'skip' | 'size'> & {
  offices: readonly string[]
  service: string
}

/** The files behind a figure of a service in several offices, one more than a page shows, the newest first: what was done there. */
export async function listEverywhere(db: Db, wanted: Everywhere): Promise<ListedCase[]> {
  const { service, skip, size = sizes } = wanted
  const { measure, detail } = measureOf(wanted)
  const days = await daysNeeded(db, wanted)
  const of = (part: keyof Day) => days.map((day) => day[part].toString())
  // Each day of an office is read by itself (`offset 0`), so that every part of the view is found by its index on office and time.
  return await db.all(sql`
    select done.office, case_view.number, case_view.service_key as service, standing_view.post, done.at,
           standing_view.due_at as "dueAt"
    from (
      select day.office, fact.case_id, fact.at
      from unnest(${of('office')}::uuid[], ${of('since')}::timestamptz[], ${of('until')}::timestamptz[])
             as day (office, since, until)
      cross join lateral (
        select fact_view.case_id, fact_view.at from supervision.fact_view
        where fact_view.office = day.office and fact_view.measure = ${measure}
          and (${detail}::text is null or fact_view.detail = ${detail}) and fact_view.service = ${service}
          and fact_view.at >= day.since and fact_view.at < day.until
        offset 0) as fact
      order by fact.at desc, fact.case_id limit ${size.page + 1} offset ${skip}) as done
    join cases.case_view on case_view.id = done.case_id
    join cases.standing_view on standing_view.case_id = done.case_id
    order by done.at desc, case_view.number`)
}

type Day = { office: string; since: Temporal.Instant; until: Temporal.Instant }

/**
 * The days of each office that fill a page and those before it, by the sums of days and what waits to be folded: no other day
 * need be read, and of a rare service only those on which it was counted.
 */
async function daysNeeded(db: Db, wanted: Everywhere): Promise<Day[]> {
  const { offices, service, zone, period, skip, size = sizes } = wanted
  const { measure, detail } = measureOf(wanted)
  const rows = await db.all<{ office: string; day: Temporal.PlainDate }>(sql`
    select running.office, running.day
    from (select counted.office, counted.day,
                 sum(sum(counted.n)) over (order by counted.day desc)
                 - sum(sum(counted.n)) over (partition by counted.day) as before
          from (select roll.office, roll.first_day as day, roll.detail, roll.n
                from supervision.roll
                where roll.office = any (${[...offices]}::uuid[]) and roll.grain = 'day' and roll.service = ${service}
                  and roll.measure = ${measure} and roll.first_day >= ${period.from} and roll.first_day < ${period.until}
                union all
                select delta.office, delta.day, delta.detail, 1
                from supervision.delta
                where delta.office = any (${[...offices]}::uuid[]) and delta.service = ${service}
                  and delta.measure = ${measure} and delta.day >= ${period.from} and delta.day < ${period.until}) as counted
          where ${detail}::text is null or counted.detail = ${detail}
          group by counted.office, counted.day) as running
    where running.before <= ${skip + size.page}`)
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  return rows.map(({ office, day }) => ({ office, since: startOf(day), until: startOf(day.add({ days: 1 })) }))
}
