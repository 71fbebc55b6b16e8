import type { Calendar } from '#clock'
import type { Db } from '#platform/db.ts'
import { type Derived, entriesOf, type Fact, type Measure, stoodUntil } from '../rules/count.ts'
import type { Period } from '../rules/period.ts'
import { addTo, addToMonth, emptySummary, type Summary } from '../rules/summary.ts'
import { basisOf } from '../store/roll.ts'
import { readSumRows, type SumRow } from './sum-rows.ts'

export type Measures = readonly (Measure | Derived)[]

/** What the table of offices tells; a page of one office reads all there is. */
export const comparedMeasures: Measures = ['opened', 'issued', 'refused', 'returned', 'objection']
export const allMeasures: Measures = [
  ...comparedMeasures,
  ...(['withdrawn', 'lapsed', 'appeal', 'completing', 'held', 'missing', 'step', 'sent-back'] as const),
]

type Wanted = {
  offices: readonly string[]
  regency: string
  period: Pick<Period, 'from' | 'until' | 'ended'>
  measures: Measures
  /** One service, some apart, or `each` of them; all together unless said. */
  service?: string | readonly string[]
}

/**
 * What was counted in a stretch of months, by office and service; all services together stand under ''. Months are told
 * unless each service is. What is folded and
 * what waits come in one statement, so that a fold in between counts nothing twice.
 */
export async function readSums(db: Db, wanted: Wanted): Promise<Map<string, Map<string, Summary>>> {
  const { offices, period, measures, service = '' } = wanted
  const rows = await readSumRows(db, { offices, period, measures, service })
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

async function calendarsOf(db: Db, regency: string, rows: readonly SumRow[]): Promise<Map<string, Calendar>> {
  const offices = [...new Set(rows.filter(({ fact }) => fact !== null).map(({ office }) => office))]
  const found = await Promise.all(offices.map((office) => basisOf(db, { office, regency })))
  return new Map(offices.map((office, index) => [office, found[index]?.calendar]).filter(isKnown))
}

function isKnown(pair: (string | Calendar | undefined)[]): pair is [string, Calendar] {
  return pair[1] !== undefined
}

function factOf({ service, measure, detail }: SumRow, { day, from, to, stood }: NonNullable<SumRow['fact']>): Fact {
  const at = (moment: string) => Temporal.Instant.from(moment)
  const until = at(to)
  return {
    // Only what acts append is a fact; what folding makes of it never waits.
    ...{ service, measure: measure as Measure, detail, day: Temporal.PlainDate.from(day) },
    ...{ from: from === null ? null : at(from), to: until },
    stood: stoodUntil(stood, until),
  }
}
