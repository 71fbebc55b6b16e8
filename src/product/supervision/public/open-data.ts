import type { OfficePerformance, PerformancePage } from '../performance-contract.ts'
import type { Performed } from '../rules/tell-quarters.ts'
import { percentsOf } from '../rules/whole-percents.ts'
import { csvOf } from './csv.ts'

/** Raised whenever a name changes its meaning or goes; what is only added keeps it. */
export const openDataVersion = 2

/** Names and their order, as docs/open-data.md tells them. */
const columns = [
  ...(['version', 'period', 'office', 'office_name', 'service', 'service_name', 'issued', 'on_time_percent'] as const),
  ...(['median_minutes_from', 'median_minutes_below', 'opened', 'returns_per_file', 'withheld'] as const),
] as const

/** None is set yet. */
export const licence = { text: null, confirmed: false }

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>

/** The rows as a table. What is withheld or not measured is empty. */
export function asCsv(view: PerformancePage): string {
  return csvOf(columns, rowsOf(view))
}

/** The same rows with what is to be known of them. */
export function asJson(view: PerformancePage): string {
  const about = {
    ...{ format: 'paten-kinerja', version: openDataVersion, year: view.year },
    counted_until: view.until.toString(),
    licence,
    offices: view.offices.map(({ key, name, burden, villages, officers, monthsWithout, corrected }) => ({
      ...{ office: key, office_name: name, villages, officers },
      ...{ crossings: burden?.crossings ?? null, straight_km: burden?.straightKm ?? null },
      ...{ places_without_signal: burden?.signalPoints ?? null, unconfirmed: burden?.unconfirmed ?? [] },
      months_without_data: monthsWithout.map((day) => day.slice(0, 7)),
      corrected,
    })),
  }
  return `${JSON.stringify({ ...about, rows: rowsOf(view).map(({ version: _, ...row }) => row) }, undefined, 1)}\n`
}

function rowsOf({ offices, year }: PerformancePage): Row[] {
  return offices.flatMap(({ key, name, year: whole, quarters, services }) => {
    const row = (period: string, service: { key: string; name: string }, performed: Performed): Row => ({
      ...{ version: openDataVersion, period, office: key, office_name: name },
      ...{ service: service.key, service_name: service.name, ...figuresOf(performed) },
    })
    const rows = (service: { key: string; name: string }, of: Pick<OfficePerformance, 'year' | 'quarters'>) => [
      row(String(year), service, of.year),
      ...[...of.quarters].map(([quarter, one]) => row(quarter, service, one)),
    ]
    const all = services.length === 0 ? [] : rows({ key: '', name: '' }, { year: whole, quarters })
    return [
      ...all,
      ...services.flatMap((one) => {
        const service = { key: one.key, name: one.name.id }
        return [...rows(service, one), ...[...one.months].map(([day, month]) => row(day.slice(0, 7), service, month))]
      }),
    ]
  })
}

// Here a year is told where each of its quarters is; who wants the others adds up what is there.
function figuresOf({ issued, onTime, median, opened, returnsPerFile, without }: Performed) {
  const [noLetters, noFiles] = [issued === undefined, opened === undefined]
  const isLeft = {
    issued: noLetters || without.issued.length > 0,
    opened: noFiles || without.opened.length > 0,
    // An empty cell that is not named would read as not measured.
    returns: noFiles || returnsPerFile === 'withheld' || without.returns.length > 0,
  }
  return {
    issued: isLeft.issued ? null : (issued ?? null),
    on_time_percent: isLeft.issued || onTime === undefined ? null : percentsOf(onTime),
    median_minutes_from: isLeft.issued ? null : (median?.from ?? null),
    median_minutes_below: isLeft.issued ? null : (median?.to ?? null),
    opened: isLeft.opened ? null : (opened ?? null),
    returns_per_file: isLeft.returns || typeof returnsPerFile !== 'number' ? null : Number(returnsPerFile.toFixed(3)),
    withheld: [isLeft.issued && 'issued', isLeft.opened && 'opened', isLeft.returns && 'returns_per_file']
      .filter((name) => name !== false)
      .join(' '),
  }
}
