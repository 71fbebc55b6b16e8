import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { dropSlip, prepareAccount, signAccount, stateOfEntry, summaryOf } from '#cash'
import type { Officer } from '#identity'
import { closeAt, confirmAt, depositAt, enterLine, openDrawerOf, slipAt } from '#tests/cash.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'

const office = await openOffice()
const cashier = office.officer('pemegang-kas')
const far = office.officer('pemegang-kas', 'rupat-utara')
const camat = office.officer('camat')
const march = Temporal.PlainDate.from('2026-03-01')
const evening = minutesAfter(monday, 420)
const stateOf = (subject: string) => office.read(cashier, (tx) => stateOfEntry(tx, subject))
const day = await openDrawerOf(office, cashier)
const inCash = await enterLine(office, cashier, { at: minutesAfter(monday, 1), amountRupiah: 150_000 })
const byQris = await enterLine(office, cashier, { at: minutesAfter(monday, 2), means: 'qris', amountRupiah: 40_000 })

test('cash of closed days goes on one slip, whole, and is deposited with the proof of the bank', async () => {
  await assert.rejects(slipAt(office, cashier, evening), { code: 'nothing-to-deposit' })
  await closeAt(office, cashier, { day, pieces: { 'kertas-100000': 3, 'kertas-50000': 1 }, at: evening })
  const raced = await race([() => slipAt(office, cashier, evening), () => slipAt(office, cashier, evening)])
  assert.deepEqual(
    [raced.done.map(({ amountRupiah }) => amountRupiah), raced.refused],
    [[150_000], ['nothing-to-deposit']],
  )
  const dropped = raced.done[0]?.slip ?? ''
  const drop = (by: Officer, slip: string) =>
    office.inAct(by, evening, (tx) =>
      dropSlip(tx, by, { requestId: randomUUID(), slip, reason: 'bank tutup' }, evening),
    )
  await assert.rejects(drop(far, dropped), { code: 'slip-unknown' })
  await drop(cashier, dropped)
  await assert.rejects(drop(cashier, dropped), { code: 'slip-unknown' })
  await assert.rejects(depositAt(office, cashier, { slip: dropped, on: '2026-03-02', at: evening }), {
    code: 'slip-unknown',
  })
  const { slip } = await slipAt(office, cashier, evening)
  const { rows } = await office.owner.query(
    `select slip.number, slip_day.due_on::text as due from cash.slip join cash.slip_day on slip_day.slip = slip.id
     where slip.id = $1`,
    [slip],
  )
  assert.deepEqual(rows, [{ number: 2, due: '2026-03-03' }])
  const deposit = (on: string) => depositAt(office, cashier, { slip, on, at: tuesday })
  await assert.rejects(deposit('2026-03-04'), { errors: { depositedOn: 'day-ahead' } })
  await assert.rejects(deposit('2026-03-01'), { errors: { depositedOn: 'before-money' } })
  await assert.rejects(depositAt(office, far, { slip, on: '2026-03-03', at: tuesday }), { code: 'slip-unknown' })
  assert.equal(await stateOf(inCash), 'closed')
  const twice = await race([() => deposit('2026-03-03'), () => deposit('2026-03-03')])
  assert.deepEqual([twice.done.length, twice.refused], [1, ['slip-unknown']])
  assert.equal(await stateOf(inCash), 'deposited')
})

test('what came by bank is not carried: it is confirmed on the statement, once', async () => {
  const confirm = (subjects: readonly string[], on = '2026-03-03', by = cashier) =>
    confirmAt(office, by, { subjects, on, at: tuesday })
  assert.equal(await stateOf(byQris), 'closed')
  await assert.rejects(confirm([inCash]), { code: 'entry-confirmed' })
  await assert.rejects(confirm([byQris], '2026-03-03', far), { code: 'entry-confirmed' })
  await assert.rejects(confirm([byQris], '2026-03-04'), { errors: { creditedOn: 'day-ahead' } })
  await assert.rejects(confirm([byQris], '2026-03-01'), { errors: { creditedOn: 'before-money' } })
  const raced = await race([() => confirm([byQris]), () => confirm([byQris])])
  assert.deepEqual([raced.done.length, raced.refused], [1, ['entry-confirmed']])
  assert.equal(await stateOf(byQris), 'deposited')
})

test('what is counted after a deposit is what is left, and a refund of older money makes the next slip smaller', async () => {
  const next = await openDrawerOf(office, cashier, { at: tuesday, float: '50.000' })
  const later = minutesAfter(tuesday, 10)
  await enterLine(office, cashier, { at: later, amountRupiah: 30_000 })
  await enterLine(office, cashier, { at: later, amountRupiah: 20_000, kind: 'refund', subject: inCash })
  assert.equal(await stateOf(inCash), 'open')
  const closed = await closeAt(office, cashier, { day: next, pieces: { 'kertas-10000': 6 }, at: later })
  assert.equal(closed.differenceRupiah, 0)
  assert.equal((await slipAt(office, cashier, later)).amountRupiah, 10_000)
})

test('a month that is over is added up once, and signed by another hand, in time or late', async () => {
  const [second, tenth, eleventh] = ['2026-04-02', '2026-04-10', '2026-04-11'].map((on) =>
    Temporal.Instant.from(`${on}T09:00:00+07:00`),
  )
  const prepare = (by: Officer, at = second ?? monday, month = march) =>
    office.inAct(by, at, (tx) => prepareAccount(tx, by, { requestId: randomUUID(), month }, at))
  const sign = (by: Officer, account: string, at = tenth ?? monday, reason?: string) => {
    const on = { requestId: randomUUID(), account }
    const input = reason === undefined ? ({ do: 'sign', ...on } as const) : ({ do: 'return', ...on, reason } as const)
    return office.inAct(by, at, (tx) => signAccount(tx, by, input, at))
  }
  await assert.rejects(prepare(cashier, tuesday), { code: 'month-not-over' })
  await openDrawerOf(office, far, { at: tuesday })
  await assert.rejects(prepare(far), { code: 'days-open', facts: { days: 1 } })
  const raced = await race([() => prepare(cashier), () => prepare(cashier)])
  assert.deepEqual([raced.done.length, raced.refused], [1, ['account-there']])
  const first = raced.done[0]?.account ?? ''
  await assert.rejects(sign(cashier, first), { code: 'same-person' })
  await assert.rejects(sign(office.officer('camat', 'rupat-utara'), first), { code: 'account-unknown' })
  await sign(camat, first, second, 'setoran belum lengkap')
  await assert.rejects(sign(camat, first), { code: 'account-unknown' })
  const { account } = await prepare(cashier)
  const signed = await race([camat, office.officer('sekcam')].map((by) => () => sign(by, account)))
  assert.deepEqual([signed.done.map(({ late }) => late), signed.refused], [[false], ['account-unknown']])
  const nothing = await prepare(cashier, eleventh, Temporal.PlainDate.from('2026-02-01'))
  assert.equal((await sign(camat, nothing.account, eleventh)).late, true)
  assert.deepEqual(await office.read(cashier, (tx) => summaryOf(tx, cashier.office, march)), {
    ...{ beforeRupiah: 0, receipts: 3, cashRupiah: 180_000, transferRupiah: 0, qrisRupiah: 40_000, voidedRupiah: 0 },
    ...{ refundedRupiah: 20_000, depositedRupiah: 150_000, confirmedRupiah: 40_000, daysClosed: 2, daysClosedLate: 0 },
    ...{ differenceRupiah: 0, afterRupiah: 10_000, afterCashRupiah: 10_000 },
  })
})
