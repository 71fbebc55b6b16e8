import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneDecimal, twoDecimals, wholeNumber } from './amount-words.ts'

test('thousands stand apart, with and without decimals, in both languages', () => {
  assert.deepEqual(wholeNumber(1_163_000), { id: '1.163.000', en: '1,163,000' })
  assert.deepEqual(oneDecimal(51_000), { id: '51.000,0', en: '51,000.0' })
  assert.deepEqual(oneDecimal(-1234.56), { id: '-1.234,6', en: '-1,234.6' })
  assert.deepEqual(twoDecimals(0.184), { id: '0,18', en: '0.18' })
})
