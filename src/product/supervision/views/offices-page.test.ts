import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeAt, depositAt, enterLine, openDrawerOf, slipAt } from '#tests/cash.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { officesPage } from './offices-page.ts'

const office = await openOffice()
const pengawas = office.officer('pengawas')
await openCase(office, { at: monday })
await openCase(office, { at: minutesAfter(monday, 24 * 60) })
await openCase(office, { at: tuesday, place: 'rupat-utara' })

async function lineOf(key: string, now: Temporal.Instant) {
  const { offices } = await office.read(pengawas, (tx) => officesPage(tx, pengawas, { now, mode: 'demo' }))
  return offices.find((line) => line.key === key)
}

test('the regency sees of each office how much lies open, how much is late, and the earliest promise', async () => {
  const mandau = await lineOf('mandau', minutesAfter(tuesday, 8 * 60))
  assert.deepEqual([mandau?.open, mandau?.late, mandau?.incomplete], [2, 1, 0])
  assert.equal(mandau?.oldestDueAt?.toString(), '2026-03-03T08:00:00Z')
  assert.equal((await lineOf('rupat-utara', tuesday))?.open, 1)
})

test('an office without a file under way has no earliest promise', async () => {
  assert.equal((await lineOf('bantan', tuesday))?.oldestDueAt, undefined)
})

test('an officer of one office counts nobody else, whatever page they open', async () => {
  const loket = office.officer('petugas-loket')
  const { offices } = await office.read(loket, (tx) => officesPage(tx, loket, { now: tuesday, mode: 'demo' }))
  assert.deepEqual(
    offices.filter((line) => line.open > 0).map((line) => line.key),
    ['mandau'],
  )
})

test('deposits of the period are told with how many came in time', async () => {
  const cashier = office.officer('pemegang-kas')
  const deposited = async (at: Temporal.Instant, on: string) => {
    const day = await openDrawerOf(office, cashier, { at, float: '' })
    await enterLine(office, cashier, { at, amountRupiah: 50_000 })
    await closeAt(office, cashier, { day, pieces: { 'kertas-50000': 1 }, at })
    const { slip } = await slipAt(office, cashier, at)
    await depositAt(office, cashier, { slip, on, at: Temporal.Instant.from(`${on}T09:00:00+07:00`) })
  }
  await deposited(monday, '2026-03-03')
  await deposited(minutesAfter(tuesday, 24 * 60), '2026-03-09')
  const line = await lineOf('mandau', Temporal.Instant.from('2026-03-10T02:00:00Z'))
  assert.deepEqual(line?.deposits, { all: 2, inTime: 1, undated: 0 })
})
