import type { Fault } from '#platform/fault.ts'
import { type Located, locate, textAt } from '#platform/raw.ts'

type Term = { path: Located['path']; since: string | undefined; until: string | undefined }

/**
 * Dates that run backwards or overlap, for entries that hold now `since` a day and had other codes `before`.
 * Days are compared as they are written, year first; a malformed day is told by the shape of the file.
 */
export function stretchFaults(file: string, entries: readonly Located[]): Fault[] {
  return entries.flatMap(({ path, value }) => {
    const before = locate(value, 'before[]', path).map((term) => asTerm(term))
    const now = { path: [...path, 'since'], since: textAt(value, 'since'), until: undefined }
    const terms = now.since === undefined ? before : [...before, now]
    return [
      ...terms.flatMap((term) => backwards(file, term)),
      ...terms.flatMap((term, index) => overlap(file, term, terms[index - 1])),
    ]
  })
}

function asTerm({ path, value }: Located): Term {
  return { path, since: textAt(value, 'since'), until: textAt(value, 'until') }
}

function backwards(file: string, { path, since, until }: Term): Fault[] {
  if (since === undefined || until === undefined || since < until) return []
  return [{ file, path: [...path, 'until'], kind: 'overlap', expected: `a day after since, ${since}`, found: until }]
}

function overlap(file: string, term: Term, earlier: Term | undefined): Fault[] {
  if (!earlier?.until) return []
  if (term.since !== undefined && term.since >= earlier.until) return []
  const found = term.since ?? 'no since, so it overlaps the entry before it'
  const path = term.path.at(-1) === 'since' || term.since === undefined ? term.path : [...term.path, 'since']
  return [{ file, path, kind: 'overlap', expected: `${earlier.until} or later, when the entry before it ends`, found }]
}
