import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { dueOf, receiptInForce } from './due.ts'

const said = { id: 'x', en: 'x' }
const cost = {
  ...{ amountRupiah: 48_000n, basis: said },
  lines: [{ kind: 'fixed', amountRupiah: 48_000n, says: said, law: said } as const],
}
const paid = { amountRupiah: 48_000n, voided: undefined }
const voided = { amountRupiah: 48_000n, voided: { reason: 'Keliru', by: 'x', at: monday } }

test('a receipt pays, and a void one does not', () => {
  assert.equal(dueOf(cost, []), 48_000n)
  assert.equal(dueOf(cost, [voided]), 48_000n)
  assert.equal(dueOf(cost, [voided, paid]), 0n)
  assert.equal(receiptInForce([voided, paid, voided]), paid)
  assert.equal(receiptInForce([voided]), undefined)
})

test('what another agency has still to set is not due, nor is more than was paid given as less than nothing', () => {
  const open = { ...cost, lines: [{ kind: 'elsewhere', amountRupiah: 0n, says: said, law: null } as const] }
  assert.equal(dueOf(open, []), 0n)
  assert.equal(dueOf({ ...cost, amountRupiah: 0n }, [paid]), 0n)
})
