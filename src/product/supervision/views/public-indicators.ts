import type { Db } from '#platform/db.ts'
import type { PublicIndicator } from '../indicator-contract.ts'
import { countables, type Definition, measuresOf } from '../rules/indicator.ts'
import { countOf, type IndicatorValue } from '../rules/indicator-value.ts'
import type { Period } from '../rules/period.ts'
import { type Cells, publishable } from '../rules/publish-indicators.ts'
import { listIndicators } from '../store/indicators.ts'
import { isBefore, valuesOf } from './indicator-figures.ts'
import { readSums } from './read-sums.ts'

type Wanted = { offices: readonly { id: string; key: string }[]; regency: string; period: Period }

/** What indicators for the public say of these months in each office; what would tell of too few is withheld. */
export async function readPublicIndicators(db: Db, wanted: Wanted): Promise<PublicIndicator[]> {
  const definitions = (await listIndicators(db)).map(({ definition }) => definition).filter(({ isPublic }) => isPublic)
  if (definitions.length === 0) return []
  const [said, cells] = await Promise.all([valuesOf(db, definitions, wanted), cellsOf(db, definitions, wanted)])
  const told = new Map([...cells].map(([key, of]) => [key, publishable(definitions, of)]))
  return definitions.map((definition, place) => ({
    ...{ definition, isBefore: isBefore(definition, wanted.period) },
    values: new Map(
      wanted.offices.flatMap(({ key }): [string, IndicatorValue | 'withheld'][] => {
        const value = said[place]?.values.get(key)
        return value ? [[key, told.get(key)?.[place] ? value : 'withheld']] : []
      }),
    ),
  }))
}

async function cellsOf(
  db: Db,
  definitions: readonly Definition[],
  { offices, regency, period }: Wanted,
): Promise<Map<string, Cells>> {
  const measures = [...new Set([...definitions.flatMap(measuresOf), 'opened' as const, 'issued' as const])].sort()
  const ids = offices.map(({ id }) => id)
  const sums = await readSums(db, { offices: ids, regency, period, measures, service: 'each' })
  return new Map(
    offices.map(({ id, key }) => [
      key,
      new Map(
        [...(sums.get(id) ?? [])].map(([service, sum]) => [
          service,
          new Map(countables.map((thing) => [thing, countOf(sum, thing)])),
        ]),
      ),
    ]),
  )
}
