import type { Submitted, Upload } from '#platform/web/body.ts'
import { keptFiles } from '#ui/kept-files.ts'

/** A form about an instrument with its scan: files that have just come, and those that are safe since the first sending. */
export function shapePapers(values: Submitted, uploads: readonly Upload[]): Record<string, unknown> {
  const kept = keptFiles(values).map(({ sha256, name }) => ({ sha256, name, fresh: false }))
  const sent = uploads.map(({ sha256, name }) => ({ sha256, name, fresh: true }))
  return { ...values, papers: [...kept, ...sent] }
}

const limitRows = [0, 1, 2]
const limitParts = ['question', 'name', 'atMost', 'atLeast', 'unit', 'above']

/** The form of a new power: its rows of limits stand under `limit.0.question`. */
export function shapeAuthority(values: Submitted, uploads: readonly Upload[]): Record<string, unknown> {
  const limits = limitRows.map((row) =>
    Object.fromEntries(limitParts.map((part) => [part, values[`limit.${row}.${part}`] ?? ''])),
  )
  return { ...shapePapers(values, uploads), limits }
}

/** The field that a place in the input came from. */
export function fieldOfPlace([first = '', ...rest]: readonly string[]): string {
  if (first === 'papers') return 'file.naskah'
  return first === 'limits' ? ['limit', ...rest].join('.') : [first, ...rest].join('.')
}
