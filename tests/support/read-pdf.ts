import { inflateSync } from 'node:zlib'

/** A value of a PDF: a name is `{ name }`, a reference `{ ref }`, a text `{ text }` (bytes as latin1), a stream has `bytes`. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly name: string }
  | { readonly ref: number }
  | { readonly text: string }
  | readonly PdfValue[]
  | PdfDictionary
export type PdfDictionary = { readonly entries: ReadonlyMap<string, PdfValue>; readonly bytes?: Buffer }

/** A whole file: its objects by their number, each at the place where it was found, and what its trailer says. */
export type PdfFile = {
  source: string
  objects: ReadonlyMap<number, { at: number; value: PdfValue }>
  trailer: PdfDictionary
  /** What the cross-reference table says of each object. */
  offsets: ReadonlyMap<number, number>
}

type Reading = { source: string; at: number }

/** Reads a PDF with a plain cross-reference table and no object streams, as the typesetter writes it. Throws on any other. */
export function readPdf(pdf: Uint8Array): PdfFile {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1])
  if (!source.startsWith('xref', start)) throw new Error('The PDF has no cross-reference table.')
  const offsets = readOffsets(source, start)
  const trailerAt = source.indexOf('trailer', start) + 'trailer'.length
  const trailer = readValue({ source, at: trailerAt })
  if (!isDictionary(trailer)) throw new Error('The PDF has no trailer.')
  const objects = new Map([...offsets].map(([number, at]) => [number, { at, value: readObject(source, number, at) }]))
  return { source, objects, trailer, offsets }
}

function readOffsets(source: string, start: number): Map<number, number> {
  const [, first = '0', count = '0'] = /^xref\s+(\d+) (\d+)\s+/.exec(source.slice(start, start + 60)) ?? []
  const entries = source.slice(start).matchAll(/(\d{10}) (\d{5}) ([nf])[ \r\n]{2}/g)
  const places = Array.from(entries, ([, at, , use], place) => [Number(first) + place, Number(at), use] as const)
  return new Map(places.slice(0, Number(count)).flatMap(([number, at, use]) => (use === 'n' ? [[number, at]] : [])))
}

function readObject(source: string, number: number, at: number): PdfValue {
  const head = new RegExp(`^${number} 0 obj\\b`).exec(source.slice(at, at + 30))
  if (!head) throw new Error(`Object ${number} is not at byte ${at}.`)
  return readValue({ source, at: at + head[0].length })
}

const gap = /(?:[\s\0]|%[^\r\n]*)*/y
const token = /<<|>>|\[|\]|\(|<[0-9A-Fa-f\s]*>|\/[^\s\0()<>[\]{}/%]*|[^\s\0()<>[\]{}/%]+/y

function next(reading: Reading): string {
  gap.lastIndex = reading.at
  gap.exec(reading.source)
  token.lastIndex = gap.lastIndex
  const [found = ''] = token.exec(reading.source) ?? []
  reading.at = token.lastIndex
  if (found === '') throw new Error(`Nothing to read at byte ${gap.lastIndex}.`)
  return found
}

function readValue(reading: Reading, first = next(reading)): PdfValue {
  if (first === '<<') return readDictionary(reading)
  if (first === '[') return readArray(reading)
  if (first === '(') return { text: readText(reading) }
  if (first.startsWith('<')) return { text: Buffer.from(first.replace(/[<>\s]/g, ''), 'hex').toString('latin1') }
  if (first.startsWith('/')) return { name: first.slice(1) }
  if (first === 'true' || first === 'false') return first === 'true'
  if (first === 'null') return null
  const ref = /^\s+0\s+R\b/.exec(reading.source.slice(reading.at, reading.at + 12))
  if (ref && /^\d+$/.test(first)) {
    reading.at += ref[0].length
    return { ref: Number(first) }
  }
  const number = Number(first)
  if (Number.isNaN(number)) throw new Error(`${first} is no value, at byte ${reading.at}.`)
  return number
}

function readArray(reading: Reading): PdfValue[] {
  const values: PdfValue[] = []
  for (let one = next(reading); one !== ']'; one = next(reading)) values.push(readValue(reading, one))
  return values
}

function readDictionary(reading: Reading): PdfDictionary {
  const entries = new Map<string, PdfValue>()
  for (let one = next(reading); one !== '>>'; one = next(reading)) entries.set(one.slice(1), readValue(reading))
  const stream = /^\s*stream\r?\n/.exec(reading.source.slice(reading.at, reading.at + 20))
  const length = entries.get('Length')
  if (!stream || typeof length !== 'number') return { entries }
  const from = reading.at + stream[0].length
  if (!/^\r?\nendstream/.test(reading.source.slice(from + length, from + length + 12)))
    throw new Error(`A stream is not as long as it says, at byte ${from}.`)
  return { entries, bytes: Buffer.from(reading.source.slice(from, from + length), 'latin1') }
}

// Brackets inside a text need no backslash when they are balanced (ISO 32000-1, 7.3.4.2), so depth is counted.
function readText(reading: Reading): string {
  let text = ''
  for (let depth = 1; ; reading.at += 1) {
    const letter = reading.source[reading.at]
    if (letter === undefined) throw new Error('A text does not end.')
    if (letter === '\\') {
      text += reading.source.slice(reading.at, reading.at + 2)
      reading.at += 1
      continue
    }
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (depth === 0) break
    text += letter
  }
  reading.at += 1
  return text
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && 'entries' in value
}

export function nameOf(value: PdfValue | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
}

/** The value behind a reference, or the value itself. */
export function follow({ objects }: Pick<PdfFile, 'objects'>, value: PdfValue | undefined): PdfValue | undefined {
  return typeof value === 'object' && value !== null && 'ref' in value ? objects.get(value.ref)?.value : value
}

/** What a dictionary has under a way of keys, references followed. */
export function at(file: PdfFile, from: PdfValue | undefined, ...way: readonly string[]): PdfValue | undefined {
  return way.reduce<PdfValue | undefined>((value, key) => {
    const here = follow(file, value)
    return isDictionary(here) ? follow(file, here.entries.get(key)) : undefined
  }, from)
}

export function listAt(file: PdfFile, from: PdfValue | undefined, ...way: readonly string[]): readonly PdfValue[] {
  const value = at(file, from, ...way)
  return Array.isArray(value) ? value.map((one) => follow(file, one) ?? null) : []
}

/** The bytes of a stream as they were before they were packed. */
export function unpack({ entries, bytes = Buffer.alloc(0) }: PdfDictionary): Buffer {
  return nameOf(entries.get('Filter')) === 'FlateDecode' ? inflateSync(bytes) : bytes
}

/** Every dictionary of the file, those inside others too. */
export function allDictionaries(file: PdfFile): PdfDictionary[] {
  const inside = (value: PdfValue): PdfDictionary[] => {
    if (Array.isArray(value)) return value.flatMap(inside)
    return isDictionary(value) ? [value, ...[...value.entries.values()].flatMap(inside)] : []
  }
  return [...file.objects.values()].flatMap(({ value }) => inside(value))
}

export function pagesOf(file: PdfFile): PdfDictionary[] {
  const below = (node: PdfValue | undefined): PdfDictionary[] => {
    const here = follow(file, node)
    if (!isDictionary(here)) return []
    return nameOf(here.entries.get('Type')) === 'Page' ? [here] : listAt(file, here, 'Kids').flatMap(below)
  }
  return below(at(file, file.trailer, 'Root', 'Pages'))
}
