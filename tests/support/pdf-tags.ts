import { paintedOn } from '#tests/pdf-content.ts'
import {
  at,
  follow,
  isDictionary,
  listAt,
  nameOf,
  type PdfDictionary,
  type PdfFile,
  type PdfValue,
  pagesOf,
} from '#tests/read-pdf.ts'

const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu Figure Formula Form'.split(
    ' ',
  ),
)

type Element = { kind: string; node: PdfDictionary; inside: readonly Element[]; marks: number }

/**
 * What keeps a file from being read aloud as it stands: whether it is marked and says its language, whether all
 * that is painted belongs to an element or is said to be none, and whether headings, tables and pictures are what they are.
 */
export function tagFaults(file: PdfFile): string[] {
  const root = at(file, file.trailer, 'Root')
  const tree = at(file, root, 'StructTreeRoot')
  if (!isDictionary(tree)) return ['there is no structure']
  const roles = at(file, tree, 'RoleMap')
  const elements = listAt(file, tree, 'K').flatMap((one) => elementOf(file, one, roles))
  const all = elements.flatMap(flat)
  return [
    ...(at(file, root, 'MarkInfo', 'Marked') === true ? [] : ['it is not marked']),
    ...(at(file, root, 'Lang') === undefined ? ['it does not say its language'] : []),
    ...(all.filter(({ kind }) => kind === 'H1').length === 1 ? [] : ['it has not one title']),
    ...all.flatMap((element) => elementFaults(file, element)),
    ...pagesOf(file).flatMap((page) => pageFaults(file, page, tree)),
  ]
}

function elementOf(file: PdfFile, value: PdfValue | undefined, roles: PdfValue | undefined): Element[] {
  const node = follow(file, value)
  const given = isDictionary(node) ? nameOf(node.entries.get('S')) : undefined
  if (!isDictionary(node) || given === undefined) return []
  const kids = follow(file, node.entries.get('K'))
  const list = Array.isArray(kids) ? kids : kids === undefined || kids === null ? [] : [kids]
  const inside = list.flatMap((one) => elementOf(file, one, roles))
  const marks = list.filter((one) => typeof one === 'number').length
  return [{ kind: standard.has(given) ? given : (nameOf(at(file, roles, given)) ?? given), node, inside, marks }]
}

function flat(element: Element): Element[] {
  return [element, ...element.inside.flatMap(flat)]
}

const rowsOf = new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption'])

function elementFaults(file: PdfFile, { kind, node, inside, marks }: Element): string[] {
  if (!standard.has(kind)) return [`${kind} is no kind of element`]
  if (kind === 'Figure') {
    const alt = at(file, node, 'Alt')
    return alt === undefined ? ['a picture has no words'] : []
  }
  if (kind === 'Table') return inside.every((one) => rowsOf.has(one.kind)) ? [] : ['a table has more than rows']
  if (kind === 'TR')
    return inside.length > 0 && inside.every((one) => one.kind === 'TH' || one.kind === 'TD') && marks === 0
      ? []
      : ['a row has more than cells']
  return []
}

function pageFaults(file: PdfFile, page: PdfDictionary, tree: PdfDictionary): string[] {
  const { tagged, loose } = paintedOn(file, page)
  const place = at(file, page, 'StructParents')
  const numbers = at(file, tree, 'ParentTree', 'Nums')
  const found = Array.isArray(numbers) ? numbers.findIndex((one, index) => index % 2 === 0 && one === place) : -1
  const parents = Array.isArray(numbers) ? follow(file, numbers[found + 1]) : undefined
  const missing = [...tagged].filter((mark) => !Array.isArray(parents) || parents[mark] === undefined)
  return [...loose, ...missing.map(() => 'what is painted belongs to no element')]
}
