import { idLength, isIdAt, type NamesOfIds, nameLength } from './names-of-ids.ts'

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

const [hyphen, star] = [45, 42]

/** Whether an id is the same in every database: made from a name, or written down once and for all, as the inspectorate's. */
export function isSaidAlike(id: string): boolean {
  return isAlike(id.charCodeAt(versionAt))
}

const versionAt = 14
const [five, eight] = [53, 56]

function isAlike(version: number | undefined): boolean {
  return version === five || version === eight
}

/** Writes rows as they would read in any other database with the same content, each over the one before. */
export class RowContent {
  readonly #names: Pick<NamesOfIds, 'write'>
  #written = Buffer.alloc(65_536)

  constructor(names: Pick<NamesOfIds, 'write'>) {
    this.#names = names
  }

  /**
   * What the row of this table says that stands in `lines` from `from` up to `until`, in JSON, its backslashes doubled as COPY
   * does. Holds until the next is asked for.
   */
  of(place: string, lines: Buffer, from: number, until: number): Buffer {
    const row = lines.subarray(from, until)
    const left = leftOut[place] ?? []
    const said = left.length > 0 || encrypted.some((key) => row.includes(key)) ? without(row, left) : row
    // A name is shorter than an id.
    const length = place.length + 1 + said.length
    if (length > this.#written.length) this.#written = Buffer.alloc(2 * length)
    const start = this.#written.write(`${place} `)
    return this.#written.subarray(0, this.#replaceIds(said, start))
  }

  // Looked for by their hyphens: a pattern that tries every letter takes half of all time.
  #replaceIds(said: Buffer, start: number): number {
    let [from, to] = [0, start]
    for (let at = 8; at < said.length; at += 1) {
      if (said[at] !== hyphen || said[at + 5] !== hyphen || said[at + 10] !== hyphen) continue
      const id = at - 8
      if (id < from || !isIdAt(said, id)) continue
      to += said.copy(this.#written, to, from, id)
      to += this.#writeName(said, id, to)
      from = id + idLength
      at = from + 7
    }
    return to + said.copy(this.#written, to, from)
  }

  #writeName(said: Buffer, id: number, to: number): number {
    if (this.#names.write(said, id, this.#written, to)) return nameLength
    if (isAlike(said[id + versionAt])) return said.copy(this.#written, to, id, id + idLength)
    this.#written[to] = star
    return 1
  }
}

function without(row: Buffer, left: readonly string[]): Buffer {
  const value = JSON.parse(unescaped(row))
  const strip = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (!Array.isArray(part))
      for (const key of Object.keys(part))
        if (left.includes(key) || encrypted.includes(key)) Reflect.deleteProperty(part, key)
    for (const one of Object.values(part)) strip(one)
  }
  strip(value)
  return Buffer.from(JSON.stringify(value))
}

/** A row as the database writes it in JSON, from how COPY writes that. */
export function unescaped(row: Buffer): string {
  return row.toString().replaceAll('\\\\', '\\')
}
