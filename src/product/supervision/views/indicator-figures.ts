import type { Db } from '#platform/db.ts'
import type { MonthValue } from '../indicator-contract.ts'
import { type Definition, isAbout, measuresOf } from '../rules/indicator.ts'
import type { IndicatorFigures } from '../rules/indicator-figures.ts'
import { type IndicatorValue, indicatorValue } from '../rules/indicator-value.ts'
import { monthsOf, type Period } from '../rules/period.ts'
import { addSummary, emptySummary, type Summary } from '../rules/summary.ts'
import { listIndicators } from '../store/indicators.ts'
import { readSums } from './read-sums.ts'

type Wanted = {
  offices: readonly { id: string; key: string }[]
  regency: string
  period: Period
  /** Of one service alone: what tells of others is left out. */
  service?: string | undefined
}

/** What the indicators in force say of some months in these offices: by three statements at most, however many there are. */
export async function readIndicatorFigures(db: Db, wanted: Wanted): Promise<IndicatorFigures[]> {
  const { service } = wanted
  const inForce = (await listIndicators(db)).filter(
    ({ definition }) => service === undefined || isAbout(definition, service),
  )
  const said = await valuesOf(
    db,
    inForce.map(({ definition }) => definition),
    wanted,
  )
  return inForce.flatMap((indicator, place) => {
    const one = said[place]
    return one ? [{ indicator, ...one, isBefore: isBefore(indicator.definition, wanted.period) }] : []
  })
}

/** Whether months begin before those from which it is told. */
export function isBefore({ shownFrom }: Definition, { from }: Pick<Period, 'from'>): boolean {
  return shownFrom !== null && from.toString().slice(0, 7) < shownFrom
}

/** What these say, in the same order: in each office by its key, and in all together. */
export async function valuesOf(
  db: Db,
  definitions: readonly Definition[],
  { offices, regency, period, service }: Wanted,
): Promise<{ values: ReadonlyMap<string, IndicatorValue>; whole: IndicatorValue }[]> {
  const ids = offices.map(({ id }) => id)
  const read = async (some: readonly Definition[], of: string | readonly string[]) => {
    const measures = [...new Set(some.flatMap(measuresOf))].sort()
    if (measures.length === 0) return new Map<string, Map<string, Summary>>()
    return await readSums(db, { offices: ids, regency, period, measures, service: of })
  }
  const isOfSome = ({ services }: Definition) => services.length > 0
  const [together, apart] = await Promise.all(
    service === undefined
      ? [
          read(
            definitions.filter((one) => !isOfSome(one)),
            '',
          ),
          read(definitions.filter(isOfSome), [...new Set(definitions.flatMap(({ services }) => services))].sort()),
        ]
      : [read(definitions, service), new Map<string, Map<string, Summary>>()],
  )
  return definitions.map((definition) => {
    const sumIn = (id: string): Summary => {
      if (service !== undefined) return together?.get(id)?.get(service) ?? emptySummary()
      if (!isOfSome(definition)) return together?.get(id)?.get('') ?? emptySummary()
      const ofOffice = apart?.get(id)
      return added(definition.services.flatMap((key) => ofOffice?.get(key) ?? []))
    }
    const sums = offices.map(({ id, key }) => ({ key, sum: sumIn(id) }))
    return {
      values: new Map(sums.map(({ key, sum }) => [key, indicatorValue(definition, sum)])),
      whole: indicatorValue(definition, added(sums.map(({ sum }) => sum))),
    }
  })
}

/** What one says of each month of a stretch, over these offices together. */
export async function monthValues(
  db: Db,
  definition: Definition,
  { period, ...wanted }: Omit<Wanted, 'service'>,
): Promise<MonthValue[]> {
  return await Promise.all(
    monthsOf(period).map(async (month) => {
      const from = Temporal.PlainDate.from(month)
      const one = { ...period, key: month.slice(0, 7), from, until: from.add({ months: 1 }) }
      if (isBefore(definition, one)) return { month, value: 'before' as const }
      const [said] = await valuesOf(db, [definition], { ...wanted, period: one })
      return { month, value: said?.whole ?? 'before' }
    }),
  )
}

function added(sums: readonly Summary[]): Summary {
  const [only] = sums
  return sums.length === 1 && only ? only : sums.reduce(addSummary, emptySummary())
}
