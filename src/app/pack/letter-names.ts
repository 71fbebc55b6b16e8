import { LetterData, strangeNames } from '#documents'
import { nearest, quote } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'
import { type PackError, packError } from './pack.ts'
import type { SourceFile } from './read-folder.ts'

/**
 * Fields, parties and other data that a letter's template names and its service does not have: such a letter could never
 * be printed. Takes the services as they were read and the files of the pack.
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
  const data = Object.keys(LetterData.shape)
  const known = { fields: keysOf('fields'), parties: keysOf('parties'), data }
  return strangeNames(text, known).map(({ line, column, list, name }) => {
    const near = nearest(name, known[list])
    const whose = list === 'data' ? 'a name that every letter has' : `the key of one of the ${list} of ${service}`
    const expected = `${whose}${near ? ` (did you mean ${near}?)` : ''}`
    return packError({ file: path, line, column, kind: 'dangling', where: '', expected, found: quote(name) })
  })
}
