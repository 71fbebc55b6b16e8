import { type Db, sql } from '#platform/db.ts'
import type { Entry, StoodRow } from '../rules/count.ts'
import type { Period } from '../rules/period.ts'
import { keepAnswers } from './kept-answers.ts'

export type Sought = {
  offices: readonly string[]
  period: Pick<Period, 'from' | 'until' | 'ended'>
  measures: readonly Entry['measure'][]
  /** One service, all together (''), some apart, or `each` of them. */
  service: string | readonly string[]
}

/** A sum over all months has no month, one of a month is of all its parts; of services apart no months are told. */
export type SumRow = Entry & { office: string; service: string; month: string | null; fact: Waiting | null }

type Waiting = {
  day: string
  from: string | null
  to: string
  stood: StoodRow[] | null
}

// Pages of every office over some lengths. A row takes a third of a kilobyte: all of them at most some 35 MB of a process.
const kept = keepAnswers<SumRow>({ answers: 300, rows: 100_000 })

/**
 * What is folded and what waits of a stretch, in one statement, so that a fold in between counts nothing twice. Sums of
 * ended months are kept until one of the offices folds into such a month, which the same statement tells: a page then reads
 * the month that runs, however much came before. Who may not see an office is told of no stamp, and reads for themselves.
 */
export async function readSumRows(db: Db, sought: Sought): Promise<readonly SumRow[]> {
  const { offices, period, measures, service } = sought
  const key = [service, period.from, period.until, period.ended, ...measures, ...offices].join(' ')
  const known = kept.find(key)
  if (known) {
    const { stamp, rows } = await readFresh(db, sought, false)
    if (stamp === known.stamp) return [...known.rows, ...rows]
  }
  const { stamp, ended, rows } = await readFresh(db, sought, true)
  kept.keep(key, period.ended && { stamp, rows: ended })
  return [...ended, ...rows]
}

type Fresh = { stamp: string; ended: readonly SumRow[]; rows: readonly SumRow[] }
type Part = 'ended' | 'running' | 'stamp'

/** Reads the month that runs and what waits; `alsoEnded` the months before it as well. */
async function readFresh(db: Db, sought: Sought, alsoEnded: boolean): Promise<Fresh> {
  const { from, ended = from } = sought.period
  const begin = alsoEnded || Temporal.PlainDate.compare(ended, from) < 0 ? from : ended
  const { service } = sought
  if (typeof service !== 'string') return fresh(await readSome(db, { ...sought, service }, begin))
  return service === 'each'
    ? fresh(await readEach(db, sought, begin))
    : await readOne(db, { ...sought, service }, begin)
}

type Of<Service> = Sought & { service: Service }

// One service, some and each are asked for in statements apart: each goes by an index of its own, and one for all by the wrong one.
async function readOne(db: Db, sought: Of<string>, begin: Temporal.PlainDate): Promise<Fresh> {
  const [offices, measures, service] = [[...sought.offices], [...sought.measures], sought.service]
  const { from, until, ended = from } = sought.period
  const found = await db.all<SumRow & { isOf: Part }>(sql`
    with roll as (
      select roll.office, roll.service, roll.measure, roll.detail, roll.bucket, roll.first_day, roll.n, roll.amount,
             case when roll.first_day < ${ended} then 'ended' else 'running' end as part
      from supervision.roll
      where roll.office = any (${offices}::uuid[]) and roll.grain = 'month' and roll.service = ${service}
        and roll.measure = any (${measures}::text[]) and roll.first_day >= ${begin} and roll.first_day < ${until})
    select roll.part as "isOf", roll.office, roll.service, roll.measure, roll.detail, roll.bucket, null::text as month,
           sum(roll.n)::float8 as n, sum(roll.amount)::float8 as amount, null::jsonb as fact
    from roll group by roll.part, roll.office, roll.service, roll.measure, roll.detail, roll.bucket
    union all
    select roll.part, roll.office, roll.service, roll.measure, roll.detail, 0, roll.first_day::text, sum(roll.n)::float8, 0, null
    from roll where roll.measure in ('opened', 'issued')
    group by roll.part, roll.office, roll.service, roll.measure, roll.detail, roll.first_day
    union all
    select 'running', waiting_view.office, waiting_view.service, waiting_view.measure, waiting_view.detail, 0,
           date_trunc('month', waiting_view.day)::date::text, 1, 0, waiting_view.fact
    from supervision.waiting_view
    where waiting_view.office = any (${offices}::uuid[]) and (waiting_view.service = ${service} or '' = ${service})
      and waiting_view.measure = any (${measures}::text[])
      and waiting_view.day >= ${from} and waiting_view.day < ${until}
    union all
    select 'stamp', '00000000-0000-0000-0000-000000000000'::uuid, '', '',
           concat(current_database(), ' ', string_agg(basis.xmin::text, ' ' order by basis.office)), 0, null, 0, 0, null
    from supervision.basis where basis.office = any (${offices}::uuid[])`)
  const of = (part: Part) => found.filter(({ isOf }) => isOf === part)
  return { stamp: of('stamp')[0]?.detail ?? '', ended: of('ended'), rows: of('running') }
}

/** What a service did, each sum a line: measure, detail, part of the histogram, how many, amount; of the stamp its text. */
type Packed = Pick<SumRow, 'office' | 'service' | 'month' | 'fact'> & { isOf: Part; lines: string }

// A row for each of some hundreds of sums takes longer to hand over than to read.
async function readEach(db: Db, sought: Sought, begin: Temporal.PlainDate): Promise<Packed[]> {
  const [offices, measures] = [[...sought.offices], [...sought.measures]]
  const { from, until, ended = from } = sought.period
  return await db.all<Packed>(sql`
    select case when roll.first_day < ${ended} then 'ended' else 'running' end as "isOf", roll.office, roll.service,
           null::text as month, null::jsonb as fact,
           string_agg(concat_ws(E'\\t', roll.measure, roll.detail, roll.bucket, roll.n, roll.amount), E'\\n') as lines
    from supervision.roll
    where roll.office = any (${offices}::uuid[]) and roll.grain = 'month' and roll.service <> ''
      and roll.measure = any (${measures}::text[]) and roll.first_day >= ${begin} and roll.first_day < ${until}
    group by "isOf", roll.office, roll.service
    union all
    select 'running', waiting_view.office, waiting_view.service, date_trunc('month', waiting_view.day)::date::text,
           waiting_view.fact, concat_ws(E'\\t', waiting_view.measure, waiting_view.detail, 0, 1, 0)
    from supervision.waiting_view
    where waiting_view.office = any (${offices}::uuid[]) and waiting_view.measure = any (${measures}::text[])
      and waiting_view.day >= ${from} and waiting_view.day < ${until}
    union all
    select 'stamp', '00000000-0000-0000-0000-000000000000'::uuid, '', null, null,
           concat(current_database(), ' ', string_agg(basis.xmin::text, ' ' order by basis.office))
    from supervision.basis where basis.office = any (${offices}::uuid[])`)
}

async function readSome(db: Db, sought: Of<readonly string[]>, begin: Temporal.PlainDate): Promise<Packed[]> {
  const [offices, measures, services] = [[...sought.offices], [...sought.measures], [...sought.service]]
  const { from, until, ended = from } = sought.period
  return await db.all<Packed>(sql`
    select case when roll.first_day < ${ended} then 'ended' else 'running' end as "isOf", roll.office, roll.service,
           null::text as month, null::jsonb as fact,
           string_agg(concat_ws(E'\\t', roll.measure, roll.detail, roll.bucket, roll.n, roll.amount), E'\\n') as lines
    from supervision.roll
    where roll.office = any (${offices}::uuid[]) and roll.grain = 'month' and roll.service = any (${services}::text[])
      and roll.measure = any (${measures}::text[]) and roll.first_day >= ${begin} and roll.first_day < ${until}
    group by "isOf", roll.office, roll.service
    union all
    select 'running', waiting_view.office, waiting_view.service, date_trunc('month', waiting_view.day)::date::text,
           waiting_view.fact, concat_ws(E'\\t', waiting_view.measure, waiting_view.detail, 0, 1, 0)
    from supervision.waiting_view
    where waiting_view.office = any (${offices}::uuid[]) and waiting_view.service = any (${services}::text[])
      and waiting_view.measure = any (${measures}::text[]) and waiting_view.day >= ${from} and waiting_view.day < ${until}
    union all
    select 'stamp', '00000000-0000-0000-0000-000000000000'::uuid, '', null, null,
           concat(current_database(), ' ', string_agg(basis.xmin::text, ' ' order by basis.office))
    from supervision.basis where basis.office = any (${offices}::uuid[])`)
}

function fresh(found: readonly Packed[]): Fresh {
  const of = (part: Part) => found.filter(({ isOf }) => isOf === part)
  return { stamp: of('stamp')[0]?.lines ?? '', ended: together(of('ended')), rows: of('running').flatMap(unpacked) }
}

function unpacked({ lines, office, service, month, fact }: Packed): SumRow[] {
  return lines.split('\n').map((line) => {
    const [measure = '', detail = '', bucket, n, amount] = line.split('\t')
    return {
      ...{ office, service, month, fact, detail, bucket: Number(bucket), n: Number(n), amount: Number(amount) },
      measure: measure as SumRow['measure'], // written by folding alone
    }
  })
}

/** Several months as one: what is kept is read by every page. */
function together(months: readonly Packed[]): SumRow[] {
  const sums = new Map<string, SumRow>()
  for (const row of months.flatMap(unpacked)) {
    const key = [row.office, row.service, row.measure, row.detail, row.bucket].join('\t')
    const { n, amount } = sums.get(key) ?? { n: 0, amount: 0 }
    sums.set(key, { ...row, n: row.n + n, amount: row.amount + amount })
  }
  return [...sums.values()]
}
