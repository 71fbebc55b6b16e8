import { type Db, plannedOnce, sql } from '#platform/db.ts'
import type { Listed, ListedCase } from '../contract.ts'
import type { Period } from '../rules/period.ts'

export const listMax = 50

/** Files of a page, and what is looked at beyond those: some promises ended with a refusal and were not issued. */
export const sizes = { page: listMax, spare: 25 }

export type Wanted = {
  office: string
  zone: string
  what: Listed
  service: string | undefined
  /** A desk, by its post: what lies there, or passed over it. */
  desk?: string | undefined
  /** A paper that was missing, by its key. */
  paper?: string | undefined
  period: Pick<Period, 'from' | 'until'>
  now: Temporal.Instant
  /** How many stand on the pages before. */
  skip: number
  size?: { page: number; spare: number }
}

/** The files behind a figure, one more than a page shows: what lies now by its promise, what was done the newest first. */
export async function listCases(db: Db, wanted: Wanted): Promise<ListedCase[]> {
  return isNow(wanted.what) ? await listStanding(db, wanted) : await listDone(db, wanted)
}

/** Whether a figure tells of now, and not of some months. */
export function isNow(what: Listed): boolean {
  return what === 'late' || what === 'soon' || what === 'open' || what === 'incomplete'
}

async function listStanding(
  db: Db,
  { office, what, service, desk, now, skip, size = sizes }: Wanted,
): Promise<ListedCase[]> {
  return await db.all(sql`
    select ${office}::uuid as office, listed.number, case_view.service_key as service, listed.post, listed.since as at, listed.due_at as "dueAt"
    from (
      select standing_view.case_id, standing_view.number, standing_view.post, standing_view.since, standing_view.due_at
      from cases.standing_view
      where standing_view.office = ${office} and standing_view.state in ('open', 'incomplete')
        and standing_view.state = case when ${what} = 'incomplete' then 'incomplete' else 'open' end
        and (${service ?? null}::text is null or exists (
          select from cases.case_view
          where case_view.id = standing_view.case_id and case_view.service_key = ${service ?? null}))
        and (${desk ?? null}::text is null or standing_view.post = ${desk ?? null})
        and (${what} <> 'late' or standing_view.due_at <= ${now})
        and (${what} <> 'soon' or standing_view.soon_at <= ${now} and standing_view.due_at > ${now})
      order by standing_view.due_at, standing_view.number limit ${size.page + 1} offset ${skip}) as listed
    join cases.case_view on case_view.id = listed.case_id
    order by listed.due_at, listed.number`)
}

/** What is counted under a figure; the detail of a step is its post and its key. */
export function measureOf({ what, desk, paper }: Pick<Wanted, 'what' | 'desk' | 'paper'>): {
  measure: string
  detail: string | null
  step: string | null
} {
  const step = desk === undefined ? null : `${desk}/`
  if (what === 'issued-late') return { measure: 'issued', detail: 'late', step: null }
  if (what === 'passed') return { measure: 'step', detail: null, step }
  if (what === 'sent-back') return { measure: what, detail: null, step }
  return { measure: what, detail: what === 'missing' ? (paper ?? null) : null, step: null }
}

async function listDone(db: Db, wanted: Wanted): Promise<ListedCase[]> {
  const { page } = wanted.size ?? sizes
  const newest = await newestNeeded(db, wanted)
  const cases = newest ? await readFrom(db, wanted, newest) : []
  if (cases.length > page) return cases
  const from = (await plannedOnce(db, () => lastDayNeeded(db, wanted))) ?? wanted.period.from
  return await readFrom(db, wanted, from.toZonedDateTime(wanted.zone).toInstant())
}

// What was done is told by a view of many tables: to plan it for each page anew takes longer than to read the page. Of one
// service it is planned for that: how many there are decides where to begin.
async function readFrom(db: Db, wanted: Wanted, from: Temporal.Instant): Promise<ListedCase[]> {
  if (wanted.service !== undefined) return await readDone(db, wanted, from)
  return await plannedOnce(db, () => readDone(db, wanted, from))
}

/**
 * The moment from which on more happened than a page shows, by the index that holds it: promises that ended, steps that passed a
 * desk. Nothing of any other figure, of one service, or where the months hold fewer.
 */
async function newestNeeded(db: Db, wanted: Wanted): Promise<Temporal.Instant | undefined> {
  const { office, what, service, desk, zone, period, skip, size = sizes } = wanted
  if (service !== undefined) return undefined
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant()
  const [from, until, beyond] = [startOf(period.from), startOf(period.until), skip + size.page + size.spare]
  const row =
    what === 'issued'
      ? await db.one<{ at: Temporal.Instant }>(sql`
          select run_view.ended_at as at from clock.run_view
          where run_view.office = ${office} and run_view.kind = 'promise' and run_view.ended_at is not null
            and run_view.ended_at >= ${from} and run_view.ended_at < ${until}
          order by run_view.ended_at desc limit 1 offset ${beyond}`)
      : what === 'passed' && desk !== undefined
        ? await db.one<{ at: Temporal.Instant }>(sql`
            select step_view.taken_at as at from cases.step_view
            where step_view.office = ${office} and step_view.post = ${desk} and step_view.ordinal > 1
              and step_view.outcome in ('passed', 'sent-back') and step_view.taken_at >= ${from} and step_view.taken_at < ${until}
            order by step_view.taken_at desc limit 1 offset ${beyond}`)
        : undefined
  return row?.at
}

async function readDone(db: Db, wanted: Wanted, from: Temporal.Instant): Promise<ListedCase[]> {
  const { office, zone, service, period, skip, size = sizes } = wanted
  const { measure, detail, step } = measureOf(wanted)
  const until = period.until.toZonedDateTime(zone).toInstant()
  return await db.all(sql`
    select ${office}::uuid as office, case_view.number, case_view.service_key as service, standing_view.post, done.at, standing_view.due_at as "dueAt"
    from (
      select fact_view.case_id, fact_view.at from supervision.fact_view
      where fact_view.office = ${office} and fact_view.measure = ${measure}
        and (${detail}::text is null or fact_view.detail = ${detail})
        and (${step}::text is null or starts_with(fact_view.detail, ${step}))
        and (${service ?? null}::text is null or fact_view.service = ${service ?? null})
        and fact_view.at >= ${from} and fact_view.at < ${until}
      order by fact_view.at desc, fact_view.case_id limit ${size.page + 1} offset ${skip}) as done
    join cases.case_view on case_view.id = done.case_id
    join cases.standing_view on standing_view.case_id = done.case_id
    order by done.at desc, case_view.number`)
}

/**
 * The day from which on a page is full, by the sums of days, the newest first: what lies before it is not read, however much
 * it is. Nothing where the sums do not fill the page. What waits to be folded only makes it fuller.
 */
async function lastDayNeeded(db: Db, wanted: Wanted): Promise<Temporal.PlainDate | undefined> {
  const { office, service, period, skip, size = sizes } = wanted
  const { measure, detail, step } = measureOf(wanted)
  const row = await db.one<{ day: Temporal.PlainDate }>(sql`
    select running.day
    from (select roll.first_day as day,
                 sum(roll.n) over (order by roll.first_day desc rows unbounded preceding) as upto
          from supervision.roll
          where roll.office = ${office} and roll.grain = 'day' and roll.service = ${service ?? ''}
            and roll.measure = ${measure} and (${detail}::text is null or roll.detail = ${detail})
            and (${step}::text is null or starts_with(roll.detail, ${step}))
            and roll.first_day >= ${period.from} and roll.first_day < ${period.until}) as running
    where running.upto > ${skip + size.page}
    order by running.day desc limit 1`)
  return row?.day
}
