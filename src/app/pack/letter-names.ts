import { nearest, quote } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'
import { type PackError, packError } from './pack.ts'
import type { SourceFile } from './read-folder.ts'

const used = /\b(fields|inWords|parties)\.(?:at\("([^"]+)"|([a-z][a-z0-9]*(?:-[a-z0-9]+)*))/g
/** What a Typst dictionary can do is no name of a field. */
const methods = ['at', 'len', 'keys', 'values', 'pairs']

/**
 * Fields and parties that a letter's template names and its service does not have: such a letter could never be printed.
 * Takes the services as they were read and the files of the pack.
 */
export function letterErrors(
  services: readonly { file: string; raw: unknown }[],
  files: readonly SourceFile[],
): PackError[] {
  return services.flatMap(({ file, raw }) => {
    const [template] = locate(raw, 'letter.template').map(({ value }) => `letters/${String(value)}.typ`)
    const letter = files.find(({ path }) => path === template)
    return letter ? strangersIn(letter, raw, file) : []
  })
}

function strangersIn({ path, text }: SourceFile, raw: unknown, service: string): PackError[] {
  const keysOf = (list: string) => locate(raw, `${list}[]`).flatMap(({ value }) => textAt(value, 'key') ?? [])
  const known = { fields: keysOf('fields'), parties: keysOf('parties') }
  return text.split('\n').flatMap((line, index) => {
    const code = line.replace(/^\s*\/\/.*/, '')
    return [...code.matchAll(used)].flatMap((match) => {
      const list = match[1] === 'parties' ? 'parties' : 'fields'
      const name = match[2] ?? match[3] ?? ''
      if (known[list].includes(name) || (match[3] !== undefined && methods.includes(name))) return []
      const near = nearest(name, known[list])
      const expected = `the key of one of the ${list} of ${service}${near ? ` (did you mean ${near}?)` : ''}`
      const place = { file: path, line: index + 1, column: match.index + 1 }
      return [packError({ ...place, kind: 'dangling', where: '', expected, found: quote(name) })]
    })
  })
}
