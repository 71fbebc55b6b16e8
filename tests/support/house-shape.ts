import { basename } from 'node:path'
import { codeOf, isTest, lineAt, piecesOf, type SourceFile } from '#tests/source-tree.ts'

export const limits = { functionLines: 70, fileLines: 250, testLines: 400 } as const

export function longFiles(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > (isTest(path) ? limits.testLines : limits.fileLines) ? [`${path}: ${lines} lines`] : []
  })
}

const begins = /\bfunction\b|=>\s*\{$|^\s*(?:async |get |set |static |\*)*[#\w]+(?:<.*>)?\(.*\)?.*\{$|=>$/

/**
 * Functions that are too long. What Biome formats opens and closes at one indent, so a function runs from the line at
 * which it begins to the next line of that indent that closes.
 */
export function longFunctions(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = codeOf(text).split('\n')
    return lines.flatMap((line, at) => {
      if (!begins.test(line) || /^\s*(\}|if|for|while|switch|describe|return \(?\{$)\b/.test(line)) return []
      const length = lengthFrom(lines, at)
      return length > limits.functionLines ? [`${path}:${at + 1} ${length} lines`] : []
    })
  })
}

function lengthFrom(lines: readonly string[], start: number): number {
  const indent = indentOf(lines[start] ?? '')
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line.trim() === '' || indentOf(line) > indent) continue
    // A parameter list or a return type that takes lines of its own closes and opens again.
    if (/[{(]$|=>$/.test(line.trimEnd()) && /^\s*[)}]/.test(line)) continue
    return at - start + 1
  }
  return 1
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Folders and files that hold what has no home of its own. */
export function drawers(paths: readonly string[]): string[] {
  const drawer = /^(utils?|helpers?|common|shared|types?|libs?|misc|index)$/
  return paths.filter((path) => path.split('/').some((part) => drawer.test(part.replace(/\..*$/, ''))))
}

/** Names of files that are not in kebab-case; a room's kind stands before the ending: `case.page.tsx`. */
export function oddNames(paths: readonly string[]): string[] {
  return paths.filter(
    (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(page|island|test))*\.(ts|tsx|css|sql)$/.test(basename(path)),
  )
}

/** Acts whose file is not named after what it does. */
export function misnamedActs(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/product\/[a-z]+\/acts\//.test(path) && !isTest(path))
    .filter(({ path, text }) => {
      const name = basename(path, '.ts').replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase())
      return !new RegExp(`^export (async )?function ${name}\\b`, 'm').test(text) && !isPartOfActs(path)
    })
    .map(({ path }) => path)
}

// What several acts have in common is no act; it says so by its name.
function isPartOfActs(path: string): boolean {
  return /\/(take-step|take-refusal|take-correction|under-authority|under-checks)\.ts$/.test(path)
}

export function defaultExports(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => found(path, text, /\bexport default\b|\bexport \{[^}]*\bas default\b/g))
}

/** Code that takes away the compiler's word: `any`, `!` after a value, and `as` without a reason in words. */
export function unsafeTypes(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => [
    ...found(path, text, /[:<|&,]\s*any\b(?!\()|\bas any\b/g),
    ...found(path, text, /[\w)\]]!(?=[.;,)\][\s]|$)(?!=)/gm),
    ...found(path, text, /@ts-(ignore|nocheck)/g, ['code', 'comment']),
    ...castsWithoutReason(path, text),
  ])
}

function castsWithoutReason(path: string, text: string): string[] {
  const code = codeOf(text)
  const source = text.split('\n')
  const hasReason = (line: number) => [line - 2, line - 1].some((at) => /\/\/ \S|\*\//.test(source[at] ?? ''))
  return [...code.matchAll(/(?<!\* )\bas (?!const\b)(?=[A-Z{[('"]|readonly |typeof |string|number|unknown|keyof )/g)]
    .filter(({ index }) => !isRenaming(code, index))
    .map(({ index }) => lineAt(code, index))
    .filter((line) => !hasReason(line))
    .map((line) => `${path}:${line} as without a reason`)
}

function isRenaming(code: string, at: number): boolean {
  const from = [...code.slice(0, at).matchAll(/^(?:import|export)\b/gm)].at(-1)?.index
  return from !== undefined && /^\w+\s+(type\s+)?(\*\s*|\{[^}]*)$/.test(code.slice(from, at))
}

function found(path: string, text: string, pattern: RegExp, kinds: readonly string[] = ['code']): string[] {
  const shown = piecesOf(text)
    .map((piece) => (kinds.includes(piece.kind) ? piece.text : piece.text.replace(/[^\n]/g, ' ')))
    .join('')
  return [...shown.matchAll(pattern)].map(({ index, 0: what }) => `${path}:${lineAt(shown, index)} ${what.trim()}`)
}
