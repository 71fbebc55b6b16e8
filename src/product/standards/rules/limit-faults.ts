import type { StandardLimit } from '#clock'
import type { Fault } from '#platform/fault.ts'
import { locate, textAt } from '#platform/raw.ts'

/** The limits that the life of a standard runs under, each with the article of PP 96/2012 that sets it. */
const articles = {
  'standard-publish': '27(1)',
  'standard-comments': '27(2)',
  'standard-mend': '27(3)',
  'standard-pledge': '30(4)',
  'standard-evaluate': '32(1)',
  'standard-review': '33',
} satisfies Record<StandardLimit, string>

/**
 * The limits that a calendar of a pack lacks: without one of them its step would be refused in every office. One that has
 * ended, and that nothing follows, is lacking too. Takes what was read, whatever its shape.
 */
export function standardLimitFaults(calendar: unknown): Fault[] {
  if (calendar === undefined) return []
  const lasting = locate(calendar, 'limits[]').filter(({ value }) => textAt(value, 'lastDay') === undefined)
  const names = new Set(lasting.map(({ value }) => textAt(value, 'name')))
  return Object.entries(articles)
    .filter(([name]) => !names.has(name))
    .map(([name, article]) => ({
      ...{ file: 'calendar.yaml', path: ['limits'], kind: 'missing' },
      expected: `a limit ${name} without a last day, for PP 96/2012 article ${article} sets it`,
      found: 'none of that name',
    }))
}
