import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Countable, Definition } from './indicator.ts'
import { publishable } from './publish-indicators.ts'

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

test('a number from 1 to 4 is not told, neither what is counted nor what it is of; none is', () => {
  const of = (returned: number, opened: number) => publishable([returns], cells({ a: { opened, returned } }))
  assert.deepEqual([of(5, 40), of(0, 40), of(4, 40), of(0, 4)], [[true], [true], [false], [false]])
})

test('nor is one from which another that is told leaves 1 to 4', () => {
  const some = cells({ a: { opened: 40, returned: 20 }, b: { opened: 30, returned: 3 } })
  const onlyA: Definition = { ...returns, services: ['a'] }
  assert.deepEqual(publishable([returns, onlyA], some), [true, false], 'all less one service leaves three')
  assert.deepEqual(publishable([onlyA, returns], some), [false, true], 'returns of all are told anyway')
  const refused = cells({ a: { opened: 40, returned: 20, refused: 2 } })
  const both: Definition = { ...returns, counts: ['returned', 'refused'] }
  assert.deepEqual(publishable([returns, both], refused), [true, false])
})

test('a share of what is issued on time is told as the built-in one, however few were late', () => {
  const onTime: Definition = { ...returns, shownAs: 'percent', counts: ['on-time'], of: ['issued'] }
  const median: Definition = { ...returns, shownAs: 'median', counts: [], of: [], timed: 'minutes' }
  const some = cells({ a: { issued: 40 }, b: { issued: 3 } })
  assert.deepEqual(publishable([onTime, median], some), [true, true])
  assert.deepEqual(publishable([{ ...onTime, services: ['a'] }], some), [false], 'what is left of all is three')
})

test('nor is one that leaves 1 to 4 only once several others are taken away', () => {
  // Built in: all, a and b. Of c and d nothing, for c is small and d was held back with it.
  const some = cells({ a: { opened: 30 }, b: { opened: 20 }, c: { opened: 2 }, d: { opened: 9 } })
  const of = (...services: string[]): Definition => ({
    ...returns,
    shownAs: 'count',
    counts: ['opened'],
    of: [],
    services,
  })
  assert.deepEqual(publishable([of('d')], some), [false], 'all less a, b and d are c')
  assert.deepEqual(publishable([of('a', 'b', 'c')], some), [false], 'less a and b they are c')
  assert.deepEqual(publishable([of('a', 'b')], some), [true], 'anybody adds these up')
  assert.deepEqual(publishable([of('c', 'd')], some), [true], 'all less a and b')
})

test('a bare count of what was issued late is small like any other, and so is what it leaves of the issued', () => {
  const late: Definition = { ...returns, shownAs: 'count', counts: ['late'], of: [] }
  const of = (onTime: number, less: number) =>
    cells({ a: { issued: onTime + less, 'on-time': onTime, late: less, opened: 40 } })
  assert.deepEqual(publishable([late], of(38, 2)), [false])
  assert.deepEqual(publishable([late], of(30, 10)), [true])
  assert.deepEqual(publishable([{ ...late, counts: ['on-time'] }], of(38, 2)), [false], 'issued less on time are two')
  assert.deepEqual(publishable([{ ...late, counts: ['issued'] }], of(38, 2)), [true])
})
