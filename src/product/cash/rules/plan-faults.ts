import { type Fault, findDuplicates, nearest, quote } from '#platform/fault.ts'
import { locate } from '#platform/raw.ts'

const file = 'cash.yaml'

/** Everything in the rules of cash that their shape alone cannot tell. Takes a file that may be malformed, and the keys of kecamatan. */
export function cashFaults(raw: unknown, kecamatan: readonly string[]): Fault[] {
  return [
    ...findDuplicates(file, locate(raw, 'denominations[].key')),
    ...locate(raw, 'deposit.longer[].offices[]')
      .filter(({ value }) => kecamatan.length > 0 && !kecamatan.includes(String(value)))
      .map(({ path, value }): Fault => {
        const near = nearest(String(value), kecamatan)
        const expected = `the key of a kecamatan in offices.yaml${near ? ` (did you mean ${near}?)` : ''}`
        return { file, path, kind: 'dangling', expected, found: quote(String(value)) }
      }),
  ]
}
