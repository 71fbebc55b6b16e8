import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type SourceFile = { path: string; text: string }

const root = join(import.meta.dirname, '../..')

/** The project's own files that match, by their path from its root. */
export function sourceFiles(pattern: string): SourceFile[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => !path.startsWith('node_modules/') && !path.startsWith('.paten/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
}

/** A piece of TypeScript: code, or one of those that only look like code. `at` is where it begins. */
export type Piece = { kind: 'code' | 'comment' | 'string' | 'regex' | 'template'; at: number; text: string }

/**
 * Takes TypeScript apart, so that a rule about code never trips over a text or a comment. A template comes as the code
 * up to its backtick, its texts, and the code of its holes.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let at = 0
  const holes: number[] = []
  const put = (kind: Piece['kind'], end: number) => {
    if (end > from) pieces.push({ kind, at: from, text: text.slice(from, end) })
    from = end
    at = end
  }
  const template = (start: number) => {
    put('code', start)
    const end = endOfTemplate(text, start)
    put('template', end)
    if (text[end - 1] === '{') holes.push(0)
  }
  while (at < text.length) {
    const end = endOfText(text, at)
    const here = text[at]
    const depth = holes.at(-1)
    if (end) {
      put('code', at)
      put(end.kind, end.at)
    } else if (here === '`') template(at)
    else if (here === '}' && depth === 0) {
      holes.pop()
      template(at)
    } else {
      if (depth !== undefined && here === '{') holes[holes.length - 1] = depth + 1
      if (depth !== undefined && here === '}') holes[holes.length - 1] = depth - 1
      at += 1
    }
  }
  put('code', text.length)
  return pieces
}

// A template's text runs to its closing backtick or into `${`; both ends belong to the text.
function endOfTemplate(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '`') return at + 1
    else if (text[at] === '$' && text[at + 1] === '{') return at + 2
  }
  return text.length
}

const quoted = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/y
const comment = /\/\/[^\n]*|\/\*.*?\*\//sy
const regex = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y

function endOfText(text: string, at: number): { kind: Piece['kind']; at: number } | undefined {
  const here = text[at]
  if (here === "'" || here === '"') return matched('string', quoted, text, at)
  if (here !== '/') return undefined
  return matched('comment', comment, text, at) ?? (mayBeRegex(text, at) ? matched('regex', regex, text, at) : undefined)
}

function matched(kind: Piece['kind'], pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? { kind, at: at + found[0].length } : undefined
}

// A slash after a value divides, and after `<` it closes an element.
function mayBeRegex(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at).trimEnd()
  return before === '' || /[(,=:[!&|?{};+~^%*-]$|=>$|\b(return|of|in|case)$/.test(before)
}

/** The code of a file with texts, comments and templates blanked, so that places and lines stay as they are. */
export function codeOf(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'code' ? piece.text : piece.text.replace(/[^\n]/g, ' ')))
    .join('')
}

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

/** What a file imports or takes over from others: the names of modules, types included. */
export function importsOf(text: string): string[] {
  const code = piecesOf(text).filter(({ kind }) => kind !== 'comment')
  return code.flatMap((piece, index) => {
    const before = code[index - 1]
    const asks =
      piece.kind === 'string' && before?.kind === 'code' && /(\bfrom|\bimport|\bimport\()\s*$/.test(before.text)
    return asks ? [piece.text.slice(1, -1)] : []
  })
}

/** Every SQL statement of a file, with `$1` in place of what is filled in. */
export function statementsIn(text: string): { at: number; sql: string }[] {
  const pieces = piecesOf(text)
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== 'code' || !/\bsql$/.test(piece.text) || pieces[index + 1]?.kind !== 'template') return []
    return [{ at: pieces[index + 1]?.at ?? 0, sql: templateFrom(pieces, index + 1) }]
  })
}

function templateFrom(pieces: readonly Piece[], first: number): string {
  let sql = ''
  let inner = 0
  for (const { kind, text } of pieces.slice(first)) {
    if (kind !== 'template') continue
    const opens = text.startsWith('`')
    if (opens && sql !== '') inner += 1
    if (inner === 0) sql += text.replace(/^[`}]/, '').replace(/(`|\$\{)$/, text.endsWith('`') ? '' : '$$1')
    if (text.endsWith('`') && (text.length > 1 || !opens)) {
      if (inner === 0) return sql
      inner -= 1
    }
  }
  return sql
}
