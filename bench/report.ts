import { brief } from './numbers.ts'

/** One row of a figure: what was measured, beside what it is compared with where there is something. */
export type Row = {
  what: string
  value: number
  unit: string
  floor?: { what: string; value: number }
  goal?: { atMost: number } | { atLeast: number; of: 'floor' }
  /** Each round on its own, so that the reader sees the noise. */
  rounds?: readonly number[]
  note?: string
}

/** What one figure found; `notes` say what limits it and what was left out. */
export type Figure = { name: string; title: string; rows: readonly Row[]; notes: readonly string[] }

/** The figure as a table for the terminal. */
export function printFigure(figure: Figure): string {
  const head = ['', 'measured', 'floor', 'ratio', 'goal', 'rounds']
  const cells = figure.rows.map((row) => [
    row.note === undefined ? row.what : `${row.what} (${row.note})`,
    `${brief(row.value)} ${row.unit}`,
    row.floor ? `${brief(row.floor.value)} (${row.floor.what})` : '',
    row.floor ? ratioOf(row).toFixed(2) : '',
    goalOf(row),
    (row.rounds ?? []).map(brief).join(' '),
  ])
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => (line[column] ?? '').length)),
  )
  const lines = [head, ...cells].map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return [
    `\n${figure.title}`,
    ...lines.map((line) => line.trimEnd()),
    ...figure.notes.map((note) => `  · ${note}`),
    '',
  ].join('\n')
}

/** Measured over floor: the share of the floor that is reached, or for times and sizes how many times as much. */
export function ratioOf(row: Row): number {
  return row.floor ? row.value / row.floor.value : Number.NaN
}

function goalOf(row: Row): string {
  if (!row.goal) return ''
  if ('atMost' in row.goal) return `≤ ${brief(row.goal.atMost)}: ${row.value <= row.goal.atMost ? 'met' : 'missed'}`
  return `≥ ${row.goal.atLeast} of floor: ${ratioOf(row) >= row.goal.atLeast ? 'met' : 'missed'}`
}
