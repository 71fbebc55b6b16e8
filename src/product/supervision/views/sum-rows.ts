import type { PauseReason } from '#clock'
import { type Db, sql } from '#platform/db.ts'
import type { Entry } from '../rules/count.ts'
import type { Period } from '../rules/period.ts'

export type Sought = {
  offices: readonly string[]
  period: Pick<Period, 'from' | 'until' | 'ended'>
  measures: readonly Entry['measure'][]
  /** One service, all together (''), or `each` of them apart. */
  service: string
}

/** A sum over all months has no month, one of a month is of all its parts; of `each` service no months are told. */
export type SumRow = Entry & { office: string; service: string; month: string | null; fact: Waiting | null }

type Waiting = {
  day: string
  from: string | null
  to: string
  stood: { from: string; to: string | null; reason: PauseReason }[] | null
}

type Kept = { stamp: string; rows: readonly SumRow[] }

/** Questions whose ended months are kept: every page of every office, over some lengths. */
const keptMost = 300
const kept = new Map<string, Kept>()

/**
 * What is folded and what waits of a stretch, in one statement, so that a fold in between counts nothing twice. Sums of
 * ended months are kept until one of the offices folds into such a month, which the same statement tells: a page then reads
 * the month that runs, however much came before. Who may not see an office is told of no stamp, and reads for themselves.
 */
export async function readSumRows(db: Db, sought: Sought): Promise<readonly SumRow[]> {
  const { offices, period, measures, service } = sought
  const key = [service, period.from, period.until, period.ended, ...measures, ...offices].join(' ')
  const known = kept.get(key)
  if (known) {
    const { stamp, rows } = await readFresh(db, sought, false)
    if (stamp === known.stamp) return [...known.rows, ...rows]
  }
  const { stamp, ended, rows } = await readFresh(db, sought, true)
  kept.delete(key)
  if (period.ended) kept.set(key, { stamp, rows: ended })
  for (const oldest of kept.keys()) if (kept.size > keptMost) kept.delete(oldest)
  return [...ended, ...rows]
}

/** Reads the month that runs and what waits; `alsoEnded` the months before it as well. */
async function readFresh(db: Db, sought: Sought, alsoEnded: boolean) {
  const found = await db.all<SumRow & { isOf: 'ended' | 'running' | 'stamp' }>(statement(sought, alsoEnded))
  const of = (what: string): SumRow[] => found.filter(({ isOf }) => isOf === what)
  return { stamp: of('stamp')[0]?.detail ?? '', ended: of('ended'), rows: of('running') }
}

function statement({ offices: ids, period, measures: asked, service }: Sought, alsoEnded: boolean) {
  const [offices, measures] = [[...ids], [...asked]]
  const { from, until, ended = from } = period
  const begin = alsoEnded || Temporal.PlainDate.compare(ended, from) < 0 ? from : ended
  return sql`
    with roll as (
      select roll.office, roll.service, roll.measure, roll.detail, roll.bucket, roll.first_day, roll.n, roll.amount,
             case when roll.first_day < ${ended} then 'ended' else 'running' end as part
      from supervision.roll
      where ${service} <> 'each' and roll.office = any (${offices}::uuid[]) and roll.grain = 'month'
        and roll.service = ${service} and roll.measure = any (${measures}::text[])
        and roll.first_day >= ${begin} and roll.first_day < ${until}
      union all
      select roll.office, roll.service, roll.measure, roll.detail, roll.bucket, roll.first_day, roll.n, roll.amount,
             case when roll.first_day < ${ended} then 'ended' else 'running' end
      from supervision.roll
      where ${service} = 'each' and roll.office = any (${offices}::uuid[]) and roll.grain = 'month'
        and roll.service <> '' and roll.measure = any (${measures}::text[])
        and roll.first_day >= ${begin} and roll.first_day < ${until})
    select roll.part as "isOf", roll.office, roll.service, roll.measure, roll.detail, roll.bucket, null::text as month,
           sum(roll.n)::float8 as n, sum(roll.amount)::float8 as amount, null::jsonb as fact
    from roll group by roll.part, roll.office, roll.service, roll.measure, roll.detail, roll.bucket
    union all
    select roll.part, roll.office, roll.service, roll.measure, roll.detail, 0, roll.first_day::text, sum(roll.n)::float8, 0, null
    from roll where ${service} <> 'each' and roll.measure in ('opened', 'issued')
    group by roll.part, roll.office, roll.service, roll.measure, roll.detail, roll.first_day
    union all
    select 'running', delta.office, delta.service, delta.measure, delta.detail, 0, date_trunc('month', delta.day)::date::text,
           1, 0,
           jsonb_build_object('day', delta.day, 'from', delta.from_at, 'to', delta.to_at, 'stood',
             case when delta.measure in ('issued', 'step') then (
               select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason))
               from clock.pause_view
               where pause_view.subject = delta.case_id and pause_view.kind = 'promise'
                 and pause_view.since < delta.to_at) end)
    from supervision.delta
    where delta.office = any (${offices}::uuid[]) and (delta.service = ${service} or ${service} in ('', 'each'))
      and delta.measure = any (${measures}::text[])
      and delta.day >= ${from} and delta.day < ${until}
    union all
    select 'stamp', '00000000-0000-0000-0000-000000000000'::uuid, '', '',
           concat(current_database(), ' ', string_agg(basis.xmin::text, ' ' order by basis.office)), 0, null, 0, 0, null
    from supervision.basis where basis.office = any (${offices}::uuid[])`
}
