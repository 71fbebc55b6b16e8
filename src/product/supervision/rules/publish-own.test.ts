import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Countable, Definition } from './indicator.ts'
import { publishable } from './publish-own.ts'

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
