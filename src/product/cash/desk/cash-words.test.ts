import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cashOwedByOffices } from './cash-words.ts'

test('one office that owes is told of in the singular', () => {
  const owed = { unclosed: 1, undeposited: 2, lateDeposits: 1, lateMonths: 0 }
  assert.equal(
    cashOwedByOffices(owed)?.en,
    'Cash: 1 office has days not closed. 2 offices are late with money for the bank. 1 deposit of this year was late.',
  )
})
