import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { closeCashDay, enterCashBook, type NewEntry, openDrawer, stateOfEntry } from '#cash'
import { transaction } from '#platform/db.ts'
import { closeAt, endDrawerOf, enterLine, openDrawerOf, secondCashier } from '#tests/cash.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openDatabase } from '#tests/database.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'

const office = await openOffice()
const cashier = office.officer('pemegang-kas')
const second = office.officer('petugas-penyerahan')
const far = office.officer('pemegang-kas', 'rupat-utara')
const camat = office.officer('camat')
const stateOf = (subject: string) => office.read(cashier, (tx) => stateOfEntry(tx, subject))
let day = ''

test('cash is taken only into an own drawer that is open today; a transfer needs none', async () => {
  await assert.rejects(enterLine(office, cashier, { at: monday }), { code: 'drawer-not-open' })
  await enterLine(office, cashier, { at: monday, means: 'transfer', amountRupiah: 60_000 })
  const unsaid = { requestId: randomUUID(), float: '200.000', floatFrom: undefined }
  const open = (input: Parameters<typeof openDrawer>[2]) =>
    office.inAct(cashier, monday, (tx) => openDrawer(tx, cashier, input, monday))
  await assert.rejects(open(unsaid), { name: 'WrongForm', errors: { floatFrom: 'choose' } })
  await assert.rejects(open({ ...unsaid, floatFrom: far.id }), { errors: { floatFrom: 'choose' } })
  await assert.rejects(open({ ...unsaid, float: 'dua ratus' }), { errors: { float: 'rupiah' } })
  day = (await open({ ...unsaid, floatFrom: camat.id })).day
  await assert.rejects(open({ ...unsaid, floatFrom: camat.id }), { code: 'drawer-yours' })
  await assert.rejects(enterLine(office, second, { at: monday }), { code: 'drawer-not-open' })
  const subject = await enterLine(office, cashier, { at: minutesAfter(monday, 1) })
  assert.equal(await stateOf(subject), 'open')
  assert.equal(await stateOf(randomUUID()), undefined)
  await assert.rejects(enterLine(office, cashier, { at: monday, amountRupiah: 0.5 }), /whole rupiah/)
})

test('a receipt enters the book once, and is voided once', async () => {
  const at = minutesAfter(monday, 2)
  const subject = await enterLine(office, cashier, { at, amountRupiah: 10_000 })
  await assert.rejects(enterLine(office, cashier, { at, subject }), { code: '23505' })
  await enterLine(office, cashier, { at, subject, kind: 'void', amountRupiah: 10_000 })
  await assert.rejects(enterLine(office, cashier, { at, subject, kind: 'void' }), { code: '23505' })
})

test('two cashiers who enter at once write one line after the other, in twenty rounds', async () => {
  await openDrawerOf(office, second, { float: '', at: minutesAfter(monday, 3) })
  for (let round = 0; round < 20; round += 1) {
    const at = minutesAfter(monday, 4)
    await Promise.all([cashier, second].map((by) => enterLine(office, by, { at, amountRupiah: 1_000 })))
  }
  const { rows } = await office.owner.query(
    `select ordinal, after_cash_rupiah::int as cash, after_rupiah::int as all from cash.entry where day = $1
     order by ordinal desc limit 1`,
    [day],
  )
  assert.deepEqual(rows, [{ ordinal: 44, cash: 65_000, all: 125_000 }])
})

test('a drawer is counted when it is closed, and what is missing is explained', async () => {
  const at = minutesAfter(monday, 5)
  const end = (by: typeof cashier, counted: string, explained = '') =>
    endDrawerOf(office, by, { day: drawerDay, counted, explained, at })
  const drawerDay = await openDrawerOf(office, far, { at })
  await enterLine(office, far, { at, amountRupiah: 12_500 })
  await assert.rejects(end(far, '212.000'), {
    errors: { explained: 'difference' },
    facts: { explained: { counted: 212_000, expected: 212_500 } },
  })
  await assert.rejects(end(far, 'banyak'), { errors: { counted: 'rupiah' } })
  await assert.rejects(end(second, '0'), { code: 'drawer-unknown' })
  const raced = await race([
    () => end(far, '212.000', 'kembalian keliru'),
    () => end(far, '212.000', 'kembalian keliru'),
  ])
  assert.deepEqual([raced.done.length, raced.refused], [1, ['drawer-unknown']])
  await assert.rejects(enterLine(office, far, { at }), { code: 'drawer-not-open' })
})

test('a day is closed by counting; what differs from the book is explained, and nothing enters afterwards', async () => {
  const at = minutesAfter(monday, 480)
  const close = (by: typeof cashier, pieces: Record<string, number>, explained = '') =>
    closeAt(office, by, { day, pieces, explained, at })
  await assert.rejects(close(cashier, {}), { code: 'drawers-open', facts: { names: [second.name] } })
  await assert.rejects(close(far, {}), { code: 'day-unknown' })
  await endDrawerOf(office, second, { day, counted: '20.000', at })
  await assert.rejects(close(cashier, { 'kertas-100000': 2 }), {
    name: 'WrongForm',
    errors: { explained: 'difference' },
    facts: { explained: { counted: 200_000, expected: 265_000 } },
  })
  await assert.rejects(close(cashier, { 'kertas-3000': 2 }, 'uang lama'), { errors: { pieces: 'pieces' } })
  const whole = { 'kertas-100000': 2, 'kertas-50000': 1, 'logam-1000': 15 }
  const before = await office.owner.query('select subject from cash.entry where day = $1 order by ordinal limit 1', [
    day,
  ])
  const raced = await race([() => close(cashier, whole), () => close(cashier, whole)])
  assert.partialDeepStrictEqual(raced.done, [{ day, date: '2026-03-02', late: false, differenceRupiah: 0 }])
  assert.deepEqual([raced.done.length, raced.refused], [1, ['day-closed']])
  await assert.rejects(enterLine(office, cashier, { at, means: 'qris' }), { code: 'day-closed' })
  await assert.rejects(openDrawerOf(office, cashier, { at }), { code: 'day-closed' })
  assert.equal(await stateOf(String(before.rows[0]?.subject)), 'closed')
})

test('a day that nobody closed is closed before the next one, and marked late', async () => {
  const friday = monday.add({ hours: 96 })
  const next = await openDrawerOf(office, cashier, { at: tuesday })
  await enterLine(office, cashier, { at: tuesday, amountRupiah: 35_000 })
  const later = await openDrawerOf(office, cashier, { at: friday, float: '' })
  const wholeTwo = { 'kertas-100000': 3 }
  await assert.rejects(closeAt(office, cashier, { day: later, pieces: {}, at: friday }), { code: 'earlier-day-open' })
  const late = await closeAt(office, cashier, { day: next, pieces: wholeTwo, at: friday })
  assert.deepEqual([late.late, late.differenceRupiah], [true, 0])
  await assert.rejects(closeAt(office, cashier, { day: later, pieces: wholeTwo, at: tuesday }), {
    code: 'clock-behind',
  })
  const short = await closeAt(office, cashier, { day: later, pieces: {}, explained: 'laci belum dihitung', at: friday })
  assert.equal(short.differenceRupiah, -100_000)
  await assert.rejects(enterLine(office, cashier, { at: minutesAfter(tuesday, 1440) }), { code: 'clock-behind' })
})

test('two cashiers who close one day at once close it once, and the other is told, twenty times', async () => {
  const colleague = await secondCashier(office)
  for (let round = 1; round <= 20; round += 1) {
    const at = minutesAfter(monday, (7 + round) * 1440)
    await enterLine(office, cashier, { at, means: 'qris' })
    const { rows } = await office.owner.query<{ id: string }>('select id from cash.day order by date desc limit 1')
    const closing = { day: rows[0]?.id ?? '', pieces: {}, explained: 'Uji: tidak dihitung.', at }
    const raced = await race([cashier, colleague].map((by) => () => closeAt(office, by, closing)))
    assert.deepEqual([raced.done.length, raced.refused], [1, ['day-closed']])
  }
})

test('a regency whose pack says nothing of cash closes nothing', async (t) => {
  const { pool } = await openDatabase(t)
  const input = { requestId: randomUUID(), day: randomUUID(), pieces: {}, explained: '' }
  const closing = transaction(pool, { scope: [], act: true, at: monday }, (tx) =>
    closeCashDay(tx, cashier, input, monday),
  )
  await assert.rejects(closing, { code: 'no-cash-plan' })
})

test('an act that fails after the money was entered leaves no line in the book', async () => {
  const at = minutesAfter(monday, 7 * 1440)
  const entry: NewEntry = {
    office: far.office,
    kind: 'receipt',
    means: 'qris',
    amountRupiah: 5_000,
    paper: 'TBP 9',
    subject: randomUUID(),
    at,
  }
  const cut = office.inAct(far, at, async (tx) => {
    await enterCashBook(tx, far, entry)
    throw new Error('power lost')
  })
  await assert.rejects(cut, /power lost/)
  assert.equal(await stateOf(entry.subject), undefined)
})
