import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { findApproval } from '#signing'
import { closeAt, openDrawerOf } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { chargedService, offerCharged, openUnpaid, payAt, paymentForm } from '#tests/charged-service.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written, wrongForm } from '#tests/written.ts'
import type { RefundingPayment } from '../contract/money.ts'
import { seenOf } from '../rules/daily.ts'
import { stepNow } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { paymentReceiptPage } from '../views/money.ts'
import { handOver } from './hand-over.ts'
import { refundPayment } from './refund-payment.ts'
import { takePayment } from './take-payment.ts'
import { voidPayment } from './void-payment.ts'

const office = await openOffice()
const paidFirst = 'sewa-dulu'
await offerCharged(office, ({ folder, write }) => {
  const service = parse(readFileSync(join(folder, `services/${chargedService}.yaml`), 'utf8'))
  const steps: { does: string }[] = service.procedure
  const [received, ...others] = steps.filter(({ does }) => does !== 'pay')
  const procedure = [received, ...steps.filter(({ does }) => does === 'pay'), ...others]
  write(`services/${paidFirst}.yaml`, stringify({ ...service, key: paidFirst, procedure }))
})
const cashier = office.officer('pemegang-kas')
const secretary = office.officer('sekcam')
const later = minutesAfter(monday, 100)
const nextDay = minutesAfter(monday, 24 * 60 + 100)
const day = await openDrawerOf(office, cashier, { at: minutesAfter(monday, 60) })

test('on its own day a receipt is voided: it stays with why, the book gives the money back, the file waits again', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const [line] = await written(office, () => voidIt(number))
  assert.deepEqual(
    [line?.name, line?.post, line?.images.filter((image) => /cash|payments/.test(image))],
    ['payment.voided', 'sekcam', ['cash.entry I', 'payments.voided I']],
  )
  const file = await getCase(office, cashier, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'pay')
  assert.equal(file.work?.receipts[0]?.voided?.reason, 'Jumlahnya keliru diketik.')
  await payAt(office, number)
  const page = await office.read(cashier, (tx) => casePage(tx, cashier, { number, now: later }, office.equipment))
  assert.deepEqual(
    page?.steps?.money?.receipts.map(({ state }) => state),
    ['voided', 'paid'],
  )
  assert.equal(new Set(page?.steps?.money?.receipts.map((one) => one.number)).size, 2)
  assert.equal(page?.steps?.money?.assessments.length, 1)
  await refused(office, 'receipt-voided', () => voidIt(number, { place: 1 }))
})

test('refuses who has no right, an older picture, a case of another office, and a receipt that is none', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  await refused(office, 'no-right-to-void', () => voidIt(number, {}, cashier))
  await refused(office, 'already-moved', () => voidIt(number, { seen: 1 }))
  await refused(office, 'receipt-unknown', () => voidIt(number, { place: 7 }))
  const elsewhere = await openUnpaid(office, { place: 'rupat-utara' })
  const form = { ...sent(elsewhere, 1), place: 1, reason: 'Bukan milik kami.' }
  await refused(office, 'case-unknown', () =>
    office.inAct(secretary, later, (tx) => voidPayment(tx, secretary, form, later)),
  )
})

test('paid before the letter: voided after the signature, it waits for its payment and then for another signature', async () => {
  const number = await openCase(office, { service: paidFirst, until: 'step 6', at: minutesAfter(monday, 90) })
  const file = await getCase(office, cashier, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'number')
  const approved = () => office.read(cashier, (tx) => findApproval(tx, file.id))
  assert.ok(await approved())
  await voidIt(number)
  assert.equal(await approved(), undefined)
  await payAt(office, number)
  const again = await getCase(office, cashier, number)
  assert.equal(stepNow(again.definition.procedure, again.taken)?.does, 'inspect')
})

test('what can be voided is not refunded', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  await refused(office, 'void-instead', () => refundIt(number, { at: later }))
})

test('two who void at once void once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openUnpaid(office)
    await payAt(office, number)
    const { done, refused: told } = await race([() => voidIt(number), () => voidIt(number)])
    assert.equal(done.length, 1)
    assert.match(told.join(), /^(already-moved|receipt-voided)$/)
  }
})

test('once the letter is in the applicant’s hands a payment is refunded, and not voided', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  const file = await getCase(office, cashier, number)
  const giver = office.officer('petugas-penyerahan')
  const given = { collectedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el' } as const
  const form = { ...sent(number, seenOf(file)), ...given, originals: [] }
  await office.inAct(giver, later, (tx) => handOver(tx, giver, form, later))
  await refused(office, 'void-after-letter', () => voidIt(number))
  await refundIt(number, { at: later })
  const after = await getCase(office, cashier, number)
  assert.deepEqual(
    after.work?.receipts.map(({ refund }) => [refund?.amountRupiah, refund?.decision, refund?.askedOn.toString()]),
    [[48_000n, 'SK-12/2026', '2026-03-01']],
  )
  await refused(office, 'receipt-refunded', () => refundIt(number, { at: later }))
})

test('once the day of cash is closed the receipt stays, and its money is given back by a decision', async () => {
  const number = await openUnpaid(office)
  await payAt(office, number)
  assert.ok((await voidersOf(number)).length > 0)
  await closeAt(office, cashier, {
    ...{ day, pieces: { 'kertas-100000': 1 }, explained: 'Uji: jumlahnya tidak dihitung.' },
    at: minutesAfter(monday, 120),
  })
  assert.deepEqual(await voidersOf(number), [])
  await refused(office, 'void-too-late', () => voidIt(number))
  const form = await paymentForm(office, await openUnpaid(office))
  const at = minutesAfter(monday, 130)
  await refused(office, 'day-closed', async () => {
    await office.inAct(cashier, at, (tx) => takePayment(tx, cashier, form, at, office.equipment))
  })
  await refused(office, 'no-right-to-void', () => refundIt(number, { at: nextDay, by: cashier }))
  assert.deepEqual(await wrongForm(refundIt(number, { at: nextDay, amount: '48.001', decidedOn: '2026-03-09' })), {
    ...{ amount: 'more-than-paid', decidedOn: 'date-ahead' },
  })
  await refundIt(number, { at: nextDay, amount: '20.000' })
  const file = await getCase(office, cashier, number)
  assert.equal(file.work?.receipts[0]?.refund?.amountRupiah, 20_000n)
  // The letter is not asked for once more: only a void receipt makes the file wait again.
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'hand-over')
})

/** Whom the cashier is told to ask for a void. */
async function voidersOf(number: string) {
  const asked = { number, now: minutesAfter(monday, 125), ordinal: '1', origin: '', print: undefined, paper: undefined }
  const page = await office.read(cashier, (tx) => paymentReceiptPage(tx, cashier, asked))
  return page?.voiders ?? []
}

async function voidIt(
  number: string,
  changes: Partial<{ seen: number; place: number }> = {},
  by = secretary,
): Promise<unknown> {
  const file = await getCase(office, cashier, number)
  const last = file.work?.receipts.at(-1)?.ordinal ?? 1
  const form = { ...sent(number, seenOf(file)), place: last, reason: 'Jumlahnya keliru diketik.', ...changes }
  return await office.inAct(by, later, (tx) => voidPayment(tx, by, form, later))
}

async function refundIt(
  number: string,
  { at, by = secretary, ...changes }: Partial<RefundingPayment> & { at: Temporal.Instant; by?: typeof secretary },
): Promise<unknown> {
  const file = await getCase(office, cashier, number)
  const days = { decidedOn: '2026-03-02', askedOn: '2026-03-01' }
  const given = {
    means: 'transfer',
    amount: '48.000',
    decision: 'SK-12/2026',
    ...days,
    reason: 'Acaranya batal.',
  } as const
  const form = { ...sent(number, seenOf(file)), place: 1, ...given, ...changes }
  return await office.inAct(by, at, (tx) => refundPayment(tx, by, form, at))
}
