import { inflateSync } from 'node:zlib'

type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>

/**
 * The words of a PDF as a reader's search finds them: lines parted by `\n`, pages by `\f`, in the order they are drawn.
 * Reads what Typst writes (plain objects, Identity-H fonts with a ToUnicode map); throws on a file without pages.
 */
export function pdfText(pdf: Uint8Array): string {
  const source = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const objects = objectsOf(source)
  const pages = pageList(objects, rootOfPages(objects))
  return pages.map((page) => pageText(objects, page)).join('\f')
}

/** The number of pages of a PDF. */
export function pdfPages(pdf: Uint8Array): number {
  return pdfText(pdf).split('\f').length
}

function objectsOf(source: string): ReadonlyMap<string, string> {
  const objects = new Map<string, string>()
  const starts = /(?:^|\n)(\d+) 0 obj\n/g
  for (let match = starts.exec(source); match; match = starts.exec(source)) {
    const from = match.index + match[0].length
    const head = source.slice(from, endOf(source, from))
    const length = /\/Length (\d+)/.exec(head)?.[1]
    const isStream = head.endsWith('stream\n') && length !== undefined
    const to = isStream ? from + head.length + Number(length) : from + head.length
    objects.set(match[1] ?? '', source.slice(from, to))
    starts.lastIndex = to
  }
  return objects
}

function endOf(source: string, from: number): number {
  const stream = source.indexOf('\nstream\n', from)
  const end = source.indexOf('\nendobj', from)
  return stream !== -1 && stream < end ? stream + '\nstream\n'.length : end
}

function rootOfPages(objects: ReadonlyMap<string, string>): string {
  for (const [id, object] of objects) if (/\/Type \/Pages\b/.test(object) && !/\/Parent/.test(object)) return id
  throw new Error('The PDF has no pages.')
}

function pageList(objects: ReadonlyMap<string, string>, id: string): readonly string[] {
  const object = objects.get(id) ?? ''
  const kids = /\/Kids \[([^\]]*)\]/.exec(object)?.[1]
  if (kids === undefined) return [object]
  return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid]) => pageList(objects, kid ?? '')).flat()
}

function pageText(objects: ReadonlyMap<string, string>, page: string): string {
  const fonts: Fonts = new Map(
    Array.from(page.matchAll(/\/(f\d+) (\d+) 0 R/g), ([, name, id]) => {
      const font = objects.get(id ?? '') ?? ''
      return [name ?? '', letters(stream(objects, /\/ToUnicode (\d+) 0 R/.exec(font)?.[1]))]
    }),
  )
  return drawnText(stream(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]), fonts)
}

function stream(objects: ReadonlyMap<string, string>, id: string | undefined): string {
  const object = objects.get(id ?? '') ?? ''
  const body = object.slice(object.indexOf('\nstream\n') + '\nstream\n'.length)
  return /\/FlateDecode/.test(object) ? inflateSync(Buffer.from(body, 'latin1')).toString('latin1') : body
}

function letters(map: string): ReadonlyMap<number, string> {
  const pairs = map.matchAll(/<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>/g)
  return new Map(
    Array.from(pairs, ([, glyph, text]) => [
      Number.parseInt(glyph ?? '', 16),
      Buffer.from(text ?? '', 'hex')
        .swap16()
        .toString('utf16le'),
    ]),
  )
}

function drawnText(content: string, fonts: Fonts): string {
  let text = ''
  let height = ''
  let font: ReadonlyMap<number, string> = new Map()
  for (const line of content.split('\n')) {
    const moved = / (\S+) cm$/.exec(line)?.[1]
    if (moved !== undefined && moved !== height && !text.endsWith('\n')) text += '\n'
    height = moved ?? height
    const chosen = /^\/(f\d+) \S+ Tf$/.exec(line)?.[1]
    if (chosen !== undefined) font = fonts.get(chosen) ?? new Map()
    if (/T[jJ]$/.test(line))
      text += glyphNumbers(line)
        .map((glyph) => font.get(glyph) ?? '?')
        .join('')
  }
  return text
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

// Brackets inside a literal need no backslash when they are balanced (ISO 32000-1, 7.3.4.2), so depth is counted.
function glyphNumbers(line: string): readonly number[] {
  let depth = 0
  let bytes = ''
  for (const [token, octal] of line.matchAll(/\\(?:([0-7]{1,3})|[\s\S])|[\s\S]/g)) {
    if (token === ')') depth -= 1
    if (depth > 0) bytes += token.startsWith('\\') ? unescaped(token, octal) : token
    if (token === '(') depth += 1
  }
  const numbers = Buffer.from(bytes, 'latin1')
  return Array.from({ length: numbers.length / 2 }, (_, index) => numbers.readUInt16BE(index * 2))
}

function unescaped(token: string, octal: string | undefined): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
  return escapes[token.slice(1)] ?? token.slice(1)
}
