import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Counted, hideSmall } from './hide-small.ts'

const counted = (services: Record<string, Record<string, number>>): Counted =>
  new Map(Object.entries(services).map(([service, months]) => [service, new Map(Object.entries(months))]))

test('numbers from 1 to 4 are withheld, none and five are not', () => {
  const { whole, services } = hideSmall(counted({ a: { jan: 4 }, b: { jan: 3 }, c: { jan: 5 }, d: { jan: 0 } }))
  assert.equal(whole, false)
  assert.deepEqual([...services].sort(), ['a', 'b'])
})

test('one small number alone takes another with it, so that the total does not tell it', () => {
  const { services, months } = hideSmall(counted({ a: { jan: 3 }, b: { jan: 9, feb: 8 }, c: { jan: 40 } }))
  assert.deepEqual([...services], ['a', 'b'])
  assert.deepEqual([...(months.get('b') ?? [])], ['jan', 'feb'], 'its months would make it up')
})

test('a total that its small parts would give away is withheld itself', () => {
  const { whole, services } = hideSmall(counted({ a: { jan: 2, feb: 2, mar: 2 } }))
  assert.deepEqual([...services], ['a'])
  assert.equal(whole, true)
})

test('what goes along with small numbers is chosen by its key: were it the smallest, 14 of a total could only be 4 and 10', () => {
  const hidden = (b: number, c: number, ...small: number[]) => {
    const parts = { b, c, ...Object.fromEntries(small.map((n, place) => [`s${place}`, n])) }
    const { services } = hideSmall(
      counted(Object.fromEntries(Object.entries(parts).map(([key, n]) => [key, { jan: n }]))),
    )
    return [...services].sort()
  }
  for (const small of [[4], [1], [4, 4], [1, 1, 2]])
    for (const [b, c] of [
      [10, 24],
      [24, 10],
      [5, 5],
    ] as const)
      assert.deepEqual(hidden(b, c, ...small), ['b', ...small.map((_n, place) => `s${place}`)])
})

/** What one page may stand for: the numbers of each service that would tell the same, and which were small. */
type Page = { values: Map<string, Set<number>>; small: string[] }

test('who knows the rule as well, and tries every number, is left with four for each that is small', () => {
  const [tried, known] = [Array.from({ length: 11 }, (_, n) => n), 7]
  const pages = new Map<string, Page>()
  for (const a of tried)
    for (const b of tried)
      for (const c of tried)
        for (const d of tried) {
          const office = Object.entries({ a, b, c, d })
          const { services, whole } = hideSmall(
            counted(Object.fromEntries(office.map(([key, n]) => [key, { jan: n }]))),
          )
          const told = office.map(([key, n]) => (services.has(key) ? key : n))
          const said = `${told} of ${whole ? 'untold' : a + b + c + d}`
          const page: Page = pages.get(said) ?? { values: new Map(), small: [] }
          pages.set(said, page)
          for (const [key, n] of office) {
            if (!services.has(key)) continue
            page.values.set(key, (page.values.get(key) ?? new Set<number>()).add(n))
            // Near the most that is tried, others that would do are not tried.
            if (n < 5 && Math.max(a, b, c, d) <= known) page.small.push(key)
          }
        }
  for (const [said, { values, small }] of pages)
    for (const key of small)
      assert.ok((values.get(key)?.size ?? 0) >= 4, `${key} can only be ${[...(values.get(key) ?? [])]}: ${said}`)
})

test('whatever the numbers, none that is withheld is narrowed by those that are told to fewer than five values', () => {
  const months = fc.dictionary(fc.constantFrom('jan', 'feb', 'mar', 'apr'), fc.integer({ min: 0, max: 12 }))
  const offices = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), months)
  fc.assert(
    fc.property(offices, (office) => {
      const table = counted(office)
      const hidden = hideSmall(table)
      const totals = new Map([...table].map(([service, parts]) => [service, sumOf(parts.values())]))
      holds(totals, hidden.services, hidden.whole)
      for (const [service, parts] of table) {
        holds(parts, hidden.months.get(service) ?? new Set(), hidden.services.has(service))
        if (!hidden.services.has(service)) continue
        const told = [...parts].filter(([month, n]) => n > 0 && !hidden.months.get(service)?.has(month))
        assert.deepEqual(told, [], 'months that are told make up no service that is withheld')
      }
    }),
  )
})

function holds(parts: ReadonlyMap<string, number>, withheld: ReadonlySet<string>, totalWithheld: boolean): void {
  for (const [key, n] of parts) assert.ok(withheld.has(key) || n === 0 || n >= 5, `${key} is ${n}`)
  const unknown = [...parts].flatMap(([key, n]) => (withheld.has(key) && n > 0 ? [n] : []))
  if (unknown.length === 0 || totalWithheld) return
  assert.ok(unknown.length > 1 && sumOf(unknown) - unknown.length >= 4, `${unknown} can be worked out`)
}

function sumOf(numbers: Iterable<number>): number {
  return [...numbers].reduce((sum, n) => sum + n, 0)
}
