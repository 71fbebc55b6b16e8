import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likelyCash } from './likely-cash.ts'

const notes = [100_000n, 50_000n, 20_000n, 10_000n, 5_000n, 2_000n, 1_000n]

test('the exact amount comes first, then what few notes make', () => {
  assert.deepEqual(likelyCash(48_000n, notes), [48_000n, 50_000n, 100_000n])
  assert.deepEqual(likelyCash(24_000n, notes), [24_000n, 25_000n, 50_000n, 100_000n])
  assert.deepEqual(likelyCash(130_000n, notes), [130_000n, 140_000n, 150_000n, 200_000n])
})

test('nobody adds a note that is not needed', () => {
  assert.deepEqual(likelyCash(50_000n, notes), [50_000n, 100_000n])
  assert.deepEqual(likelyCash(100_000n, notes), [100_000n])
  assert.deepEqual(likelyCash(2_500n, notes), [2_500n, 5_000n, 10_000n, 20_000n])
})

test('where no notes are known the exact amount is offered alone', () => {
  assert.deepEqual(likelyCash(48_000n, []), [48_000n])
})
