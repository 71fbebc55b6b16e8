import { contentFaults } from '#tests/pdf-content.ts'
import { tagFaults } from '#tests/pdf-tags.ts'
import { allDictionaries, at, isDictionary, listAt, nameOf, type PdfFile, readPdf, unpack } from '#tests/read-pdf.ts'

type Rule = (file: PdfFile) => readonly string[]

/**
 * The rules of PDF/A-2b (ISO 19005-2) and of a tagged file (ISO 32000-1, 14.8) that the letters of an office must keep,
 * by name and clause. Each returns what is wrong.
 */
const rules: Readonly<Record<string, Rule>> = {
  'file header, 6.1.2': ({ source }) =>
    /^%PDF-1\.[0-7]\n%[\x80-\xff]{4,}\n/.test(source) ? [] : ['the first two lines are not those of an archive'],
  'file trailer, 6.1.3': ({ trailer, source }) => [
    ...(trailer.entries.has('Encrypt') ? ['it is encrypted'] : []),
    ...(trailer.entries.has('ID') ? [] : ['it has no identity']),
    ...(/%%EOF\s?$/.test(source) ? [] : ['something stands after its end']),
  ],
  'streams, 6.1.7': (file) =>
    allDictionaries(file)
      .filter(({ bytes }) => bytes !== undefined)
      .flatMap(({ entries }) => [
        ...['F', 'FFilter', 'FDecodeParms'].filter((key) => entries.has(key)).map((key) => `a stream has ${key}`),
        ...(['FlateDecode', 'DCTDecode', undefined].includes(nameOf(entries.get('Filter')))
          ? []
          : ['a strange filter']),
      ]),
  'limits, 6.1.13': (file) =>
    allDictionaries(file).flatMap(({ entries }) =>
      [...entries]
        .flatMap(([key, value]) => [key, nameOf(value) ?? ''])
        .filter((name) => name.length > 127)
        .map((name) => `a name of ${name.length} letters`),
    ),
  'output intent, 6.2.3': outputIntent,
  'colours, 6.2.4': (file) => contentFaults(file).colours,
  'fonts are inside, 6.2.11.4': embeddedFonts,
  'every letter has a shape, 6.2.11.8': (file) => contentFaults(file).shapes,
  'transparency, 6.2.10': transparency,
  'images, 6.2.8': (file) =>
    allDictionaries(file).flatMap(({ entries }) => [
      ...(entries.get('Interpolate') === true ? ['an image is smoothed'] : []),
      ...['Alternates', 'OPI', 'PS'].filter((key) => entries.has(key)).map((key) => `an image has ${key}`),
    ]),
  'nothing acts, 6.5': actions,
  'annotations are printed, 6.3': (file) =>
    allDictionaries(file)
      .filter(({ entries }) => nameOf(entries.get('Type')) === 'Annot')
      .flatMap(({ entries }) => (entries.get('F') === 4 ? [] : ['an annotation is not printed'])),
  'metadata, 6.6.2': metadata,
  'nothing is enclosed, 6.8': (file) =>
    allDictionaries(file).some(({ entries }) => entries.has('EmbeddedFiles') || entries.has('EF'))
      ? ['a file is inside']
      : [],
  'tags, 14.8': tagFaults,
}

/** What keeps a file from being an archival, tagged letter, each with the rule it breaks. Empty for a good one. */
export function archiveFaults(pdf: Uint8Array): string[] {
  let file: PdfFile
  try {
    file = readPdf(pdf)
  } catch (error) {
    return [`cross-reference table, 6.1.4: ${error instanceof Error ? error.message : error}`]
  }
  return Object.entries(rules).flatMap(([name, rule]) => [...new Set(rule(file))].map((fault) => `${name}: ${fault}`))
}

function outputIntent(file: PdfFile): string[] {
  const intents = listAt(file, file.trailer, 'Root', 'OutputIntents')
  const intent = intents.find((one) => nameOf(at(file, one, 'S')) === 'GTS_PDFA1')
  if (!intent) return ['there is none']
  const profile = at(file, intent, 'DestOutputProfile')
  if (!isDictionary(profile)) return ['it has no profile']
  const icc = unpack(profile)
  const [version, signature, space] = [icc[8] ?? 9, icc.toString('latin1', 36, 40), icc.toString('latin1', 16, 20)]
  return [
    ...(signature === 'acsp' && version <= 4 ? [] : ['its profile is none']),
    ...(space === 'RGB ' && at(file, profile, 'N') === 3 ? [] : ['its profile is not of three colours']),
  ]
}

function embeddedFonts(file: PdfFile): string[] {
  const fonts = allDictionaries(file).filter(({ entries }) => nameOf(entries.get('Type')) === 'Font')
  if (fonts.length === 0) return ['there are no fonts']
  return fonts.flatMap((font) => {
    const name = nameOf(font.entries.get('BaseFont')) ?? '?'
    if (nameOf(font.entries.get('Subtype')) === 'Type0') {
      const isWhole = at(file, font, 'ToUnicode') !== undefined && nameOf(at(file, font, 'Encoding')) === 'Identity-H'
      return isWhole && listAt(file, font, 'DescendantFonts').length === 1 ? [] : [`${name} does not say its letters`]
    }
    const program = at(file, font, 'FontDescriptor', 'FontFile2') ?? at(file, font, 'FontDescriptor', 'FontFile3')
    if (!isDictionary(program)) return [`${name} is not inside`]
    const known = ['\0\x01\0\0', 'OTTO', 'true'].includes(unpack(program).toString('latin1', 0, 4))
    return [
      ...(known ? [] : [`${name} is no font`]),
      ...(at(file, font, 'CIDToGIDMap') === undefined ? [`${name} lacks its map of shapes`] : []),
      ...(nameOf(at(file, font, 'FontDescriptor', 'FontName')) === name ? [] : [`${name} has another name inside`]),
    ]
  })
}

const blendModes =
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'
// A page may be transparent where the file says in which colours to blend: its output intent does.
function transparency(file: PdfFile): string[] {
  return allDictionaries(file).flatMap(({ entries }) => {
    const mode = nameOf(entries.get('BM'))
    return [
      ...(mode !== undefined && !blendModes.split(' ').includes(mode) ? [`it blends by ${mode}`] : []),
      ...['TR', 'HTP'].filter((key) => entries.has(key)).map((key) => `a state has ${key}`),
    ]
  })
}

const forbidden =
  'JavaScript Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView'.split(' ')

function actions(file: PdfFile): string[] {
  return allDictionaries(file).flatMap(({ entries }) => [
    ...forbidden.filter((kind) => nameOf(entries.get('S')) === kind).map((kind) => `an action of ${kind}`),
    ...['JS', 'JavaScript', 'AA', 'XFA', 'NeedsRendering'].filter((key) => entries.has(key)).map((key) => `a ${key}`),
  ])
}

function metadata(file: PdfFile): string[] {
  const stream = at(file, file.trailer, 'Root', 'Metadata')
  if (!isDictionary(stream) || stream.entries.has('Filter')) return ['there is none that can be read without unpacking']
  const xmp = Buffer.from(stream.bytes ?? []).toString('utf8')
  const info = (key: string) => textOf(at(file, file.trailer, 'Info', key))
  const says = (words: string) => (xmp.includes(words) ? [] : [`it does not say ${words}`])
  const day = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(info('CreationDate') ?? '')
  return [
    ...says('<pdfaid:part>2</pdfaid:part>'),
    ...says('<pdfaid:conformance>B</pdfaid:conformance>'),
    ...(day ? says(`${day.slice(1, 4).join('-')}T${day.slice(4).join(':')}`) : ['it has no day']),
    ...(info('Title') ? [] : ['it has no title']),
    ...(/<dc:title>/.test(xmp) && /<dc:language>/.test(xmp) ? [] : ['title or language stand in one place only']),
    ...(/<\?xpacket[^?]*(bytes|encoding)=/.test(xmp) ? ['its packet names bytes or encoding'] : []),
  ]
}

function textOf(value: ReturnType<typeof at>): string | undefined {
  return typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined
}
