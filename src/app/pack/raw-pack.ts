import { type Fault, nearest, quote } from '#platform/fault.ts'
import { type Located, locate, textAt, valueAt } from '#platform/raw.ts'

/** What was read from a pack, before anyone knows whether its shape is right. */
export type RawPack = {
  regency: unknown
  offices: unknown
  villages: unknown
  posts: unknown
  regulations: unknown
  authorities: unknown
  calendar: unknown
  guide: unknown
  queue: unknown
  cash: unknown
  retention: unknown
  duties: unknown
  directory: unknown
  services: readonly { file: string; raw: unknown }[]
  /** Paths of all files of the pack. */
  paths: readonly string[]
}

// When the file that declares the names could not be read, nothing is said about who uses them.
export function unknown(file: string, located: readonly Located[], known: readonly string[], what: string): Fault[] {
  if (known.length === 0) return []
  return located
    .filter(({ value }) => typeof value === 'string' && !known.includes(value))
    .map(({ path, value }) => {
      const near = nearest(String(value), known)
      const expected = `${what}${near ? ` (did you mean ${near}?)` : ''}`
      return { file, path, kind: 'dangling', expected, found: quote(value) }
    })
}

export function kecamatanKeys(pack: RawPack): string[] {
  return locate(pack.offices, 'offices[]')
    .filter(({ value }) => valueAt(value, 'kind') === 'kecamatan')
    .flatMap(({ value }) => textAt(value, 'key') ?? [])
}

export function serviceKeys(pack: RawPack): string[] {
  return pack.services.map(({ file }) => file.replace(/^services\/(.*)\.yaml$/, '$1'))
}
