import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Countable, Definition } from './indicator.ts'
import { type Cells, publishable } from './publish-indicators.ts'
import { endedQuarters } from './quarters.ts'
import { withheldIn } from './tell-quarters.ts'

const quarters = endedQuarters(2026, Temporal.PlainDate.from('2026-04-01'))

const returns: Definition = {
  ...{ name: { id: 'Kembali', en: 'Returns' }, says: 'Contoh.', shownAs: 'per-hundred', timed: null },
  ...{ counts: ['returned'], of: ['opened'], services: [], good: 'less', target: null },
  ...{ shownFrom: null, isPublic: true },
}
const cells = (of: Record<string, Partial<Record<Countable, number>>>) =>
  new Map(
    Object.entries(of).map(([service, things]) => [
      service,
      // Only what is counted stands in the sample.
      new Map(Object.entries(things) as [Countable, number][]),
    ]),
  )

/** How much of it each service had in each month of the quarter. */
type ByMonths = Readonly<Record<string, readonly number[]>>

/** Which may be told, where of what was issued stands when it was, and all else came in January. */
function mayTell(definitions: readonly Definition[], of: Cells, issued: ByMonths = {}): boolean[] {
  const counts = [...of].flatMap(([service, things]) =>
    (issued[service] ?? [things.get('issued') ?? 0]).map((n, place) => ({
      ...{ service, month: `2026-0${place + 1}-01`, issued: n, onTime: n, minutes: new Map() },
      opened: place === 0 ? (things.get('opened') ?? 0) : 0,
      returned: place === 0 ? (things.get('returned') ?? 0) : 0,
    })),
  )
  return quarters.flatMap((quarter) => publishable(definitions, of, withheldIn(quarter, counts)))
}

const count: Definition = { ...returns, shownAs: 'count', of: [] }

test('a number from 1 to 4 is not told, neither what is counted nor what it is of; none is', () => {
  const of = (returned: number, opened: number) => mayTell([returns], cells({ a: { opened, returned } }))
  assert.deepEqual([of(5, 40), of(0, 40), of(4, 40), of(0, 4)], [[true], [true], [false], [false]])
})

test('nor is one from which another that is told leaves 1 to 4', () => {
  const some = cells({ a: { opened: 40, returned: 20 }, b: { opened: 30, returned: 3 } })
  const onlyA: Definition = { ...returns, services: ['a'] }
  assert.deepEqual(mayTell([returns, onlyA], some), [true, false], 'all less one service leaves three')
  assert.deepEqual(mayTell([onlyA, returns], some), [false, true], 'returns of all are told anyway')
  const refused = cells({ a: { opened: 40, returned: 20, refused: 2 } })
  const both: Definition = { ...returns, counts: ['returned', 'refused'] }
  assert.deepEqual(mayTell([returns, both], refused), [true, false])
})

test('a share of what is issued on time is told as the built-in one, however few were late', () => {
  const onTime: Definition = { ...returns, shownAs: 'percent', counts: ['on-time'], of: ['issued'] }
  const median: Definition = { ...returns, shownAs: 'median', counts: [], of: [], timed: 'minutes' }
  const some = cells({ a: { issued: 40 }, b: { issued: 3 } })
  assert.deepEqual(mayTell([onTime, median], some), [true, true])
  assert.deepEqual(mayTell([{ ...onTime, services: ['a'] }], some), [false], 'what is left of all is three')
})

test('nor is one that leaves 1 to 4 only once several others are taken away', () => {
  // Built in: all, b and c. Of a and d nothing, for d is small and a was held back with it.
  const some = cells({ a: { opened: 9 }, b: { opened: 30 }, c: { opened: 20 }, d: { opened: 2 } })
  const of = (...services: string[]): Definition => ({ ...count, counts: ['opened'], services })
  assert.deepEqual(mayTell([of('a')], some), [false], 'all less a, b and c are d')
  assert.deepEqual(mayTell([of('b', 'c', 'd')], some), [false], 'less b and c they are d')
  assert.deepEqual(mayTell([of('b', 'c')], some), [true], 'anybody adds these up')
  assert.deepEqual(mayTell([of('a', 'd')], some), [true], 'all less b and c')
})

test('a bare count of what was issued late is small like any other, and so is what it leaves of the issued', () => {
  const late: Definition = { ...returns, shownAs: 'count', counts: ['late'], of: [] }
  const of = (onTime: number, less: number) =>
    cells({ a: { issued: onTime + less, 'on-time': onTime, late: less, opened: 40 } })
  assert.deepEqual(mayTell([late], of(38, 2)), [false])
  assert.deepEqual(mayTell([late], of(30, 10)), [true])
  assert.deepEqual(mayTell([{ ...late, counts: ['on-time'] }], of(38, 2)), [false], 'issued less on time are two')
  assert.deepEqual(mayTell([{ ...late, counts: ['issued'] }], of(38, 2)), [true])
})

test('what is told anyway is what the page tells, which goes by months', () => {
  // Of c nothing is told, for its months are small; so a is withheld with it, and b is told.
  const byMonths = { a: [3], b: [5], c: [2, 2, 2], d: [20] }
  const some = cells({ a: { issued: 3 }, b: { issued: 5 }, c: { issued: 6 }, d: { issued: 20 } })
  const of = (...services: string[]): Definition => ({ ...count, counts: ['issued'], services })
  assert.deepEqual(mayTell([of('a', 'b')], some, byMonths), [false], 'less b it is a, which is three')
  assert.deepEqual(mayTell([of('a', 'c')], some, byMonths), [true], 'all less b and d')
})

test('nor is so little of several services that each can only be one or two, for none is told where there is none', () => {
  const ofEach = (n: number) => cells(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((one) => [one, { issued: n }])))
  const onTime: Definition = { ...returns, shownAs: 'percent', counts: ['on-time'], of: ['issued'] }
  assert.deepEqual(mayTell([onTime], ofEach(1)), [false], 'of 5: one each')
  assert.deepEqual(mayTell([onTime], ofEach(2)), [true])
  const crossed = cells({ a: { issued: 20 }, b: { issued: 2 }, c: { issued: 2 }, d: { issued: 2 }, e: { issued: 2 } })
  const of = (...services: string[]): Definition => ({ ...count, counts: ['issued'], services })
  assert.deepEqual(mayTell([of('b', 'c', 'd')], crossed), [false], 'six of three')
  const refused = cells(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((one) => [one, { opened: 20, refused: 1 }])))
  assert.deepEqual(mayTell([{ ...count, counts: ['refused'] }], refused), [true], 'nobody knows where any was refused')
})

test('nor are steps, files sent back and papers that lacked, where how many files there were is withheld', () => {
  const some = cells({
    a: { opened: 9, issued: 9, step: 27, 'sent-back': 9, missing: 9 },
    b: { opened: 3, issued: 3, step: 9, 'sent-back': 9, missing: 9 },
    c: { opened: 30, issued: 30, step: 90, 'sent-back': 9, missing: 9 },
  })
  for (const thing of ['step', 'sent-back', 'missing'] as const) {
    const of = (...services: string[]): Definition => ({ ...count, counts: [thing], services })
    const may = (...services: string[]) => mayTell([of(...services)], some)
    assert.deepEqual(
      [may('b'), may('a'), may('c'), may('a', 'b'), may()],
      [[false], [false], [true], [true], [true]],
      thing,
    )
    assert.deepEqual(mayTell([{ ...returns, counts: ['returned'], of: [thing], services: ['b'] }], some), [false])
  }
  const atDesk: Definition = { ...returns, shownAs: 'median', counts: [], of: [], timed: 'desk' }
  assert.deepEqual(mayTell([{ ...atDesk, services: ['b'] }, atDesk], some), [false, true])
})
