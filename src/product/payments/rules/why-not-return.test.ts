import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import type { Receipt } from '../contract.ts'
import { type Around, refundBy, whyNotRefund, whyNotVoid } from './why-not-return.ts'

const said = { id: 'x', en: 'x' }
const day = Temporal.PlainDate.from('2026-03-02')
const receipt: Receipt = {
  ...{ id: 'a', ordinal: 1, number: 'MDU-TBP-2026-00001', amountRupiah: 48_000n, means: 'cash', prints: 1 },
  ...{ tenderedRupiah: 50_000n, reference: null, paidOn: day, takenBy: 'Fatimah Misal', takenAt: monday },
  body: {
    caseNumber: 'MDU-2026-000001',
    service: said,
    payer: 'Nur',
    lines: [],
    basis: said,
    payTo: said,
    assessment: null,
  },
  ...{ voided: undefined, refund: undefined },
}
const around: Around = { mayVoid: true, day: 'open', today: day, zone: 'Asia/Jakarta', goesOn: true }

test('on its own day and before that is closed a receipt is voided, and not refunded', () => {
  assert.equal(whyNotVoid(receipt, around), undefined)
  assert.equal(whyNotRefund(receipt, around), 'void-instead')
})

test('past its day, its closing or its deposit, or once the request cannot wait again, the money is given back', () => {
  const cases = [
    [{ day: 'closed' }, 'void-too-late'],
    [{ today: day.add({ days: 1 }) }, 'void-too-late'],
    [{ day: 'deposited' }, 'void-after-deposit'],
    [{ goesOn: false }, 'void-after-letter'],
  ] as const
  for (const [changes, why] of cases) {
    assert.equal(whyNotVoid(receipt, { ...around, ...changes }), why)
    assert.equal(whyNotRefund(receipt, { ...around, ...changes }), undefined)
  }
})

test('neither without the right, nor twice, nor of a receipt that is none', () => {
  const voided = { ...receipt, voided: { reason: 'Keliru', by: 'x', at: monday } }
  for (const why of [whyNotVoid, whyNotRefund]) {
    assert.equal(why(receipt, { ...around, mayVoid: false }), 'no-right-to-void')
    assert.equal(why(undefined, around), 'receipt-unknown')
    assert.equal(why(voided, around), 'receipt-voided')
  }
})

test('what was asked for is given back within two months', () => {
  assert.equal(refundBy(Temporal.PlainDate.from('2026-12-31')).toString(), '2027-02-28')
})
