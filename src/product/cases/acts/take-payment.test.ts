import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listReceipts } from '#payments'
import { sql } from '#platform/db.ts'
import { openDrawerOf } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { dueRupiah, offerCharged, openUnpaid, paymentForm } from '#tests/charged-service.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { proofOf } from '#tests/step-work.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { everything, refused, written, wrongForm } from '#tests/written.ts'
import { seenOf } from '../rules/daily.ts'
import { stepNow } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { paymentReceiptPage, tillPage } from '../views/money.ts'
import { takePayment } from './take-payment.ts'
import { voidPayment } from './void-payment.ts'

const office = await openOffice()
await offerCharged(office)
const cashier = office.officer('pemegang-kas')
const later = minutesAfter(monday, 90)
await openDrawerOf(office, cashier, { at: minutesAfter(monday, 60) })
const uploads = await proofOf(office)

test('when the file comes to the till its assessment has a number, with the sum that a citizen can check', async () => {
  const number = await openUnpaid(office)
  const till = await tillOf(number)
  assert.deepEqual([till?.dueRupiah, till?.why], [dueRupiah, undefined])
  assert.match(till?.assessments.map((paper) => paper.number).join() ?? '', /^MDU-SKRD-2026-\d{5}$/)
  assert.equal(till?.cost.lines?.[0]?.says.id, '2 hari × Rp24.000 = Rp48.000')
})

test('cash is taken, changed, entered in the book, and proved by a numbered receipt; the file goes on', async () => {
  const number = await openUnpaid(office)
  const [line] = await written(office, () => pay(number))
  assert.deepEqual([line?.name, line?.facts.place, line?.facts.means], ['payment.taken', 1, 'cash'])
  assert.deepEqual(line?.images, [
    'cases.payment I',
    'cases.step I',
    'cash.entry I',
    'documents.number I',
    'payments.receipt I',
  ])
  const [receipt] = await receiptsOf(number)
  assert.match(receipt?.number ?? '', /^MDU-TBP-2026-\d{5}$/)
  assert.deepEqual(
    [receipt?.amountRupiah, receipt?.tenderedRupiah, receipt?.body.payer, receipt?.body.lines.length],
    [dueRupiah, 50_000n, 'Nur Contoh', 1],
  )
  assert.match(receipt?.body.assessment ?? '', /SKRD/)
  assert.deepEqual([await changeOn(number, later), await changeOn(number, later.add({ hours: 24 }))], [2_000n, 0n])
  const file = await getCase(office, cashier, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'hand-over')
  assert.equal((await tillOf(number))?.dueRupiah, 0n)
  const page = await office.read(cashier, (tx) => casePage(tx, cashier, { number, now: later }, office.equipment))
  assert.deepEqual(
    page?.steps?.money?.receipts.map(({ state, href }) => [state, href]),
    [['paid', `/cases/${number}/receipts/1`]],
  )
})

test('a transfer names the bank’s reference and its picture, a payment by QRIS its reference', async () => {
  const [transfer, qris] = [await openUnpaid(office), await openUnpaid(office)]
  const bank = { amount: '48.000', reference: 'TRX-1', tendered: '' }
  await pay(transfer, { ...bank, means: 'transfer', paidOn: '2026-03-01', uploads })
  await pay(qris, { ...bank, means: 'qris', paidOn: '', reference: 'TRX-2' })
  const found = [...(await receiptsOf(transfer)), ...(await receiptsOf(qris))]
  assert.deepEqual(
    found.map(({ means, reference, paidOn }) => [means, reference, paidOn.toString()]),
    [
      ['transfer', 'TRX-1', '2026-03-01'],
      ['qris', 'TRX-2', '2026-03-02'],
    ],
  )
})

test('one payment at the bank is one receipt, however its reference is typed, until that receipt is void', async () => {
  const [number, other] = [await openUnpaid(office), await openUnpaid(office)]
  const bank = { amount: '48.000', tendered: '', means: 'qris' } as const
  await pay(number, { ...bank, reference: 'TRX 7a' })
  await refused(office, 'reference-used', () => pay(other, { ...bank, reference: 'trx7A' }))
  await refused(office, 'reference-used', () => pay(other, { ...bank, means: 'transfer', reference: 'TRX7A', uploads }))
  const [receipt] = await receiptsOf(number)
  await assert.rejects(pay(other, { ...bank, reference: 'TRX 7a' }), {
    facts: { receipt: receipt?.number, file: number },
  })
  const there = office.officer('pemegang-kas', 'rupat-utara')
  const elsewhere = await openUnpaid(office, { place: 'rupat-utara' })
  await send(there, await paymentForm(office, elsewhere, { ...bank, reference: 'TRX 7a' }, 'rupat-utara'))
  const secretary = office.officer('sekcam')
  const file = await getCase(office, cashier, number)
  const voiding = { ...sent(number, seenOf(file)), place: 1, reason: 'Berkas yang keliru.' }
  await office.inAct(secretary, later, (tx) => voidPayment(tx, secretary, voiding, later))
  await pay(other, { ...bank, reference: 'TRX 7a' })
})

test('one reference for two cases at once gives one receipt, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const bank = { amount: '48.000', tendered: '', means: 'qris', reference: `QR-${round}` } as const
    const numbers = [await openUnpaid(office), await openUnpaid(office)]
    const forms = await Promise.all(numbers.map((number) => paymentForm(office, number, bank)))
    const { done, refused: told } = await race(forms.map((form) => () => send(cashier, form)))
    assert.deepEqual([done.length, told], [1, ['reference-used']])
  }
})

test('power lost between payment and receipt leaves neither; the same form sent again gives the next number', async () => {
  const [paid, number] = [await openUnpaid(office), await openUnpaid(office)]
  await pay(paid)
  const form = await paymentForm(office, number)
  const before = await everything(office)
  const cut = office.inAct(cashier, later, async (tx) => {
    await takePayment(tx, cashier, form, later, office.equipment)
    const own = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await office.owner.query('select pg_terminate_backend($1)', [own?.pid])
  })
  await assert.rejects(cut)
  assert.deepEqual(await everything(office), before)
  await send(cashier, form)
  const numbers = [...(await receiptsOf(paid)), ...(await receiptsOf(number))].map((one) =>
    Number(one.number.slice(-5)),
  )
  assert.deepEqual(numbers, [numbers[0], (numbers[0] ?? 0) + 1])
})

test('too little cash, another amount, and a transfer without its picture or of tomorrow are told', async () => {
  const number = await openUnpaid(office)
  assert.deepEqual(await wrongForm(pay(number, { tendered: '40.000' })), { tendered: 'tendered-short' })
  const bank = { means: 'transfer', amount: '40.000', reference: '', tendered: '', paidOn: '2026-03-03' } as const
  assert.deepEqual(await wrongForm(pay(number, bank)), {
    ...{ amount: 'amount-differs', reference: 'empty', 'file.proof': 'proof', paidOn: 'date-ahead' },
  })
})

test('a clock that stood still for the payment goes on with it', async () => {
  const number = await openUnpaid(office)
  const clock = stopClock(office)
  const { stopped } = await clock.promise(cashier, number)
  assert.equal(stopped, undefined)
  await pay(number)
})

test('refuses whose turn it is not, who takes no money, an older picture, and a case of another office', async () => {
  const number = await openUnpaid(office)
  await refused(office, 'not-your-turn', async () => send(office.officer('camat'), await paymentForm(office, number)))
  const bare = { ...cashier, duties: cashier.duties.filter((duty) => duty !== 'payments.take') }
  await refused(office, 'not-cashier', async () => send(bare, await paymentForm(office, number)))
  await refused(office, 'already-moved', () => pay(number, { seen: 1 }))
  await refused(office, 'not-this-step', () => pay(number, { step: 'serah' }))
  const elsewhere = await openUnpaid(office, { place: 'rupat-utara' })
  const there = await paymentForm(office, elsewhere, {}, 'rupat-utara')
  await refused(office, 'case-unknown', () => send(cashier, there))
})

test('cash needs an open drawer', async () => {
  const number = await openUnpaid(office, { place: 'rupat-utara' })
  const there = office.officer('pemegang-kas', 'rupat-utara')
  await refused(office, 'drawer-not-open', async () =>
    send(there, await paymentForm(office, number, {}, 'rupat-utara')),
  )
})

test('two cashiers at once on one case give one receipt, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openUnpaid(office)
    const [one, other] = [await paymentForm(office, number), await paymentForm(office, number)]
    const { done, refused: told } = await race([() => send(cashier, one), () => send(cashier, other)])
    assert.deepEqual([done.length, told, (await receiptsOf(number)).length], [1, ['already-moved'], 1])
  }
})

async function pay(number: string, changes: Parameters<typeof paymentForm>[2] = {}): Promise<unknown> {
  return await send(cashier, await paymentForm(office, number, changes))
}

async function send(by: typeof cashier, input: Parameters<typeof takePayment>[2]): Promise<unknown> {
  return await office.inAct(by, later, (tx) => takePayment(tx, by, input, later, office.equipment))
}

async function receiptsOf(number: string) {
  const file = await getCase(office, cashier, number)
  return await office.read(cashier, (tx) => listReceipts(tx, file.id))
}

/** What the cashier is still asked to give back. */
async function changeOn(number: string, now: Temporal.Instant): Promise<bigint | undefined> {
  const asked = { number, now, ordinal: '1', origin: '', print: undefined, paper: undefined }
  return (await office.read(cashier, (tx) => paymentReceiptPage(tx, cashier, asked)))?.changeRupiah
}

async function tillOf(number: string) {
  return await office.read(cashier, (tx) => tillPage(tx, cashier, { number, now: later }))
}
