import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentHash } from './content-hash.ts'

test('the order of keys and keys without a value make no difference', () => {
  assert.equal(contentHash({ a: 1, b: { d: 2, c: 3 } }), contentHash({ b: { c: 3, d: 2, e: undefined }, a: 1 }))
})

test('the order of a list, a value and a key make a difference', () => {
  const hashes = [{ a: [1, 2] }, { a: [2, 1] }, { a: ['1', 2] }, { b: [1, 2] }].map(contentHash)
  assert.equal(new Set(hashes).size, 4)
})
