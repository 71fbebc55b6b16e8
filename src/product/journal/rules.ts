import { hash } from 'node:crypto'
import type { Finding, Head, SealedLine, StoredImage, StoredLine } from './contract.ts'

// Format 1 of the chain: every field is its length in four bytes, big-endian, and its bytes; null is the length
// 0xffffffff; the number of fields comes first. So no two different records ever give the same bytes.
const nothing = Buffer.from([0xff, 0xff, 0xff, 0xff])
const ofLength = 4

type Field = string | Uint8Array | null

function encode(fields: readonly Field[]): Buffer {
  let size = ofLength
  for (const field of fields) size += ofLength + sizeOf(field)
  const bytes = Buffer.allocUnsafe(size)
  let at = bytes.writeUInt32BE(fields.length)
  for (const field of fields) {
    if (field === null) at += nothing.copy(bytes, at)
    else if (typeof field === 'string') {
      const written = bytes.write(field, at + ofLength, 'utf8')
      bytes.writeUInt32BE(written, at)
      at += ofLength + written
    } else {
      bytes.set(field, bytes.writeUInt32BE(field.length, at))
      at += ofLength + field.length
    }
  }
  return bytes
}

function sizeOf(field: Field): number {
  if (field === null) return 0
  return typeof field === 'string' ? Buffer.byteLength(field, 'utf8') : field.length
}

/** The bytes of a line that the chain covers: every column, times as microseconds since 1970, facts as canonical JSON. */
export function lineBytes(line: StoredLine): Buffer {
  const who = [line.byKind, line.byId, line.byPost]
  const when = [line.eventAtMicroseconds, line.arrivedAtMicroseconds]
  const what = [line.id, line.office, line.name, line.subject]
  return encode(['paten.line.1', ...what, ...who, canonicalJson(line.facts), ...when, line.requestId, line.seq])
}

/**
 * SHA-256 over an image and its salt, 32 bytes. The salt keeps a destroyed body from being guessed from its hash;
 * `seq` is covered because it is the order in which the images of one row add up.
 */
export function hashImage(image: StoredImage & { body: string; salt: Uint8Array }): Buffer {
  const { salt, seq, place, key, op, migration, body } = image
  return sha256(encode(['paten.image.1', salt, seq, place, key, op, String(migration), body]))
}

/** The hash that links a line to all lines before it in its office's chain; `previous` is null for number 1. */
export function hashSeal(seal: SealedLine, previous: Uint8Array | null): Buffer {
  const place = [previous, String(seal.number), seal.sealedAtMicroseconds]
  return sha256(encode(['paten.seal.1', ...place, lineBytes(seal.line), ...seal.imageHashes]))
}

function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer')
}

class NumberAsWritten {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/**
 * One text for one value, whatever wrote it: keys sorted by code unit, no spaces, strings escaped as ECMAScript does,
 * numbers as they stand. So the chain does not hang on how a release of PostgreSQL prints jsonb.
 */
export function canonicalJson(text: string): string {
  if (text === '{}') return text
  return write(
    JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' ? new NumberAsWritten(context?.source ?? String(value)) : value,
    ),
  )
}

function write(value: unknown): string {
  if (value instanceof NumberAsWritten) return value.text
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${write(part)}`).join(',')}}`
}

/** Microseconds since 1970 as the chain writes them: what PostgreSQL keeps of an instant. */
export function asMicroseconds(at: Temporal.Instant): string {
  return String(at.round({ smallestUnit: 'microsecond', roundingMode: 'floor' }).epochNanoseconds / 1000n)
}

/**
 * A head as it is printed on a closing sheet, short enough to type: the last 12 digits of the office's id, the number
 * and 80 bits of the hash, `0a1b2c3d4e5f:1043:9f2c11aa03d4e5b6c7d8`.
 */
export function printHead(head: Head): string {
  return `${head.office.replaceAll('-', '').slice(-12)}:${head.number}:${head.hash.slice(0, 20)}`
}

/** Reads a head as printed, or with the whole office id and the whole hash; nothing when it is not one. */
export function parseHead(text: string): Head | undefined {
  const [office, number, hashDigits, ...rest] = text.toLowerCase().replaceAll(/[\s-]/g, '').split(':')
  if (!office || !number || !hashDigits || rest.length > 0) return undefined
  if (!/^[0-9a-f]{12,32}$/.test(office) || !/^[1-9][0-9]{0,14}$/.test(number)) return undefined
  if (!/^[0-9a-f]{16,64}$/.test(hashDigits)) return undefined
  return { office, number: Number(number), hash: hashDigits }
}

/** True when a printed head speaks of this office. */
export function isOfOffice(head: Head, office: string): boolean {
  return office.replaceAll('-', '').endsWith(head.office.replaceAll('-', ''))
}

/** A seal as it was found, with what it covers as that stands now. `line` is null when the line is gone. */
export type FoundSeal = {
  office: string
  number: number
  hash: Uint8Array
  lineId: string
  line: StoredLine | null
  imageHashes: readonly Uint8Array[]
  sealedAtMicroseconds: string
  images: readonly StoredImage[]
}

/** Where the check of a chain stands. `hashes`: what the next seal may be linked to; empty when that is lost. */
export type Link = { number: number; hashes: readonly (Uint8Array | null)[] }

export const beforeTheFirst: Link = { number: 0, hashes: [null] }

/**
 * Checks one seal against the one before it. A seal that does not fit is told once: the next may be linked to the hash
 * as it stands (then the line was changed) or as it should be (then the hash was).
 */
export function checkSeal(found: FoundSeal, previous: Link): { findings: Finding[]; link: Link } {
  const { office, number, lineId, line } = found
  const findings: Finding[] = []
  const isNext = number === previous.number + 1
  if (!isNext) findings.push({ kind: 'line-removed', office, number: previous.number + 1, until: number - 1 })
  if (!line) {
    findings.push({ kind: 'line-removed', office, number, until: number })
    return { findings, link: { number, hashes: [found.hash] } }
  }
  const due = isNext ? previous.hashes.map((hashBefore) => hashSeal({ ...found, line }, hashBefore)) : []
  findings.push(...checkImages(found))
  if (due.some((one) => one.equals(found.hash))) return { findings, link: { number, hashes: [found.hash] } }
  if (due.length > 0) findings.push({ kind: 'line-changed', office, number, line: lineId })
  return { findings, link: { number, hashes: [found.hash, ...due].slice(0, linksMax) } }
}

// Enough for neighbours that were changed alike; without a limit each of a long run of changed seals would add one.
const linksMax = 4

function checkImages({ office, number, lineId, images, imageHashes }: FoundSeal): Finding[] {
  const at = { office, number, line: lineId }
  if (images.length < imageHashes.length) return [{ kind: 'images-removed', ...at }]
  if (images.length > imageHashes.length) return [{ kind: 'images-added', ...at }]
  return images.flatMap((image, index): Finding[] => {
    const { body, salt, place, key } = image
    if (body === null || salt === null) return []
    const isWhole = hashImage({ ...image, body, salt }).equals(imageHashes[index] ?? nothing)
    return isWhole ? [] : [{ kind: 'image-changed', ...at, place, key }]
  })
}

/** What a printed head says of a chain: `link` is the chain at the head's number, `last` its last number. */
export function checkHead(head: Head, office: string, link: Link | undefined, last: number): Finding[] {
  if (head.number > last) return [{ kind: 'tail-cut', office, number: head.number, last }]
  const isSame = link?.hashes.some((one) => one && Buffer.from(one).toString('hex').startsWith(head.hash))
  return link && !isSame ? [{ kind: 'chain-rebuilt', office, number: head.number }] : []
}

/** The tables so that each comes after those its foreign keys need; otherwise in the order they were declared. */
export function inLoadOrder<Table extends { place: string; needs: readonly string[] }>(tables: readonly Table[]) {
  const ordered = new Map<string, Table>()
  const known = new Map(tables.map((table) => [table.place, table]))
  const place = (table: Table, waiting: ReadonlySet<string>) => {
    if (ordered.has(table.place) || waiting.has(table.place)) return
    const above = new Set(waiting).add(table.place)
    for (const name of table.needs) {
      const needed = known.get(name)
      if (needed) place(needed, above)
    }
    ordered.set(table.place, table)
  }
  for (const table of tables) place(table, new Set())
  return [...ordered.values()]
}

/** The journal's own tables that a replay and another node take over as they are. */
export function isJournalTable(table: { place: string }): boolean {
  return ['journal.line', 'journal.image', 'journal.unsealed', 'journal.seal'].includes(table.place)
}
