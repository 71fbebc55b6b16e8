import type { Calendar, PauseReason } from '#clock'
import { type Db, sql } from '#platform/db.ts'
import { type Derived, type Entry, entriesOf, type Fact, type Measure } from '../rules/count.ts'
import type { Period } from '../rules/period.ts'
import { addTo, addToMonth, emptySummary, type Summary } from '../rules/summary.ts'
import { basisOf } from '../store/roll.ts'

export type Measures = readonly (Measure | Derived)[]

/** What the table of offices tells; a page of one office reads all there is. */
export const comparedMeasures: Measures = ['opened', 'issued', 'issued-days', 'refused', 'returned', 'objection']
export const allMeasures: Measures = [
  ...comparedMeasures,
  ...(['withdrawn', 'lapsed', 'appeal', 'completing', 'held', 'missing', 'step', 'sent-back'] as const),
]

type Wanted = {
  offices: readonly string[]
  regency: string
  period: Pick<Period, 'from' | 'until'>
  measures: Measures
  /** One service, or `each` of them apart; all together unless said. */
  service?: string
}

/** A sum over all months has no month, one of a month is of all its parts; of `each` service no months are told. */
type Row = Entry & { office: string; service: string; month: string | null; fact: Waiting | null }

type Waiting = {
  day: string
  from: string | null
  to: string
  stood: { from: string; to: string | null; reason: PauseReason }[] | null
}

/**
 * What was counted in a stretch of months, by office and service; all services together stand under ''. Months are told
 * unless each service is. What is folded and
 * what waits come in one statement, so that a fold in between counts nothing twice.
 */
export async function readSums(db: Db, wanted: Wanted): Promise<Map<string, Map<string, Summary>>> {
  const { offices, period, measures, service = '' } = wanted
  const rows = await db.all<Row>(sql`
    select roll.office, roll.service, roll.measure, roll.detail, roll.bucket, null::text as month,
           sum(roll.n)::float8 as n, sum(roll.amount)::float8 as amount, null::jsonb as fact
    from supervision.roll
    where roll.office = any (${[...offices]}::uuid[]) and roll.grain = 'month'
      and (roll.service = ${service} or ${service} = 'each' and roll.service <> '')
      and roll.measure = any (${[...measures]}::text[])
      and roll.first_day >= ${period.from} and roll.first_day < ${period.until}
    group by roll.office, roll.service, roll.measure, roll.detail, roll.bucket
    union all
    select roll.office, roll.service, roll.measure, roll.detail, 0, roll.first_day::text, sum(roll.n)::float8, 0, null
    from supervision.roll
    where ${service} <> 'each' and roll.office = any (${[...offices]}::uuid[]) and roll.grain = 'month'
      and roll.service = ${service} and roll.measure in ('opened', 'issued') and roll.measure = any (${[...measures]}::text[])
      and roll.first_day >= ${period.from} and roll.first_day < ${period.until}
    group by roll.office, roll.service, roll.measure, roll.detail, roll.first_day
    union all
    select delta.office, delta.service, delta.measure, delta.detail, 0, date_trunc('month', delta.day)::date::text, 1, 0,
           jsonb_build_object('day', delta.day, 'from', delta.from_at, 'to', delta.to_at, 'stood',
             case when delta.measure in ('issued', 'step') then (
               select jsonb_agg(jsonb_build_object('from', pause_view.since, 'to', pause_view.until, 'reason', pause_view.reason))
               from clock.pause_view
               where pause_view.subject = delta.case_id and pause_view.kind = 'promise'
                 and pause_view.since < delta.to_at) end)
    from supervision.delta
    where delta.office = any (${[...offices]}::uuid[]) and (delta.service = ${service} or ${service} in ('', 'each'))
      and delta.measure = any (${[...measures]}::text[])
      and delta.day >= ${period.from} and delta.day < ${period.until}`)
  const calendars = await calendarsOf(db, wanted.regency, rows)
  const sums = new Map(offices.map((office) => [office, new Map<string, Summary>()]))
  for (const row of rows) {
    const [ofOffice, calendar] = [sums.get(row.office), calendars.get(row.office)]
    const key = service === '' ? '' : row.service
    const sum = ofOffice?.get(key) ?? emptySummary()
    ofOffice?.set(key, sum)
    if (!row.fact && row.month === null) addTo(sum, row)
    else if (!row.fact) addToMonth(sum, row, row.month ?? '')
    else if (calendar)
      for (const entry of entriesOf(factOf(row, row.fact), calendar))
        if (measures.includes(entry.measure)) {
          addTo(sum, entry)
          addToMonth(sum, entry, row.month ?? '')
        }
  }
  return sums
}

async function calendarsOf(db: Db, regency: string, rows: readonly Row[]): Promise<Map<string, Calendar>> {
  const offices = [...new Set(rows.filter(({ fact }) => fact !== null).map(({ office }) => office))]
  const found = await Promise.all(offices.map((office) => basisOf(db, { office, regency })))
  return new Map(offices.map((office, index) => [office, found[index]?.calendar]).filter(isKnown))
}

function isKnown(pair: (string | Calendar | undefined)[]): pair is [string, Calendar] {
  return pair[1] !== undefined
}

function factOf({ service, measure, detail }: Row, { day, from, to, stood }: Waiting): Fact {
  const at = (moment: string) => Temporal.Instant.from(moment)
  const until = at(to)
  return {
    // Only what acts append is a fact; what folding makes of it never waits.
    ...{ service, measure: measure as Measure, detail, day: Temporal.PlainDate.from(day) },
    ...{ from: from === null ? null : at(from), to: until },
    stood: (stood ?? []).map((one) => ({ ...one, from: at(one.from), to: one.to === null ? until : at(one.to) })),
  }
}
