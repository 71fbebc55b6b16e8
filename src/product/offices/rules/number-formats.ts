import { type Fault, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'
import { type NumberFormat, type NumberFormats, type NumberSeries, numberSeries } from '../contract/number-format.ts'

/**
 * The format of a paper on a day. `kinds` are its names, the nearest first, such as `penolakan` and `letter`: the last one
 * in force of the nearest kind that has one, else what the pack says of the kind without a day.
 */
export function numberFormatOn(
  formats: NumberFormats,
  kinds: readonly [...string[], NumberSeries],
  on: Temporal.PlainDate,
): NumberFormat | undefined {
  for (const kind of kinds) {
    const [newest] = (formats.papers ?? [])
      .filter(({ of, from }) => of === kind && Temporal.PlainDate.compare(from, on) <= 0)
      .sort((one, other) => (one.from < other.from ? 1 : -1))
    if (newest) return newest
  }
  const series = numberSeries.find((one) => one === kinds.at(-1))
  return series && formats[series]
}

/** Formats by which a number could not be written, or by which two numbers would be written alike. */
export function numberFormatFaults(regency: unknown): Fault[] {
  const single = numberSeries.flatMap((of) => {
    const value = valueAt(valueAt(regency, 'numberFormats'), of)
    return value === undefined ? [] : [{ of, format: { path: ['numberFormats', of], value } }]
  })
  const papers = locate(regency, 'numberFormats.papers[]')
  const dated = papers.map((format) => ({ of: textAt(format.value, 'of') ?? '', format }))
  return [...[...single, ...dated].flatMap(({ of, format }) => patternFaults(of, format)), ...sameDays(papers)]
}

function patternFaults(of: string, { path, value }: Located): Fault[] {
  const pattern = textAt(value, 'pattern')
  if (pattern === undefined) return []
  // Of letters another register may give the number; the rest only this office does.
  const isOwn = numberSeries.some((series) => series === of && series !== 'letter')
  const fault = (expected: string): Fault => ({
    ...{ file: 'regency.yaml', path: [...path, 'pattern'], kind: 'letter' },
    expected,
    found: quote(pattern),
  })
  return [
    ...(isOwn && pattern.includes('{kode}') ? [fault('a pattern without {kode}: a request has no archive code')] : []),
    // Whoever comes with a number names neither office nor year.
    ...(isOwn && !/\{unit\}/.test(pattern)
      ? [fault('a pattern that holds {unit}, so that no two offices share a number')]
      : []),
    ...(isOwn && !/\{tahun\}/.test(pattern)
      ? [fault('a pattern that holds {tahun}, for numbers begin again each year')]
      : []),
    ...(pattern.includes('{sifat}') && textAt(value, 'sifat') === undefined
      ? [fault('sifat beside a pattern that names {sifat}')]
      : []),
  ]
}

function sameDays(papers: readonly Located[]): Fault[] {
  const seen = new Set<string>()
  return papers.flatMap(({ path, value }) => {
    const key = `${textAt(value, 'of')} ${textAt(value, 'from')}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const expected = 'one format of a kind of paper from a day on'
    return [{ file: 'regency.yaml', path: [...path, 'from'], kind: 'duplicate' as const, expected, found: quote(key) }]
  })
}
