import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { prepareAccount, signAccount } from '#cash'
import type { Officer } from '#identity'
import { closeAt, enterLine, openDrawerOf, signAt } from '#tests/cash.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { refused } from '#tests/written.ts'
import { officesCashPage } from '../views/offices-cash-page.ts'

const office = await openOffice()
const cashier = office.officer('pemegang-kas')
const [camat, sekcam] = [office.officer('camat'), office.officer('sekcam')]
const pengawas = office.officer('pengawas')
let left = ''
const nextMonth = Temporal.Instant.from('2026-04-02T02:00:00Z')

test('a month stands on counts that stand: none is signed over one that was sent back, or changed since', async () => {
  const day = await dayOf(monday)
  await count(day, 50, nextMonth)
  await signAt(office, camat, { day, reason: 'hitung lagi', at: nextMonth })
  assert.deepEqual(await uncounted(pengawas, nextMonth), ['2026-03-02'])
  await refused(office, 'days-open', () => prepare('2026-03-01', nextMonth))
  await count(day, 49, nextMonth)
  const { account } = await prepare('2026-03-01', nextMonth)
  await signAt(office, sekcam, { day, reason: 'recehnya belum', at: nextMonth })
  await refused(office, 'days-open', () => sign(account, nextMonth))
  await count(day, 50, nextMonth)
  await refused(office, 'account-outdated', () => sign(account, nextMonth))
  await sign(account, nextMonth, 'hitungannya berubah')
  await sign((await prepare('2026-03-01', nextMonth)).account, nextMonth)
  await refused(office, 'month-answered', () => signAt(office, sekcam, { day, reason: 'sekali lagi', at: nextMonth }))
  await signAt(office, sekcam, { day, at: nextMonth })
})

test('a month signed and its count sent back at once: one of both happens, twenty times', async () => {
  let month = Temporal.PlainDate.from('2026-04-01')
  for (let round = 1; round <= 20; round += 1) {
    const day = await dayOf(month.add({ days: 1 }).toZonedDateTime(cashier.zone).add({ hours: 9 }).toInstant())
    const after = month.add({ months: 1, days: 1 }).toZonedDateTime(cashier.zone).toInstant()
    await count(day, 50 * (round + 1), after)
    const { account } = await prepare(month.toString(), after)
    const { done, refused: told } = await race<unknown>([
      () => sign(account, after),
      () => signAt(office, sekcam, { day, reason: 'hitung lagi', at: after }),
    ])
    assert.equal(done.length, 1)
    assert.match(told.join(), /^(days-open|month-answered)$/)
    if (told.includes('days-open')) await count(day, 50 * (round + 1), after)
    month = month.add({ months: 1 })
  }
})

test('a day is past by the clock of its own office, wherever whoever reads it sits', async () => {
  const lateEvening = Temporal.Instant.from('2028-03-02T15:30:00Z')
  left = await dayOf(Temporal.Instant.from('2028-03-02T02:00:00Z'))
  const inJayapura = { ...pengawas, zone: 'Asia/Jayapura' }
  assert.deepEqual(await uncounted(inJayapura, lateEvening), [])
  assert.deepEqual(await uncounted(inJayapura, lateEvening.add({ hours: 2 })), ['2028-03-02'])
})

test('a count that a signed later month begins with is not sent back', async () => {
  const [inApril, inMay] = [
    Temporal.Instant.from('2028-04-03T02:00:00Z'),
    Temporal.Instant.from('2028-05-03T02:00:00Z'),
  ]
  await count(left, 1, inApril)
  await count(await dayOf(inApril), 1, inMay)
  await sign((await prepare('2028-04-01', inMay)).account, inMay)
  await refused(office, 'month-answered', () => signAt(office, sekcam, { day: left, reason: 'lagi', at: inMay }))
})

/** A day with Rp50.000 in it. */
async function dayOf(at: Temporal.Instant): Promise<string> {
  const day = await openDrawerOf(office, cashier, { at, float: '' })
  await enterLine(office, cashier, { at, amountRupiah: 50_000 })
  return day
}

/** Counts a day in thousands. */
async function count(day: string, thousands: number, at: Temporal.Instant): Promise<void> {
  await closeAt(office, cashier, { day, pieces: { 'logam-1000': thousands }, explained: 'Uji: sudah dicari.', at })
}

async function uncounted(by: Officer, at: Temporal.Instant): Promise<readonly string[]> {
  const { offices } = await office.read(by, (tx) => officesCashPage(tx, by, at))
  return (offices.find(({ key }) => key === 'mandau')?.unclosed ?? []).map(String)
}

async function prepare(month: string, at: Temporal.Instant) {
  const input = { requestId: randomUUID(), month: Temporal.PlainDate.from(month) }
  return await office.inAct(cashier, at, (tx) => prepareAccount(tx, cashier, input, at))
}

async function sign(account: string, at: Temporal.Instant, reason?: string) {
  const on = { requestId: randomUUID(), account }
  const input = reason === undefined ? ({ do: 'sign', ...on } as const) : ({ do: 'return', ...on, reason } as const)
  return await office.inAct(camat, at, (tx) => signAccount(tx, camat, input, at))
}
