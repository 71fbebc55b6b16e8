import type { PublicIndicator, WithPublicIndicators } from '../indicator-contract.ts'
import type { PerformancePage } from '../performance-contract.ts'
import type { Definition } from '../rules/indicator.ts'
import { shownTenths, verdictOf } from '../rules/indicator-value.ts'
import type { ToldIndicator, ToldValue } from '../rules/publish-indicators.ts'
import { csvOf } from './csv.ts'
import { licence } from './open-data.ts'

type View = PerformancePage & WithPublicIndicators

/** Raised whenever a name changes its meaning or goes; what is only added keeps it. */
export const openIndicatorsVersion = 1

/** Names and their order, as docs/open-data.md tells them. */
const columns = [
  ...([
    'version',
    'period',
    'office',
    'office_name',
    'indicator',
    'indicator_name',
    'wording',
    'unit',
    'value',
  ] as const),
  ...(['from', 'below', 'of', 'target', 'target_reached', 'withheld'] as const),
] as const

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>

/** What indicators for the public say, as a table. What is withheld or not measured is empty. */
export function indicatorsAsCsv(view: View): string {
  return csvOf(columns, rowsOf(view))
}

/** The same rows, with what each indicator means and how it is counted. */
export function indicatorsAsJson(view: View): string {
  const about = {
    ...{ format: 'paten-indikator', version: openIndicatorsVersion, year: view.year },
    ...{ counted_until: view.until.toString(), licence },
    indicators: (view.indicators ?? []).map(({ indicator: { id, ordinal, definition } }) => ({
      ...{ indicator: id, wording: ordinal, name: definition.name.id, name_en: definition.name.en },
      ...{ says: definition.says, shown_as: definition.shownAs, counts: definition.counts, of: definition.of },
      ...{ timed: definition.timed, services: definition.services, good: definition.good },
      ...{ target: targetOf(definition), target_source: definition.target?.source || null, unit: unitOf(definition) },
    })),
  }
  return `${JSON.stringify({ ...about, rows: rowsOf(view).map(({ version: _, ...row }) => row) }, undefined, 1)}\n`
}

function rowsOf({ offices, indicators = [], year }: View): Row[] {
  return offices.flatMap(({ key, name, services }) =>
    services.length === 0
      ? []
      : indicators.flatMap(({ indicator, values }) => {
          const told = values.get(key)
          return told === undefined
            ? []
            : periodsOf(told, String(year)).map(([period, value]) => ({
                ...{ version: openIndicatorsVersion, period, office: key, office_name: name },
                ...figuresOf(indicator, value),
              }))
        }),
  )
}

// Here a year is told where each of its quarters is, as in the other table; before its first month nothing is.
function periodsOf({ year, without, quarters }: ToldIndicator, name: string): [string, ToldValue][] {
  const all: [string, ToldValue][] = [[name, without.length > 0 ? 'withheld' : year], ...quarters]
  return all.filter(([, value]) => value !== 'before')
}

function figuresOf({ id, ordinal, definition }: PublicIndicator['indicator'], value: ToldValue) {
  const told = typeof value === 'string' ? undefined : value
  const tenths = told?.kind === 'share' ? shownTenths(definition, told) : undefined
  const bounds = told?.kind === 'time' ? told.bounds : undefined
  return {
    ...{ indicator: id, indicator_name: definition.name.id, wording: ordinal, unit: unitOf(definition) },
    value: told?.kind === 'count' ? told.part : tenths === undefined ? null : tenths / 10,
    ...{ from: bounds?.from ?? null, below: bounds?.to ?? null },
    of: told === undefined || told.kind === 'count' ? null : told.whole,
    target: targetOf(definition),
    target_reached: (told && verdictOf(definition, told)) ?? '',
    withheld: told === undefined ? 'value' : '',
  }
}

function unitOf({ shownAs, timed }: Definition): string {
  return timed === null ? shownAs : timed === 'days' ? 'working-days' : 'working-minutes'
}

/** In the unit of its values: of a time in minutes, a target of hours is told in minutes. */
function targetOf({ target, timed }: Definition): number | null {
  if (target === null) return null
  return timed === null || timed === 'days' ? target.value : Math.round(target.value * 60)
}
