import type { PerformancePage, Performed } from '../performance-contract.ts'

/** Raised whenever a name changes its meaning or goes; what is only added keeps it. */
export const openDataVersion = 1

/** Names and their order, as docs/open-data.md tells them. */
const columns = [
  ...(['version', 'period', 'office', 'office_name', 'service', 'service_name', 'issued', 'on_time_percent'] as const),
  ...(['median_minutes_from', 'median_minutes_below', 'opened', 'returns_per_file', 'withheld'] as const),
] as const

type Row = Readonly<Record<(typeof columns)[number], string | number | null>>

/** The rows as a table: RFC 4180, a head, lines end with CR LF. What is withheld or not measured is empty. */
export function asCsv(view: PerformancePage): string {
  return [columns, ...rowsOf(view).map((row) => columns.map((name) => row[name]))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')
}

/** The same rows with what is to be known of them. */
export function asJson(view: PerformancePage): string {
  const about = {
    ...{ format: 'paten-kinerja', version: openDataVersion, year: view.year },
    counted_until: view.until.toString(),
    licence: { text: null, confirmed: false },
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
  return offices.flatMap(({ key, name, year: whole, services }) => {
    const row = (period: string, service: { key: string; name: string }, performed: Performed): Row => ({
      ...{ version: openDataVersion, period, office: key, office_name: name },
      ...{ service: service.key, service_name: service.name, ...figuresOf(performed) },
    })
    const all = services.length === 0 ? [] : [row(String(year), { key: '', name: '' }, whole)]
    return [
      ...all,
      ...services.flatMap((service) => [
        row(String(year), { key: service.key, name: service.name.id }, service.year),
        ...[...service.months].map(([day, one]) =>
          row(day.slice(0, 7), { key: service.key, name: service.name.id }, one),
        ),
      ]),
    ]
  })
}

function figuresOf({ issued, onTime, median, opened, returnsPerFile }: Performed) {
  const withheld = [
    issued === undefined ? 'issued' : '',
    opened === undefined ? 'opened' : '',
    returnsPerFile === 'withheld' ? 'returns_per_file' : '',
  ]
  return {
    issued: issued ?? null,
    on_time_percent: onTime === undefined ? null : Math.floor(onTime * 100),
    median_minutes_from: median?.from ?? null,
    median_minutes_below: median?.to ?? null,
    opened: opened ?? null,
    returns_per_file: typeof returnsPerFile === 'number' ? Number(returnsPerFile.toFixed(1)) : null,
    withheld: withheld.filter((name) => name !== '').join(' '),
  }
}

// A spreadsheet takes what begins with such a sign for a formula, and would carry it out; a number of ours never does.
const formula = /^[=+\-@\t\r]/

function quoted(cell: string | number | null): string {
  const said = String(cell ?? '')
  const text = formula.test(said) ? `'${said}` : said
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
