import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { endedQuarters, newestYear, type Quarter } from './quarters.ts'
import { type Performed, type PerformedCounts, tellQuarters } from './tell-quarters.ts'
import { type Added, tellsSmall } from './tells-small.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const both = endedQuarters(2026, on('2026-07-01'))
const first = both.slice(0, 1)
const monthsOf = ({ from }: Quarter) => [0, 1, 2].map((months) => from.add({ months }).toString())
const whole = both.flatMap(monthsOf)
const services = ['a', 'b', 'c']

const counted = (of: Record<string, readonly number[]>): PerformedCounts[] =>
  Object.entries(of).flatMap(([service, numbers]) =>
    numbers.flatMap((n, place) =>
      n === 0
        ? []
        : [
            {
              ...{ service, month: whole[place] ?? '', issued: n, onTime: n, opened: n, returned: 0 },
              minutes: new Map([[3, n]]),
            },
          ],
    ),
  )

test('a quarter is told once it is over, and the year of the one that was over last', () => {
  const keys = (day: string, year = 2026) => endedQuarters(year, on(day)).map(({ key }) => key)
  assert.deepEqual([keys('2026-03-31'), keys('2026-04-01'), keys('2026-12-31').length], [[], ['2026-Q1'], 3])
  assert.deepEqual([keys('2026-01-01', 2025).length, keys('2026-12-31', 2027)], [4, []])
  assert.deepEqual([newestYear(on('2026-03-31')), newestYear(on('2026-04-01'))], [2025, 2026])
})

test('a quarter with too few is left out of the year and named, and what is told of the year stays when it comes', () => {
  const counts = counted({ a: [6, 5, 9, 1, 1, 0], b: [9, 9, 9, 9, 9, 9] })
  const [one, year] = [tellQuarters(counts, first), tellQuarters(counts, both)]
  const of = (told: typeof one, key: string) => told.services.find((service) => service.key === key)?.year
  assert.deepEqual([of(one, 'a')?.issued, of(year, 'a')?.issued, of(year, 'a')?.without.issued], [20, 20, ['2026-Q2']])
  assert.equal(of(year, 'b')?.issued, 27, 'b would give a away, and is held back with it')
  assert.equal(year.year.issued, 76)
  assert.deepEqual(year.services[0]?.quarters.get('2026-Q2')?.issued, undefined)
  const none = tellQuarters(counted({ a: [0, 0, 0, 2, 0, 0] }), both)
  assert.deepEqual([none.year.issued, none.services[0]?.year.issued], [undefined, undefined], 'too few is not none')
})

test('returns are of the quarters in which both they and their files are told', () => {
  const counts = counted({ a: [20, 20, 20, 20, 20, 20] }).map((one) => ({
    ...one,
    returned: one.month < '2026-04' ? 4 : 1,
  }))
  const { returnsPerFile, returnsOf, without, opened } = tellQuarters(counts, both).year
  assert.deepEqual([returnsPerFile, returnsOf, without.returns, opened], [0.2, 60, ['2026-Q2'], 120])
})

type Told = { cells: Added; n: number }

/** Every number of files that was ever published, with the cells that it adds up. */
function everTold(counts: readonly PerformedCounts[]): Told[] {
  return [[], first, both].flatMap((quarters) => {
    const { services: told, ...office } = tellQuarters(counts, quarters)
    const number = ({ issued, without }: Performed, of: readonly string[], months: readonly string[]): Told[] => {
      const left = quarters.filter(({ key }) => without.issued.includes(key)).flatMap(monthsOf)
      const added = months.filter((month) => !left.includes(month))
      const cells = new Set(of.flatMap((service) => added.map((month) => `${service} ${month}`)))
      return issued === undefined ? [] : [{ cells, n: issued }]
    }
    const lines = [{ of: services, ...office }, ...told.map((one) => ({ of: [one.key], ...one }))]
    return [
      ...lines.flatMap(({ of, year }) => number(year, of, quarters.flatMap(monthsOf))),
      ...lines.flatMap(({ of, quarters: each }) =>
        quarters.flatMap((quarter) => {
          const one = each.get(quarter.key)
          return one ? number(one, of, monthsOf(quarter)) : []
        }),
      ),
      ...told.flatMap(({ key, months }) => [...months].flatMap(([month, one]) => number(one, [key], [month]))),
    ]
  })
}

test('who keeps every page and every table there ever was, and takes them from each other, is left with none of 1 to 4', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: whole.length, maxLength: whole.length })
  fc.assert(
    fc.property(fc.record({ a: numbers, b: numbers, c: numbers }), (of) => {
      const counts = counted(of)
      const told = everTold(counts)
      const n = new Map(counts.map(({ service, month, issued }) => [`${service} ${month}`, issued]))
      const count = (cell: string) => n.get(cell) ?? 0
      for (const { cells, n: sum } of told)
        assert.equal(
          sum,
          [...cells].reduce((all, cell) => all + count(cell), 0),
          'a number is of the cells it says',
        )
      assert.equal(
        tellsSmall(
          told.map(({ cells }) => cells),
          { count, partOf: (cell) => cell.split(' ')[0] ?? '' },
        ),
        false,
      )
      for (const one of told)
        for (const other of told) {
          const between = one.n - other.n
          if (other.cells.isSubsetOf(one.cells)) assert.ok(between === 0 || between >= 5, `${one.n} less ${other.n}`)
        }
    }),
    { numRuns: 60 },
  )
})

test('so it would be with months that are told as they end: nine in March and eleven in April leave two', () => {
  const [march, april] = [new Set(['a march']), new Set(['a march', 'a april'])]
  const count = (cell: string) => (cell === 'a march' ? 9 : 2)
  assert.equal(tellsSmall([march, april], { count, partOf: () => 'a' }), true)
})
