import { type Fault, findDuplicates, quote } from '#platform/fault.ts'
import { locate, textAt, valueAt } from '#platform/raw.ts'

/**
 * What is wrong with the list of known services: one that opens all the same, one that ended without its law, one that
 * is named twice. Takes the keys of the services that open; the list may be malformed.
 */
export function directoryFaults(file: string, raw: unknown, opening: readonly string[]): Fault[] {
  return [
    ...findDuplicates(file, locate(raw, 'services[].key')),
    ...locate(raw, 'services[]').flatMap(({ path, value }): Fault[] => {
      const key = textAt(value, 'key') ?? ''
      const [state, ended] = [textAt(value, 'state'), valueAt(value, 'ended')]
      const needs: Fault = { file, path, kind: 'form', expected: 'ended, with its day and law', found: 'nothing' }
      const stray: Fault = {
        file,
        path: [...path, 'ended'],
        kind: 'form',
        expected: 'state ended',
        found: quote(state),
      }
      const expected = 'the key of a service that has no file in services/'
      const opens: Fault = { file, path: [...path, 'key'], kind: 'duplicate', expected, found: quote(key) }
      return [
        ...(state === 'ended' && ended === undefined ? [needs] : []),
        ...(state === 'by-name' && ended !== undefined ? [stray] : []),
        ...(opening.includes(key) ? [opens] : []),
      ]
    }),
  ]
}
