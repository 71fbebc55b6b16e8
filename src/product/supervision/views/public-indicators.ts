import type { Db } from '#platform/db.ts'
import type { PublicIndicator } from '../indicator-contract.ts'
import { type Definition, measuresOf } from '../rules/indicator.ts'
import { cellsOf, publishable, tellIndicator } from '../rules/publish-indicators.ts'
import type { Quarter } from '../rules/quarters.ts'
import type { Summary } from '../rules/summary.ts'
import { withheldIn } from '../rules/tell-quarters.ts'
import { listPublicWordings, type PublicWording } from '../store/indicators.ts'
import { isBefore } from './indicator-figures.ts'
import type { PerformedSums } from './performed.ts'
import { readSums } from './read-sums.ts'

type Wanted = {
  offices: readonly { id: string; key: string }[]
  regency: string
  quarters: readonly Quarter[]
  zone: string
}

/**
 * What indicators for the public say of these quarters in each office, the oldest first; what would tell of too few is withheld,
 * also beside what earlier wordings told of a quarter. `performed` are the kept sums of these quarters.
 */
export async function readPublicIndicators(
  db: Db,
  wanted: Wanted,
  performed: PerformedSums,
): Promise<readonly PublicIndicator[]> {
  const wordings = await listPublicWordings(db)
  const asWorded = JSON.stringify(wordings)
  const known = worked.get(performed)
  if (known?.asWorded === asWorded) return known.told
  const told = await tellPublic(db, wordings, wanted, performed)
  worked.set(performed, { asWorded, told })
  return told
}

/** What is worked out stays as long as the sums of these quarters and the wordings: nobody folded into one of them since. */
const worked = new WeakMap<PerformedSums, { asWorded: string; told: readonly PublicIndicator[] }>()

async function tellPublic(
  db: Db,
  wordings: readonly PublicWording[],
  wanted: Wanted,
  performed: PerformedSums,
): Promise<readonly PublicIndicator[]> {
  const { offices, quarters } = wanted
  const inForce = wordings.filter(({ heldUntil }) => heldUntil === null)
  if (inForce.length === 0 || quarters.length === 0) return []
  const definitions = wordings.map(({ definition }) => definition)
  const sums = await Promise.all(quarters.map((quarter) => sumsOf(db, definitions, { ...wanted, quarter })))
  const values = inForce.map(() => new Map<string, ReturnType<typeof tellIndicator>>())
  for (const { id, key } of offices) {
    const told = quarters.map((quarter, place) => {
      const ofOffice = sums[place]?.get(id) ?? new Map<string, Summary>()
      const had = wordingsIn(quarter, wanted.zone, wordings)
      const may = publishable(
        had.map(({ definition }) => definition),
        cellsOf(ofOffice),
        withheldIn(quarter, performed.get(id) ?? []),
      )
      return { quarter, sums: ofOffice, told: new Set(had.filter((_wording, place) => may[place])) }
    })
    for (const [place, wording] of inForce.entries()) {
      const parts = told.map((of) => {
        const is = of.told.has(wording) ? 'told' : 'withheld'
        return {
          key: of.quarter.key,
          sums: of.sums,
          is: isBefore(wording.definition, of.quarter) ? 'before' : is,
        } as const
      })
      values[place]?.set(key, tellIndicator(wording.definition, parts))
    }
  }
  return inForce
    .map((indicator, place) => ({ indicator, values: values[place] ?? new Map() }))
    .sort((a, b) => (a.indicator.id < b.indicator.id ? -1 : 1))
}

/** Those that held when a quarter was over or later: they may be told of it beside each other. */
function wordingsIn({ until }: Quarter, zone: string, wordings: readonly PublicWording[]): PublicWording[] {
  const begins = until.toZonedDateTime(zone).toInstant()
  return wordings.filter(({ heldUntil }) => heldUntil === null || Temporal.Instant.compare(heldUntil, begins) > 0)
}

async function sumsOf(
  db: Db,
  definitions: readonly Definition[],
  { offices, regency, quarter }: Wanted & { quarter: Quarter },
): Promise<Map<string, Map<string, Summary>>> {
  const told = ['opened', 'issued', 'returned'] as const
  const measures = [...new Set([...definitions.flatMap(measuresOf), ...told])].sort()
  const ids = offices.map(({ id }) => id)
  const period = { ...quarter, ended: quarter.until }
  return await readSums(db, { offices: ids, regency, period, measures, service: 'each' })
}
