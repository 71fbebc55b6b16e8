import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeFor } from '#tests/qris.ts'
import { whyNotCode } from './why-not-code.ts'

test('a code of the bank for the very amount is shown as it is', () => {
  assert.equal(whyNotCode(codeFor('48000'), 48_000n), undefined)
  assert.equal(whyNotCode(codeFor('48000.00'), 48_000n), undefined)
})

test('another amount is told with both', () => {
  assert.deepEqual(whyNotCode(codeFor('47000'), 48_000n), {
    code: 'qris-other-amount',
    facts: { amount: 'Rp47000', due: 'Rp48.000' },
  })
  assert.equal(whyNotCode(codeFor('48000.50'), 48_000n)?.code, 'qris-other-amount')
})

test('a code of the wall names no amount, and is not made to', () => {
  assert.equal(whyNotCode(codeFor(undefined), 48_000n)?.code, 'qris-static')
})

test('an emoji and a wrong checksum are refused in a sentence each', () => {
  assert.equal(whyNotCode(codeFor('48000', 'WARUNG🍜'), 48_000n)?.code, 'qris-not-latin')
  const wrong = whyNotCode(`${codeFor('48000').slice(0, -4)}0000`, 48_000n)
  assert.deepEqual([wrong?.code, wrong?.facts.id], ['qris-wrong', 'Angka periksanya salah.'])
})
