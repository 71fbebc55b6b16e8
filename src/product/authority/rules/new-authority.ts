import { type EnteringAuthority, type LimitRow, numberIn } from '../contract/new-authority.ts'
import type { AuthorityEntry, Limit } from '../contract.ts'
import { fieldOfCode } from '../rules.ts'

/** What is wrong in a power as it was typed, field by field: what its shape alone cannot tell. */
export function wrongIn(input: EnteringAuthority, posts: readonly string[]): Record<string, string> {
  const { code, field, capacity, substitutes } = input
  const onBehalf = capacity !== '' && capacity !== 'own-name'
  return {
    ...(fieldOfCode[code.slice(0, 3)] === field ? {} : { code: 'code-field' }),
    ...(substitutes.some((post) => !posts.includes(post)) ? { substitutes: 'choose' } : {}),
    // A signature block names one superior: who signs for the camat cannot also sign for the regent.
    ...(onBehalf && substitutes.length > 0 ? { substitutes: 'substitutes-none' } : {}),
  }
}

type Body = Omit<AuthorityEntry, 'code' | 'era' | 'offices' | 'illustrative' | 'instrument'>

/** The words of a version as they were typed. What the officer types was read on the instrument, so it is sure. */
export function bodyOf(input: EnteringAuthority): Body {
  const { nameId, nameEn, field, aspects, source, capacity, substitutes, report, limit, note } = input
  const limits = input.limits.flatMap(limitOf)
  return {
    field,
    aspects,
    name: { id: nameId, en: nameEn || nameId },
    ...(limit === '' ? {} : { limit: { id: limit, en: limit } }),
    ...(limits.length === 0 ? {} : { limits }),
    ...(note === '' ? {} : { note: { id: note, en: note } }),
    source,
    ...(capacity === '' ? {} : { signing: { capacity, sure: 'a' as const } }),
    ...(substitutes.length === 0 ? {} : { substitutes: substitutes.map((post) => ({ post, sure: 'a' as const })) }),
    report: report === 'owed',
    tracedTo: [],
  }
}

function limitOf(row: LimitRow): Limit[] {
  if (row.question === '') return []
  const [atMost, atLeast] = [numberIn(row.atMost), numberIn(row.atLeast)]
  return [
    {
      question: row.question,
      name: { id: row.name, en: row.name },
      ...(atMost === undefined ? {} : { atMost }),
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(row.unit === '' ? {} : { unit: { id: row.unit, en: row.unit } }),
      above: { id: row.above, en: row.above },
    },
  ]
}
