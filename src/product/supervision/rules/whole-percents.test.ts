import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wholePercents } from './whole-percents.ts'

test('parts of a whole are a hundred percent together, each at most one off', () => {
  assert.deepEqual(wholePercents([1, 1, 1]), [34, 33, 33])
  assert.deepEqual(wholePercents([40.6, 39.7, 19.7]), [40, 40, 20])
  assert.deepEqual(wholePercents([0, 5, 0]), [0, 100, 0])
  assert.deepEqual(wholePercents([0, 0]), [0, 0])
})
