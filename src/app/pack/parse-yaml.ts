import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLError } from 'yaml'
import { writePath } from '#platform/fault.ts'
import type { Path } from '#platform/raw.ts'
import { type PackError, packError } from './pack.ts'
import type { SourceFile } from './read-folder.ts'

const levelsMax = 20
const syntaxErrorsTold = 5

type Position = { line: number; column: number }

/** What a YAML file says, with the place in the file of everything it says. */
export type Parsed = {
  file: string
  raw: unknown
  /** Where a value stands; for a value that is not there, where the nearest thing around it stands. */
  placeOf(path: Path): Position
  /** Where the key of a value stands. */
  placeOfKey(path: Path): Position
  /** True when it was already said that the value there cannot be read. */
  isTold(path: Path): boolean
}

type Read = { parsed: Parsed; errors: PackError[] }

// A pack is read more than once where it is checked, compared and applied, and mostly as it was the time before.
const lastRead = new Map<string, { text: string; read: Read }>()

/**
 * Reads one YAML document. `raw` is undefined when its syntax is broken, so that nothing false is said about the rest.
 * Aliases, tags and several documents are refused: a pack says everything plainly and once.
 */
export function parseYaml({ path, text }: SourceFile): Read {
  const last = lastRead.get(path)
  if (last?.text === text) return last.read
  const read = readYaml(path, text)
  lastRead.set(path, { text, read })
  return read
}

function readYaml(file: string, text: string): Read {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true, logLevel: 'error' })
  const places = new Map<string, Position>()
  const told = new Set<string>()
  const errors: PackError[] = []
  const positionAt = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const tell = (offset: number, path: Path, expected: string, found: string) => {
    if (path.length > 0) told.add(writePath(path))
    errors.push(packError({ file, ...positionAt(offset), kind: 'syntax', where: writePath(path), expected, found }))
  }

  const mistakes = [...document.errors, ...document.warnings]
  const isBroken = mistakes.some(({ code }) => code !== 'DUPLICATE_KEY' && code !== 'TAG_RESOLVE_FAILED')
  for (const mistake of tellable(mistakes)) {
    const { expected, found } = explain(mistake)
    tell(isTooDeep(mistake) ? 0 : mistake.pos[0], [], expected, found)
  }
  const raw = isBroken ? undefined : toRaw(document.contents, [])
  return {
    parsed: {
      file,
      raw,
      placeOf: (path) => nearestPlace(places, path, ''),
      placeOfKey: (path) => nearestPlace(places, path, '#'),
      isTold: (path) => told.has(writePath(path)),
    },
    errors,
  }

  function toRaw(node: unknown, path: Path): unknown {
    const offset = startOf(node)
    if (offset !== undefined) places.set(writePath(path), positionAt(offset))
    if (isAlias(node)) return tell(offset ?? 0, path, 'the value itself', `an alias to ${node.source}`)
    if (path.length > levelsMax) return tell(offset ?? 0, path, `at most ${levelsMax} levels`, 'one more')
    if (isMap(node)) return Object.fromEntries(node.items.flatMap((pair) => entry(pair, path)))
    if (isSeq(node)) return node.items.map((item, index) => toRaw(item, [...path, index]))
    return isScalar(node) ? node.value : null
  }

  function entry({ key, value }: Pair, path: Path): [string, unknown][] {
    const offset = startOf(key) ?? 0
    if (!isScalar(key) || typeof key.value !== 'string') {
      tell(offset, path, 'a key that is a word', 'something else; put a key that is a number in quotes')
      return []
    }
    const inside = [...path, key.value]
    places.set(`#${writePath(inside)}`, positionAt(offset))
    return [[key.value, toRaw(value, inside)]]
  }
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined
}

function nearestPlace(places: ReadonlyMap<string, Position>, path: Path, mark: '' | '#'): Position {
  const own = places.get(`${mark}${writePath(path)}`) ?? places.get(writePath(path))
  if (own) return own
  return path.length === 0 ? { line: 1, column: 1 } : nearestPlace(places, path.slice(0, -1), '#')
}

// One broken line often makes every later one look broken: the first few are enough to find it.
function tellable(mistakes: readonly YAMLError[]): YAMLError[] {
  const tooDeep = mistakes.find(isTooDeep)
  if (tooDeep) return [tooDeep]
  const [repeatable, breaking] = [mistakes.filter(isHarmless), mistakes.filter((mistake) => !isHarmless(mistake))]
  return [...repeatable, ...breaking.slice(0, syntaxErrorsTold)]
}

function isHarmless({ code }: YAMLError): boolean {
  return code === 'DUPLICATE_KEY' || code === 'TAG_RESOLVE_FAILED'
}

// The parser gives up where its own stack ends, which is another place on another machine.
function isTooDeep({ message }: YAMLError): boolean {
  return message.includes('call stack')
}

function explain(mistake: YAMLError): { expected: string; found: string } {
  const { code, message } = mistake
  if (isTooDeep(mistake)) return { expected: `at most ${levelsMax} levels`, found: 'far deeper nesting' }
  switch (code) {
    case 'TAB_AS_INDENT':
      return { expected: 'spaces in front of the line', found: 'a tab' }
    case 'DUPLICATE_KEY':
      return { expected: 'each key once', found: 'the same key again' }
    case 'MULTIPLE_DOCS':
      return { expected: 'one document in a file', found: 'a second one after ---' }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { expected: 'one key with its value on a line', found: 'a second colon; put text with a colon in quotes' }
    case 'TAG_RESOLVE_FAILED':
      return { expected: 'a plain value', found: 'a tag (a word that begins with !)' }
    case 'MISSING_CHAR':
      return { expected: 'quotes, brackets and colons complete', found: lowerFirst(message) }
    default:
      return { expected: 'YAML that can be read', found: lowerFirst(message) }
  }
}

function lowerFirst(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`
}
