import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPayment, type TypedPayment } from './read-payment.ts'

const cash: TypedPayment = { means: 'cash', tendered: '50.000', amount: '', reference: '', hasProof: false }
const transfer: TypedPayment = { means: 'transfer', tendered: '', amount: '48000', reference: 'TRX-1', hasProof: true }

test('what is handed over beyond the amount goes back as change', () => {
  const { read } = readPayment(cash, 48_000n)
  assert.deepEqual([read?.tenderedRupiah, read?.changeRupiah, read?.reference], [50_000n, 2_000n, null])
  assert.equal(readPayment({ ...cash, tendered: 'Rp48.000' }, 48_000n).read?.changeRupiah, 0n)
})

test('too little, and what is no amount, is told', () => {
  assert.deepEqual(readPayment({ ...cash, tendered: '47.999' }, 48_000n).wrong, { tendered: 'tendered-short' })
  assert.deepEqual(readPayment({ ...cash, tendered: 'pas' }, 48_000n).wrong, { tendered: 'rupiah' })
})

test('a transfer is of the very amount, with its reference and its picture', () => {
  assert.equal(readPayment(transfer, 48_000n).read?.reference, 'TRX-1')
  assert.deepEqual(readPayment({ ...transfer, amount: '47.000', reference: '', hasProof: false }, 48_000n).wrong, {
    amount: 'amount-differs',
    reference: 'empty',
    'file.proof': 'proof',
  })
  assert.deepEqual(readPayment({ ...transfer, amount: 'banyak' }, 48_000n).wrong, { amount: 'rupiah' })
})

test('by a payment code the bank gives a reference, and no picture is asked', () => {
  assert.equal(readPayment({ ...transfer, means: 'qris', hasProof: false }, 48_000n).read?.reference, 'TRX-1')
})
