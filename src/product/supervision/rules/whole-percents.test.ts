import assert from 'node:assert/strict'
import { test } from 'node:test'
import { percentsOf, wholePercents } from './whole-percents.ts'

test('parts of a whole are a hundred percent together, each at most one off', () => {
  assert.deepEqual(wholePercents([1, 1, 1]), [34, 33, 33])
  assert.deepEqual(wholePercents([40.6, 39.7, 19.7]), [40, 40, 20])
  assert.deepEqual(wholePercents([0, 5, 0]), [0, 100, 0])
  assert.deepEqual(wholePercents([0, 0]), [0, 0])
})

test('a share is told in whole percents, rounded down, of every part of every whole', () => {
  for (let whole = 1; whole <= 400; whole += 1)
    for (let part = 0; part <= whole; part += 1)
      assert.equal(percentsOf(part / whole), Math.floor((part * 100) / whole), `${part} of ${whole}`)
})
