import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openDrawerOf } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { chargedService, offerCharged, openUnpaid, payAt, paymentForm } from '#tests/charged-service.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, wrongForm } from '#tests/written.ts'
import type { ReducingCharge } from '../contract/money.ts'
import { seenOf } from '../rules/daily.ts'
import { stepNow } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { tillPage } from '../views/money.ts'
import { reduceCharge } from './reduce-charge.ts'
import { takePayment } from './take-payment.ts'

const office = await openOffice()
await offerCharged(office)
const cashier = office.officer('pemegang-kas')
const camat = office.officer('camat')
const later = minutesAfter(monday, 90)
await openDrawerOf(office, cashier, { at: minutesAfter(monday, 60) })

test('a charge made smaller has a new assessment, and that much is taken', async () => {
  const number = await openUnpaid(office)
  await reduceIt(number, { kind: 'reduction', amount: '20.000' })
  const till = await tillOf(number)
  assert.deepEqual(
    [till?.dueRupiah, till?.assessments.map(({ amountRupiah }) => amountRupiah), till?.assessments[1]?.replaces],
    [20_000n, [48_000n, 20_000n], till?.assessments[0]?.number],
  )
  assert.equal(till?.reduction?.instrument, 'Keputusan Bupati 12/2026')
  await payAt(office, number)
  assert.equal((await tillOf(number))?.receipts[0]?.amountRupiah, 20_000n)
})

test('a charge let go is Rp0 with its instrument, and nobody waits at the till', async () => {
  const number = await openUnpaid(office)
  const clock = stopClock(office)
  await clock.promise(cashier, number)
  await reduceIt(number, {})
  const file = await getCase(office, cashier, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'hand-over')
  const page = await office.read(camat, (tx) => casePage(tx, camat, { number, now: later }, office.equipment))
  assert.deepEqual([page?.cost.amountRupiah, page?.costStays], [0n, false])
  assert.match(page?.cost.basis.id ?? '', /UU 1\/2022 pasal 96, Keputusan Bupati 12\/2026/)
  assert.equal(page?.steps?.money?.assessments.at(-1)?.amountRupiah, 0n)
})

test('a charge let go before the file comes to the till is not waited for there', async () => {
  const number = await openCase(office, { service: chargedService, until: 'step 3' })
  await reduceIt(number, {})
  const file = await getCase(office, cashier, number)
  assert.notEqual(stepNow(file.definition.procedure, file.taken)?.does, 'pay')
  assert.equal((await tillOf(number))?.dueRupiah, 0n)
})

test('a reduction that is none, and an instrument of tomorrow, are told', async () => {
  const number = await openUnpaid(office)
  assert.deepEqual(await wrongForm(reduceIt(number, { kind: 'reduction', amount: '48.000', dated: '2026-03-03' })), {
    ...{ amount: 'not-less', dated: 'date-ahead' },
  })
  assert.deepEqual(await wrongForm(reduceIt(number, { kind: 'reduction', amount: 'sedikit' })), { amount: 'rupiah' })
})

test('refuses who has no right, an older picture, another office, what is free and what is paid', async () => {
  const number = await openUnpaid(office)
  await refused(office, 'no-right-to-reduce', () => reduceIt(number, {}, cashier))
  await refused(office, 'already-moved', () => reduceIt(number, { seen: 1 }))
  const free = await openCase(office, { until: 'step 2' })
  await refused(office, 'nothing-to-reduce', () => reduceIt(free, {}))
  await payAt(office, number)
  await refused(office, 'nothing-to-reduce', () => reduceIt(number, {}))
  const elsewhere = await openUnpaid(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => send(camat, { ...given, ...sent(elsewhere, 1) }))
})

test('a cashier who saw the charge before it changed is told so, and two who record it at once record it once', async () => {
  const number = await openUnpaid(office)
  const form = await paymentForm(office, number)
  await reduceIt(number, { kind: 'reduction', amount: '20.000' })
  await refused(office, 'already-moved', () =>
    office.inAct(cashier, later, (tx) => takePayment(tx, cashier, form, later, office.equipment)),
  )
  for (let round = 1; round <= 20; round += 1) {
    const one = await openUnpaid(office)
    const file = await getCase(office, camat, one)
    const { done, refused: told } = await race(
      [1, 2].map(() => () => send(camat, { ...given, ...sent(one, seenOf(file)) })),
    )
    assert.deepEqual([done.length, told], [1, ['already-moved']])
  }
})

const given = {
  ...({ kind: 'waiver', amount: '', instrument: 'Keputusan Bupati 12/2026', dated: '2026-03-01' } as const),
  reason: 'Korban banjir.',
}

async function reduceIt(number: string, changes: Partial<ReducingCharge>, by = camat): Promise<unknown> {
  const file = await getCase(office, by, number)
  return await send(by, { ...given, ...sent(number, seenOf(file)), ...changes })
}

async function send(by: typeof camat, input: ReducingCharge): Promise<unknown> {
  return await office.inAct(by, later, (tx) => reduceCharge(tx, by, input, later))
}

async function tillOf(number: string) {
  return await office.read(cashier, (tx) => tillPage(tx, cashier, { number, now: later }))
}
