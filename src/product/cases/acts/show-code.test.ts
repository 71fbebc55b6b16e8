import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDrawerOf } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { offerCharged, openUnpaid, payAt, paymentForm } from '#tests/charged-service.ts'
import { openOffice } from '#tests/office.ts'
import { sent } from '#tests/open-case.ts'
import { codeFor } from '#tests/qris.ts'
import { race } from '#tests/race.ts'
import { refused } from '#tests/written.ts'
import { tillPage } from '../views/money.ts'
import { printReceipt } from './print-receipt.ts'
import { showCode } from './show-code.ts'

const office = await openOffice()
await offerCharged(office, ({ edit }) => {
  const own = `qris:\n  - { office: mandau, code: "${codeFor(undefined)}", sure: b, source: rekaan }\n\nemblem:`
  edit('regency.yaml', '\nemblem:', `\n${own}`)
})
const cashier = office.officer('pemegang-kas')
const later = minutesAfter(monday, 90)
await openDrawerOf(office, cashier, { at: minutesAfter(monday, 60) })

test('the code of the office stands on the till, and the payer types the amount', async () => {
  const till = await tillOf(await openUnpaid(office))
  assert.deepEqual([till?.officeCode?.merchant, till?.officeCode?.amountRupiah], ['KAS CONTOH', undefined])
  assert.equal(till?.code, undefined)
})

test('a code that the bank gave for the very amount is shown as it is, and no other', async () => {
  const number = await openUnpaid(office)
  await show(number, codeFor('48000'))
  assert.equal((await tillOf(number))?.code?.amountRupiah, 48_000n)
  await refused(office, 'qris-other-amount', () => show(number, codeFor('47000')))
  await refused(office, 'qris-static', () => show(number, codeFor(undefined)))
  await refused(office, 'qris-not-latin', () => show(number, codeFor('48000', 'KAS 🍜')))
  await refused(office, 'qris-wrong', () => show(number, `${codeFor('48000').slice(0, -4)}M2B3`))
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openUnpaid(office)
  await refused(office, 'not-your-turn', () => show(number, codeFor('48000'), {}, office.officer('camat')))
  await refused(office, 'already-moved', () => show(number, codeFor('48000'), { seen: 1 }))
  const elsewhere = await openUnpaid(office, { place: 'rupat-utara' })
  const form = { ...sent(elsewhere, 9), step: 'bayar', payload: codeFor('48000') }
  await refused(office, 'case-unknown', () => office.inAct(cashier, later, (tx) => showCode(tx, cashier, form, later)))
})

test('the first printing is the receipt and every further one a copy, two at once among them', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const print = async (by = cashier, changes: object = {}) => {
    const form = { requestId: crypto.randomUUID(), number, place: 1, paper: '80mm', ...changes } as const
    return await office.inAct(by, later, (tx) => printReceipt(tx, by, form, later))
  }
  assert.equal((await print()).print, 1)
  const { done } = await race([() => print(), () => print()])
  assert.deepEqual(done.map((one) => one.print).sort(), [2, 3])
  await refused(office, 'not-cashier', () => print(office.officer('camat')))
  await refused(office, 'receipt-unknown', () => print(cashier, { place: 2 }))
  await refused(office, 'case-unknown', () => print(office.officer('pemegang-kas', 'rupat-utara')))
})

async function show(number: string, payload: string, changes: object = {}, by = cashier): Promise<unknown> {
  const { requestId, seen, step } = await paymentForm(office, number)
  const form = { requestId, number, seen, step, payload, ...changes }
  return await office.inAct(by, later, (tx) => showCode(tx, by, form, later))
}

async function tillOf(number: string) {
  return await office.read(cashier, (tx) => tillPage(tx, cashier, { number, now: later }))
}
