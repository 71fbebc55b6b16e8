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

test('one small number alone takes the next smallest with it, so that the total does not tell it', () => {
  const { services, months } = hideSmall(counted({ a: { jan: 3 }, b: { jan: 9, feb: 8 }, c: { jan: 40 } }))
  assert.deepEqual([...services], ['a', 'b'])
  assert.deepEqual([...(months.get('b') ?? [])], ['jan', 'feb'], 'its months would make it up')
})

test('a total that its small parts would give away is withheld itself', () => {
  const { whole, services } = hideSmall(counted({ a: { jan: 2, feb: 2, mar: 2 } }))
  assert.deepEqual([...services], ['a'])
  assert.equal(whole, true)
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
