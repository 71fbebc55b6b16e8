import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenFor } from './given.ts'

test('what goes back, what is short, and what cannot be read', () => {
  assert.deepEqual(givenFor('50.000', 48_000n), { state: 'enough', changeRupiah: 2_000n })
  assert.deepEqual(givenFor('Rp48000', 48_000n), { state: 'enough', changeRupiah: 0n })
  assert.deepEqual(givenFor('40.000', 48_000n), { state: 'short', shortRupiah: 8_000n })
  assert.deepEqual(givenFor('lima puluh', 48_000n), { state: 'unread' })
  assert.deepEqual(givenFor(' ', 48_000n), { state: 'nothing' })
})
