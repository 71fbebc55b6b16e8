import { hash } from 'node:crypto'
import type pg from 'pg'
import { type RecordRow, recordRows } from '#journal'
import { NamesOfIds } from './names-of-ids.ts'

/**
 * What is no content, for it comes out another each time: a NIK is encrypted anew with a key of the folder's own, codes of cases,
 * tickets and doors are drawn by the act, an answer to the inspectorate looks like any other, and in what order offices came to
 * write is the machine's. Ids are replaced by what they name.
 */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  'cases.tracking_code': ['code'],
  'integrity.answer': ['envelope'],
  'integrity.later_answer': ['envelope'],
  'journal.line': ['seq', 'code'],
  'queue.day': ['door_code'],
  'queue.ticket': ['code'],
}
/** Wherever they stand in a row. */
const encrypted = ['nik_cipher', 'nikCipher']

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether an id is the same in every database: made from a name, or written down once and for all, as the inspectorate's. */
export function isSaidAlike(id: string): boolean {
  return id[14] === '5' || id[14] === '8'
}

/**
 * One hash over every record and every line of the journal, whatever the order in which they were written. Two databases
 * with the same content have the same; must be inside a snapshot of the role that owns the tables.
 */
export async function digestOf(client: pg.Client): Promise<string> {
  const sums = new Map<string, Uint32Array>()
  for await (const rows of contents(client)) {
    for (const { place, hash: added } of rows) {
      const sum = sums.get(place) ?? new Uint32Array(words)
      sums.set(place, sum)
      add(sum, added)
    }
  }
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

export type Content = { place: string; content: string; hash: Buffer }

/** Each row as it would read in any other database with the same content, and its hash. They come many at once. */
export async function* contents(
  client: pg.Client,
  { alsoDerived = false }: { alsoDerived?: boolean } = {},
): AsyncGenerator<Content[]> {
  const known = new Map<string, string>()
  const only = ['cases.case_file', 'objections.objection', 'identity.officer']
  for await (const rows of recordRows(client, { only })) for (const row of rows) nameOf(row, known)
  const others = new NamesOfIds()
  const names = { get: (id: string) => known.get(id) ?? others.get(id) }
  for await (const rows of recordRows(client, { alsoDerived })) {
    // Lines come after every record: nothing names them but what is derived.
    const isNamed = alsoDerived || rows[0]?.place !== 'journal.line'
    yield rows.map((row) => {
      const content = contentOf(row, names)
      const hashed = hashOf(content)
      if (isNamed && row.id !== undefined && uuid.test(row.id) && !known.has(row.id)) others.add(row.id, hashed)
      return { place: row.place, content, hash: hashed }
    })
  }
}

// Cases, objections and officers have names that people know them by.
function nameOf({ body }: RecordRow, known: Map<string, string>): void {
  const { id, number, username } = JSON.parse(body)
  known.set(id, number ?? username)
}

/** A row as it would read in any other database with the same content. */
export function contentOf({ place, body }: RecordRow, names: { get(id: string): string | undefined }): string {
  const left = leftOut[place] ?? []
  const said = left.length > 0 || encrypted.some((key) => body.includes(key)) ? without(body, left) : body
  return `${place} ${replaceIds(said, (id) => names.get(id) ?? (isSaidAlike(id) ? id : '*'))}`
}

function without(body: string, left: readonly string[]): string {
  const value = JSON.parse(body)
  const strip = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (!Array.isArray(part))
      for (const key of Object.keys(part))
        if (left.includes(key) || encrypted.includes(key)) Reflect.deleteProperty(part, key)
    for (const one of Object.values(part)) strip(one)
  }
  strip(value)
  return JSON.stringify(value)
}

const hyphen = 45

// Looked for by their hyphens: among so many rows a pattern that tries every letter takes half of all time.
function replaceIds(text: string, by: (id: string) => string): string {
  let [said, from] = ['', 0]
  for (let at = text.indexOf('-', 8); at >= 0; at = text.indexOf('-', at + 1)) {
    if (text.charCodeAt(at + 5) !== hyphen || text.charCodeAt(at + 10) !== hyphen) continue
    const id = text.slice(at - 8, at + 28)
    if (at - 8 < from || !uuid.test(id)) continue
    said += text.slice(from, at - 8) + by(id)
    from = at + 28
    at = from - 1
  }
  return said + text.slice(from)
}

function hashOf(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
