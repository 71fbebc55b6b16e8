import type { Text } from '#ui/language.ts'
import type { Sop, SopRow } from '../contract/sop.ts'
import { sopWords } from '../sop-words.ts'

/** All lengths of the chart, in its own units: 1120 of them are the 273 mm that A4 landscape leaves between its margins. */
export const measure = {
  width: 1120,
  /** What fits on one sheet under the heading of the page. */
  sheetMax: 640,
  line: 16,
  padding: 8,
  /** Room for the arrow that leads from one sheet to the next. */
  turn: 40,
  symbol: { width: 60, height: 28 },
  columns: { number: 34, activity: 226, needs: 140, time: 96, yields: 150 },
} as const

/** Letters are not measured on the server: so wide is one of 13 units on average, and a line rather ends early. */
const letterWidth = 7

export type Cell = readonly string[]
export type PlacedRow = {
  row: SopRow
  /** Top edge and height within its sheet. */
  top: number
  height: number
  activity: Cell
  note: Cell
  needs: Cell
  time: Cell
  yields: Cell
}
export type Sheet = {
  rows: readonly PlacedRow[]
  height: number
  heads: readonly Cell[]
  headHeight: number
  /** Whether it goes on from a sheet before, and on another after. */
  follows: boolean
  goesOn: boolean
}

/** The width of one post's column. */
export function postWidth({ posts }: Pick<Sop, 'posts'>): number {
  const { number, activity, needs, time, yields } = measure.columns
  return (measure.width - number - activity - needs - time - yields) / Math.max(1, posts.length)
}

/** Breaks a chart into sheets so that no row is cut: each row whole, in order, under the same heads. */
export function layOut(sop: Sop, say: (text: Text) => string): Sheet[] {
  const heads = sop.posts.map(({ short }) => wrap(say(short), postWidth(sop), 6.5))
  const headHeight = 26 + Math.max(1, ...heads.map(({ length }) => length)) * measure.line + measure.padding
  const drawn = sop.rows.map((row) => cellsOf(row, say))
  const whole = drawn.reduce((all, { height }) => all + height, headHeight)
  const room = measure.sheetMax - headHeight - (whole > measure.sheetMax ? 2 * measure.turn : 0)
  const groups: Omit<PlacedRow, 'top'>[][] = [[]]
  let used = 0
  for (const cells of drawn) {
    if (used > 0 && used + cells.height > room) {
      groups.push([])
      used = 0
    }
    groups.at(-1)?.push(cells)
    used += cells.height
  }
  return groups.map((rows, place) => {
    const [follows, goesOn] = [place > 0, place < groups.length - 1]
    let top = headHeight + (follows ? measure.turn : 0)
    const placed = rows.map((row) => {
      const at = top
      top += row.height
      return { ...row, top: at }
    })
    return { rows: placed, height: top + (goesOn ? measure.turn : 0), heads, headHeight, follows, goesOn }
  })
}

function cellsOf(row: SopRow, say: (text: Text) => string): Omit<PlacedRow, 'top'> {
  const { columns, line, padding } = measure
  const within = (text: string, column: keyof typeof columns) => wrap(text, columns[column] - 2 * padding)
  const { norm } = row
  const cells = {
    activity: within(say(row.name), 'activity'),
    note: within(
      [row.note && say(row.note), row.ours && `(${say(sopWords.ours)})`].filter(Boolean).join(' '),
      'activity',
    ),
    needs: within(say(row.needs), 'needs'),
    time: norm
      ? [...within(say(norm.says), 'time'), ...(norm.unconfirmed ? within(say(sopWords.unconfirmed), 'time') : [])]
      : within(say(sopWords.notSet), 'time'),
    yields: within(say(row.yields), 'yields'),
  }
  const lines = Math.max(
    cells.activity.length + cells.note.length,
    cells.needs.length,
    cells.time.length,
    cells.yields.length,
  )
  return { row, ...cells, height: Math.max(row.symbol === 'decision' ? 64 : 52, lines * line + 2 * padding) }
}

/** Breaks a text into lines of a width; a word that is wider than the line is broken itself. */
export function wrap(text: string, width: number, letter: number = letterWidth): string[] {
  const fits = Math.max(4, Math.floor(width / letter))
  const lines: string[] = []
  let now = ''
  for (const word of text.split(/\s+/)) {
    if (now !== '' && now.length + 1 + word.length <= fits) {
      now = `${now} ${word}`
      continue
    }
    if (now !== '') lines.push(now)
    now = word
    while (now.length > fits) {
      lines.push(`${now.slice(0, fits - 1)}-`)
      now = now.slice(fits - 1)
    }
  }
  return now === '' ? lines : [...lines, now]
}
