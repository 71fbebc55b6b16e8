import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bucketOf, dayBounds, minuteBounds, quantile, unmeasured } from './histogram.ts'

test('a time lies in the part that begins at it or before it', () => {
  assert.deepEqual(
    [0, 14, 15, 59, 60, 27_000, 99_999].map((minutes) => bucketOf(minuteBounds, minutes)),
    [0, 0, 1, 2, 3, 20, 20],
  )
  assert.deepEqual(
    [0, 1, 6, 200].map((days) => bucketOf(dayBounds, days)),
    [0, 1, 5, 14],
  )
})

test('the middle file and nine of ten are told by the bounds they lie between', () => {
  const counts = new Map([
    [2, 5],
    [4, 4],
    [20, 1],
  ])
  assert.deepEqual(quantile(counts, minuteBounds, 0.5), { from: 30, to: 60 })
  assert.deepEqual(quantile(counts, minuteBounds, 0.9), { from: 120, to: 180 })
  assert.deepEqual(quantile(counts, minuteBounds, 1), { from: 27_000, to: undefined })
})

test('what could not be measured takes no part, and of nothing there is no middle', () => {
  assert.deepEqual(
    quantile(
      new Map([
        [unmeasured, 9],
        [0, 1],
      ]),
      minuteBounds,
      0.5,
    ),
    { from: 0, to: 15 },
  )
  assert.equal(quantile(new Map(), minuteBounds, 0.5), undefined)
})
