import { createHash } from 'node:crypto'
import { type RecordRow, recordRows } from '#journal'
import type { Db } from '#platform/db.ts'

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

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Whether an id is the same in every database: made from a name, or written down once and for all, as the inspectorate's. */
export function isSaidAlike(id: string): boolean {
  return id[14] === '5' || id[14] === '8'
}

/**
 * One hash over every record and every line of the journal, whatever the order in which they were written. Two databases
 * with the same content have the same; must be inside a snapshot of the role that owns the tables.
 */
export async function digestOf(db: Db): Promise<string> {
  const sums = new Map<string, bigint>()
  for await (const { place, hash } of contents(db))
    sums.set(place, ((sums.get(place) ?? 0n) + BigInt(`0x${hash}`)) % most)
  const tables = [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return hashOf(JSON.stringify(tables.map(([place, sum]) => [place, sum.toString(16)]))).toString('hex')
}

/** Each row as it would read in any other database with the same content, and its hash. */
export async function* contents(
  db: Db,
  asked: { alsoDerived?: boolean } = {},
): AsyncGenerator<{ place: string; content: string; hash: string }> {
  const names = new Map<string, string>()
  for await (const { body } of recordRows(db, {
    only: ['cases.case_file', 'objections.objection', 'identity.officer'],
  }))
    nameOf(body, names)
  for await (const row of recordRows(db, asked)) {
    const content = contentOf(row, names)
    const hash = hashOf(content).toString('hex')
    const { id } = JSON.parse(row.body)
    if (typeof id === 'string' && !names.has(id)) names.set(id, hash.slice(0, 32))
    yield { place: row.place, content, hash }
  }
}

const most = 2n ** 256n

// Cases, objections and officers have names that people know them by.
function nameOf(body: string, names: Map<string, string>): void {
  const { id, number, username } = JSON.parse(body)
  names.set(id, number ?? username)
}

/** A row as it would read in any other database with the same content. */
export function contentOf({ place, body }: RecordRow, names: ReadonlyMap<string, string>): string {
  const said = JSON.stringify(JSON.parse(body), (key, value) =>
    leftOut[place]?.includes(key) || encrypted.includes(key) ? undefined : value,
  )
  return `${place} ${said.replace(uuid, (id) => names.get(id) ?? (isSaidAlike(id) ? id : '*'))}`
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
