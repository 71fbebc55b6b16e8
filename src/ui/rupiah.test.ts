import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRupiah, rupiah } from './rupiah.ts'

test('an amount is read as people write it, and as it is printed', () => {
  assert.equal(readRupiah('1.250.000'), 1_250_000n)
  assert.equal(readRupiah(' Rp 1250000 '), 1_250_000n)
  assert.equal(readRupiah(rupiah(48_000n)), 48_000n)
  assert.equal(readRupiah('0'), 0n)
})

test('what is no whole amount is none: a comma, odd groups, words, a minus', () => {
  for (const typed of ['12,5', '1.25', '12.34.567', 'gratis', '-5', '', '1e6'])
    assert.equal(readRupiah(typed), undefined, typed)
})
