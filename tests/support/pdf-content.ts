import { at, follow, isDictionary, nameOf, type PdfDictionary, type PdfFile, pagesOf, unpack } from '#tests/read-pdf.ts'

export type Painted = {
  tagged: ReadonlySet<number>
  loose: readonly string[]
  colours: readonly string[]
  shapes: readonly string[]
}

const paints = new Set(['Tj', 'TJ', 'f', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh'])
const token = /\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[0-9A-Fa-f]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|[[\]]/g

/** What is painted on one page: which marks its content bears, what bears none, colours that no intent covers. */
export function paintedOn(file: PdfFile, page: PdfDictionary): Painted {
  const contents = follow(file, page.entries.get('Contents'))
  const content = isDictionary(contents) ? unpack(contents).toString('latin1') : ''
  const tagged = new Set<number>()
  const [loose, colours, shapes]: [string[], string[], string[]] = [[], [], []]
  const open: ('mark' | 'artifact' | 'other')[] = []
  let before: string[] = []
  for (const [one] of content.matchAll(token)) {
    if (!/^[A-Za-z'"][A-Za-z0-9*]*$/.test(one)) {
      before.push(one)
      continue
    }
    if (one === 'BDC' || one === 'BMC') {
      const mark = /\/MCID (\d+)/.exec(before.join(' '))
      if (mark) tagged.add(Number(mark[1]))
      open.push(mark ? 'mark' : before.includes('/Artifact') ? 'artifact' : 'other')
    }
    if (one === 'EMC') open.pop()
    if (paints.has(one) && !open.some((kind) => kind !== 'other')) loose.push(`${one} is painted outside of any mark`)
    if (one === 'k' || one === 'K') colours.push('a colour is told in inks')
    if ((one === 'Tj' || one === 'TJ') && before.some(hasNoShape)) shapes.push('a letter is drawn as nothing')
    before = []
  }
  return { tagged, loose, colours: [...colours, ...spacesOf(file, page)], shapes }
}

// Glyph 0 of a face is "not there": two zero bytes at an even place of what is shown.
function hasNoShape(shown: string): boolean {
  if (shown.startsWith('<') && shown !== '<<') return /^(?:[0-9A-Fa-f]{4})*?0000/.test(shown.slice(1, -1))
  if (!shown.startsWith('(')) return false
  const bytes = shown
    .slice(1, -1)
    .replace(/\\([0-7]{1,3})|\\([\s\S])/g, (_, octal, letter) =>
      octal
        ? String.fromCharCode(Number.parseInt(octal, 8))
        : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[String(letter)] ?? letter),
    )
  return /^(?:[\s\S]{2})*?\0\0/.test(bytes)
}

function spacesOf(file: PdfFile, page: PdfDictionary): string[] {
  const spaces = at(file, page, 'Resources', 'ColorSpace')
  if (!isDictionary(spaces)) return []
  return [...spaces.entries.values()].flatMap((one) => {
    const space = follow(file, one)
    const kind = Array.isArray(space) ? nameOf(space[0]) : nameOf(space ?? undefined)
    return kind === 'ICCBased' || kind === 'Pattern' ? [] : [`a space of colours is ${kind}`]
  })
}

/** Colours and shapes over all pages. */
export function contentFaults(file: PdfFile): { colours: readonly string[]; shapes: readonly string[] } {
  const painted = pagesOf(file).map((page) => paintedOn(file, page))
  return { colours: painted.flatMap(({ colours }) => colours), shapes: painted.flatMap(({ shapes }) => shapes) }
}
