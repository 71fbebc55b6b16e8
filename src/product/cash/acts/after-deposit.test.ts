import assert from 'node:assert/strict'
import { test } from 'node:test'
import { summaryOf } from '#cash'
import type { Officer } from '#identity'
import { closeAt, depositAt, enterLine, openDrawerOf, signAt, slipAt } from '#tests/cash.ts'
import { monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused } from '#tests/written.ts'

const office = await openOffice()
const cashier = office.officer('pemegang-kas')
const far = office.officer('pemegang-kas', 'rupat-utara')
const camat = office.officer('camat')
const daysAfter = (days: number) => monday.add({ hours: 24 * days })
const dateOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(cashier.zone).toPlainDate().toString()

test('a day sent back answers for the money of its own evening, wherever that was brought since', async () => {
  const first = await cashDayOf(cashier, { at: monday, rupiah: 150_000, counted: 150 })
  const second = await cashDayOf(cashier, { at: tuesday, rupiah: 100_000, counted: 250 })
  const { slip } = await slipAt(office, cashier, tuesday)
  await depositAt(office, cashier, { slip, on: '2026-03-03', at: tuesday })
  for (const [day, should] of [
    [first, 150],
    [second, 250],
  ] as const) {
    await signAt(office, camat, { day, reason: 'hitung lagi', at: tuesday })
    const anew = { day, pieces: { 'logam-1000': should }, at: tuesday }
    const counted = await closeAt(office, cashier, anew)
    assert.deepEqual([counted.differenceRupiah, counted.late], [0, false])
    await signAt(office, camat, { day, reason: 'sekali lagi', at: tuesday })
    assert.equal((await closeAt(office, cashier, anew)).differenceRupiah, 0)
  }
})

test('money that is missing is counted every evening and answered for once, in the month in which it went', async () => {
  await cashDayOf(far, { at: daysAfter(-4), rupiah: 50_000, counted: 49 })
  await cashDayOf(far, { at: monday, rupiah: 20_000, counted: 68 })
  await cashDayOf(far, { at: tuesday, rupiah: 10_000, counted: 78 })
  const differences = ['2026-02-01', '2026-03-01', '2026-04-01'].map(async (month) => {
    const summary = await office.read(far, (tx) => summaryOf(tx, far.office, Temporal.PlainDate.from(month)))
    return [summary.daysClosed, summary.differenceRupiah]
  })
  assert.deepEqual(await Promise.all(differences), [
    [1, -1_000],
    [2, -1_000],
    [0, 0],
  ])
})

test('a deposit at the bank is one slip, however its reference is spaced; another office may bear the same', async () => {
  const [one, other] = [await newSlip(3), await newSlip(4)]
  const at = daysAfter(4)
  const deposit = (slip: string, reference: string, by = cashier) =>
    depositAt(office, by, { slip, on: dateOf(at), at, reference })
  await deposit(one, 'BRK 0012/a')
  await refused(office, 'bank-reference-used', () => deposit(other, 'brk0012/A'))
  await assert.rejects(deposit(other, 'BRK 0012/a'), { facts: { number: 2, year: 2026 } })
  await deposit((await slipAt(office, far, at)).slip, 'BRK 0012/a', far)
  await deposit(other, 'BRK 0013')
})

test('money of earlier days that was at the bank before a count is not missed in it, also when it was recorded afterwards', async () => {
  const [early, late] = [daysAfter(20), daysAfter(21)]
  await cashDayOf(far, { at: early, rupiah: 40_000, counted: 40 })
  const { slip } = await slipAt(office, far, early)
  const day = await cashDayOf(far, { at: late, rupiah: 30_000, counted: 30 })
  await depositAt(office, far, { slip, on: dateOf(late), at: late.add({ minutes: 1 }) })
  await signAt(office, office.officer('camat', 'rupat-utara'), {
    day,
    reason: 'catat setorannya dulu',
    at: late.add({ minutes: 2 }),
  })
  const anew = { day, pieces: { 'logam-1000': 30 }, at: late.add({ minutes: 3 }) }
  assert.equal((await closeAt(office, far, anew)).differenceRupiah, 0)
})

test('two slips recorded at once by one reference are one deposit, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const slips = [await newSlip(4 + 2 * round), await newSlip(5 + 2 * round)]
    const at = daysAfter(5 + 2 * round)
    const deposits = slips.map((slip) => () => {
      return depositAt(office, cashier, { slip, on: dateOf(at), at, reference: `BRK ${round}` })
    })
    const { done, refused: told } = await race(deposits)
    assert.deepEqual([done.length, told], [1, ['bank-reference-used']])
  }
})

/** A day of cash without change to begin with, counted in thousands; what differs is explained. Returns the day. */
async function cashDayOf(
  by: Officer,
  { at, rupiah, counted }: { at: Temporal.Instant; rupiah: number; counted: number },
) {
  const day = await openDrawerOf(office, by, { at, float: '' })
  await enterLine(office, by, { at, amountRupiah: rupiah })
  await closeAt(office, by, { day, pieces: { 'logam-1000': counted }, explained: 'Uji: sudah dicari.', at })
  return day
}

/** A slip of one day of cash that was closed some days after the Monday. */
async function newSlip(days: number): Promise<string> {
  const at = daysAfter(days)
  await cashDayOf(cashier, { at, rupiah: 5_000, counted: 5 })
  return (await slipAt(office, cashier, at)).slip
}
