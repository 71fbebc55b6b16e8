import { type Fault, nearest, quote } from '#platform/fault.ts'
import { type Located, locate, textAt } from '#platform/raw.ts'
import { letterPlaces } from './letter-places.ts'

/** Answers and roles that the words of a letter name and the service does not have: such a letter could not be printed. */
export function wordFaults(file: string, raw: unknown): Fault[] {
  const keysOf = (list: string) => locate(raw, `${list}[]`).flatMap(({ value }) => textAt(value, 'key') ?? [])
  const fields = keysOf('fields')
  const roles = keysOf('parties')
  const open = [...fields, ...keysOf('questions'), 'pemohon', 'alamat']
  const words = 'letter.words'
  const sentences = [
    ...locate(raw, `${words}.title`),
    ...locate(raw, `${words}.opening`),
    ...locate(raw, `${words}.body[]`),
    ...locate(raw, `${words}.english.opening`),
    ...locate(raw, `${words}.english.body[]`),
  ]
  return [
    ...locate(raw, `${words}.lines[]`).flatMap((line) =>
      stranger(file, line, [...fields, ...keysOf('questions')], 'field'),
    ),
    ...locate(raw, `${words}.parties[]`).flatMap((role) => stranger(file, role, roles, 'party')),
    ...sentences.flatMap(({ path, value }) =>
      letterPlaces(String(value)).flatMap((place) => stranger(file, { path, value: place }, open, 'field')),
    ),
  ]
}

function stranger(file: string, { path, value }: Located, known: readonly string[], what: string): Fault[] {
  if (typeof value !== 'string' || known.includes(value)) return []
  const near = nearest(value, known)
  const expected = `the key of a ${what} of this service${near ? ` (did you mean ${near}?)` : ''}`
  return [{ file, path, kind: 'letter', expected, found: quote(value) }]
}
