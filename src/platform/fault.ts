import type { Located, Path } from './raw.ts'

export type FaultKind =
  | 'encoding'
  | 'syntax'
  | 'shape'
  | 'unknown-key'
  | 'missing'
  | 'dangling'
  | 'duplicate'
  | 'overlap'
  | 'territory'
  | 'procedure'
  | 'form'
  | 'tariff'
  | 'letter'
  | 'authority'
  | 'contrast'
  | 'looser'
  | 'file'

/** Something wrong in a file that a person wrote: where, what was expected there, what was found. */
export type Fault = { file: string; path: Path; kind: FaultKind; expected: string; found: string }

/** The second and later of equal values, each told where the first one stands. */
export function findDuplicates(file: string, located: readonly Located[]): Fault[] {
  const first = new Map<unknown, Path>()
  return located.flatMap(({ path, value }) => {
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, path)
    if (earlier === undefined) return []
    const found = `${quote(value)} again, as in ${writePath(earlier)}`
    return [{ file, path, kind: 'duplicate' as const, expected: 'a value of its own', found }]
  })
}

/** `procedure[2].post`: positions count from 1, as people count. */
export function writePath(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}

/** A found value as it may stand in a sentence: short, and in quotes when it is text. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'a group of keys'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value)
  if (typeof value === 'number') return `the number ${value}`
  return String(value)
}

/** The candidate most like what was written, when it is near enough to be a slip of the hand. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, away: distance(written.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)
  const best = ranked[0]
  return best && best.away <= Math.max(1, Math.floor(written.length / 3)) ? best.candidate : undefined
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[b.length] ?? 0
}
