import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brief, median, medianWithin, percentile } from './numbers.ts'

test('the median is the middle, or between the two middle ones', () => {
  assert.equal(median([9, 1, 5]), 5)
  assert.equal(median([10, 1, 9, 2]), 5.5)
  assert.throws(() => median([]), /no numbers/)
})

test('a percentile is a number that was measured, not one between two', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  assert.deepEqual(
    [0.5, 0.95, 1].map((share) => percentile(hundred, share)),
    [50, 95, 100],
  )
  assert.equal(percentile([7], 0.95), 7)
  assert.equal(percentile([3, 1, 2], 0.01), 1)
})

test('a number is shown with three figures that count, thousands whole', () => {
  assert.deepEqual([0.0123456, 1.5, 12.04, 99.96, 1234.5, 19_444.2, 2].map(brief), [
    ...['0.0123', '1.5', '12', '100', '1,235', '19,444', '2'],
  ])
})

test('where a median lies is said by how many numbers there are, and of five nothing', () => {
  assert.equal(medianWithin([1, 2, 3, 4, 5]), undefined)
  assert.deepEqual(medianWithin([6, 1, 5, 2, 4, 3]), { from: 1, to: 6 })
  const twenty = Array.from({ length: 20 }, (_none, place) => place + 1)
  assert.deepEqual(medianWithin(twenty), { from: 6, to: 15 })
})
