import { hash } from 'node:crypto'
import type pg from 'pg'
import { type RecordRows, recordRows } from '#journal'
import { isIdAt, NamesOfIds } from './names-of-ids.ts'
import { RowContent, unescaped } from './row-content.ts'

/**
 * One hash over every record and every line of the journal, whatever the order in which they were written. Two databases
 * with the same content have the same; must be inside a snapshot of the role that owns the tables.
 */
export async function digestOf(client: pg.Client): Promise<string> {
  const sums = new Map<string, Uint32Array>()
  await eachContent(client, (place, _content, hashed) => {
    const sum = sums.get(place) ?? new Uint32Array(words)
    sums.set(place, sum)
    add(sum, hashed)
  })
  const tables = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return hashOf(JSON.stringify(tables.map(([place, sum]) => [place, [...sum]]))).toString('hex')
}

/** Words of 32 bits in a hash, the last of them the lowest. */
const words = 8

function add(sum: Uint32Array, hashed: Buffer): void {
  let carried = 0
  for (let word = words - 1; word >= 0; word -= 1) {
    const total = (sum[word] ?? 0) + hashed.readUInt32BE(4 * word) + carried
    sum[word] = total
    carried = total > 0xffffffff ? 1 : 0
  }
}

/** Shows each row as it would read in any other database with the same content, and its hash; the content holds until the next. */
export async function eachContent(
  client: pg.Client,
  show: (place: string, content: Buffer, hash: Buffer) => void,
  { alsoDerived = false }: { alsoDerived?: boolean } = {},
): Promise<void> {
  const names = await namedFirst(client)
  const contents = new RowContent(names)
  for await (const rows of recordRows(client, { alsoDerived })) {
    const { place, lines } = rows
    // Lines come after every record: nothing names them but what is derived.
    const isNamed = alsoDerived || place !== 'journal.line'
    eachRow(rows, (id, from, until) => {
      const content = contents.of(place, lines, from, until)
      const hashed = hashOf(content)
      if (isNamed && rows.hasId && isIdAt(lines, id)) names.add(lines, id, hashed)
      show(place, content, hashed)
    })
  }
}

/** Cases, objections and officers have names that people know them by: this column. */
const called: Readonly<Record<string, string>> = {
  'cases.case_file': 'number',
  'objections.objection': 'number',
  'identity.officer': 'username',
}
/** Whose rows name others of the same table: what they are called must not rest on which of the two lies first. */
export const namingTheirOwn = ['cases.note', 'cash.drawer']

async function namedFirst(client: pg.Client): Promise<NamesOfIds> {
  const [names, later] = [new NamesOfIds(), new NamesOfIds()]
  for await (const rows of recordRows(client, { only: Object.keys(called) }))
    eachRow(rows, (id, from, until) => names.add(rows.lines, id, nameOf(wordIn(rows, from, until))))
  const contents = new RowContent(names)
  for await (const rows of recordRows(client, { only: namingTheirOwn }))
    eachRow(rows, (id, from, until) =>
      later.add(rows.lines, id, hashOf(contents.of(rows.place, rows.lines, from, until))),
    )
  names.addAll(later)
  return names
}

/** What stands in a content for a case or an officer that people know by this word. */
export function nameOf(word: string): Buffer {
  return hashOf(word)
}

function wordIn({ place, lines }: RecordRows, from: number, until: number): string {
  return JSON.parse(unescaped(lines.subarray(from, until)))[called[place] ?? '']
}

const [tab, lineFeed] = [9, 10]

function eachRow({ lines, hasId }: RecordRows, take: (id: number, from: number, until: number) => void): void {
  let until = 0
  for (let start = 0; start < lines.length; start = until + 1) {
    until = lines.indexOf(lineFeed, start)
    if (until < 0) throw new Error('a row was cut off')
    take(start, hasId ? lines.indexOf(tab, start) + 1 : start, until)
  }
}

function hashOf(content: Buffer | string): Buffer {
  return hash('sha256', content, 'buffer')
}
