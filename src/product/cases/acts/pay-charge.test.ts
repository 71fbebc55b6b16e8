import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { findCost } from '#fees'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { formAt, offerChanged, openAt, proofOf } from '#tests/step-work.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused } from '#tests/written.ts'
import type { PayingCharge } from '../contract/step-work.ts'
import { stepNow } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { payCharge } from './pay-charge.ts'
import { withdrawCase } from './withdraw-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)
const uploads = await proofOf(office)

test('what was set is paid before the parties sign, by the receipt that says so', async () => {
  const number = await openAt(office, 'pay')
  await pay(number, { paper: 'NTPN-7710/2026' })
  const page = await pageOf(number)
  assert.deepEqual(
    page?.steps?.payments.map(({ receipt, paidOn, proofs }) => [receipt, paidOn?.toString(), proofs.length]),
    [['NTPN-7710/2026', '2026-03-02', 1]],
  )
  assert.equal(page?.step, 'para-pihak')
})

test('a clock that stood still for the payment goes on with it, and one that waits for something else is told', async () => {
  const clock = stopClock(office)
  const [paid, other] = [await openAt(office, 'pay'), await openAt(office, 'pay')]
  await clock.pause(counter, paid, minutesAfter(monday, 30), { for: 'payment' })
  await pay(paid, {})
  const { stopped, pauses } = await clock.promise(counter, paid)
  assert.deepEqual([stopped, pauses.length], [undefined, 1])
  await clock.pause(counter, other, minutesAfter(monday, 30))
  await refused(office, 'clock-stopped', () => pay(other, {}))
})

test('where nothing is to be paid the step passes by itself, and says Rp0 with its article', async () => {
  const number = await openCase(office, { service: 'pakai-jalan', until: 'step 8' })
  const file = await getCase(office, counter, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'hand-over')
  const page = await pageOf(number)
  assert.deepEqual(
    [page?.steps?.payments.map(({ amountRupiah }) => amountRupiah), page?.cost.basis.id],
    [[0n], 'PP 12/2019 pasal 122'],
  )
})

test('another amount than the one that was set, and a receipt without its picture, are told', async () => {
  const number = await openAt(office, 'pay')
  await assert.rejects(pay(number, { amount: '1.000', uploads: [], paidOn: 'kemarin' }), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { amount: 'amount-differs', paidOn: 'date', 'file.proof': 'proof' })
    return true
  })
})

test('one receipt pays for one file, however its number is typed; a file that ended gives it back', async () => {
  const [one, other] = [await openAt(office, 'pay'), await openAt(office, 'pay')]
  await pay(one, { paper: 'NTPN 81 a' })
  await refused(office, 'paper-used', () => pay(other, { paper: 'ntpn81A' }))
  await assert.rejects(pay(other, { paper: 'NTPN 81 a' }), { facts: { file: one, paper: 'NTPN 81 a' } })
  const far = office.officer('petugas-loket', 'rupat-utara')
  await pay(await openAt(office, 'pay', { place: 'rupat-utara' }), { paper: 'NTPN 81 a' }, far)
  const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const
  const leaving = { ...(await formAt(office, counter, one)), ...who, reason: 'Jual belinya batal.', originals: [] }
  await office.inAct(counter, later, (tx) => withdrawCase(tx, counter, leaving, later))
  await pay(other, { paper: 'NTPN 81 a' })
})

test('nothing is paid before everything is set', async () => {
  const service = await offerChanged(office, {
    ...{ of: 'akta-tanah', as: 'akta-uji' },
    change: (steps) => steps.filter(({ does }) => does !== 'assess'),
  })
  const number = await openCase(office, { service, until: 'step 4' })
  await refused(office, 'charge-not-set', () => pay(number, {}))
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'pay')
  await refused(office, 'not-your-turn', () => pay(number, {}, office.officer('camat')))
  await refused(office, 'already-moved', () => pay(number, { seen: 1 }))
  const elsewhere = await openAt(office, 'pay', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(counter, { ...there, ...receipt, paper: 'NTPN', amount: '1' }))
})

test('paid twice at once, or with one receipt for two files, it is recorded once, twenty times', async () => {
  let unpaid = await openAt(office, 'pay')
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'pay')
    const [form, there] = [await formAt(office, counter, number), await formAt(office, counter, unpaid)]
    const paying = { ...receipt, paper: `NTPN-R${round}`, amount: String(await costOf(number)) }
    const forms = [form, form, there].map((one) => ({ ...one, requestId: randomUUID(), ...paying }))
    const { done, refused } = await race(forms.map((one) => () => send(counter, one)))
    assert.equal(done.length, 1)
    assert.match(refused.toSorted().join(), /^(already-moved,paper-used|paper-used,paper-used)$/)
    if (!refused.includes('already-moved')) unpaid = number
  }
})

const receipt = { paidOn: '2026-03-02', uploads }

async function pay(number: string, changes: Partial<PayingCharge>, by = counter): Promise<unknown> {
  const form = await formAt(office, by, number)
  const usual = { ...receipt, paper: `NTPN ${number}`, amount: String(await costOf(number, by)) }
  return await send(by, { ...form, ...usual, ...changes })
}

async function costOf(number: string, by = counter): Promise<bigint | undefined> {
  const { id } = await getCase(office, by, number)
  return (await office.read(by, (tx) => findCost(tx, id)))?.amountRupiah
}

async function send(by: typeof counter, input: PayingCharge): Promise<unknown> {
  return await office.inAct(by, later, (tx) => payCharge(tx, by, input, later, office.equipment))
}

async function pageOf(number: string) {
  return await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
}
