import { type Fault, quote } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'

/** What is wrong with how long a letter holds: it names no date of the form, or two rules say how long. */
export function validityFaults(file: string, raw: unknown): Fault[] {
  const dates = locate(raw, 'fields[]').flatMap(({ value }) =>
    textAt(value, 'type') === 'date' ? (textAt(value, 'key') ?? []) : [],
  )
  const dangling = locate(raw, 'letter.holdsUntil.field').flatMap(({ path, value }): Fault[] => {
    const expected = 'the key of a field of this service whose type is date'
    return typeof value === 'string' && !dates.includes(value)
      ? [{ file, path, kind: 'dangling', expected, found: quote(value) }]
      : []
  })
  const [until] = locate(raw, 'letter.holdsUntil')
  const twice = until !== undefined && locate(raw, 'letter.validFor').length > 0
  return twice
    ? [...dangling, { file, path: until.path, kind: 'form', expected: 'validFor or holdsUntil', found: 'both' }]
    : dangling
}
