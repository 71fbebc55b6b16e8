import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countDeposits } from '#cash'
import { listOffices } from '#offices'
import { listFindings } from '#supervision'
import { closeAt, depositAt, enterLine, openDrawerOf, slipAt } from '#tests/cash.ts'
import { lastAfternoon, minutesAfter } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { written } from '#tests/written.ts'
import { dateDeposits } from './date-deposits.ts'
import { applyPack } from './pack/apply-pack.ts'

const office = await openOffice()
const [cashier, pengawas] = [office.officer('pemegang-kas'), office.officer('pengawas')]
const later = minutesAfter(lastAfternoon, 20 * 24 * 60)

test('a deposit is neither in time nor late while nobody knows the year; once the calendar is there it is', async () => {
  await applyPack(office.pool, getPack(packThatAsksAtOne().folder), later)
  const day = await openDrawerOf(office, cashier, { at: lastAfternoon, float: '' })
  await enterLine(office, cashier, { at: lastAfternoon, amountRupiah: 50_000 })
  await closeAt(office, cashier, { day, pieces: { 'kertas-50000': 1 }, at: lastAfternoon })
  const { slip } = await slipAt(office, cashier, lastAfternoon)
  await depositAt(office, cashier, { slip, on: '2027-01-20', at: later })
  assert.deepEqual(await deposits(), { all: 1, inTime: 0, undated: 1 })
  assert.deepEqual(await found(), [])
  assert.deepEqual(await written(office, () => dateDeposits(office.pool, later)), [])

  await loadNextYear()
  const lines = await written(office, async () => assert.equal(await dateDeposits(office.pool, later), 1))
  assert.deepEqual(
    lines.map(({ name, by, images, facts }) => [name, by, images, facts]),
    [['cash.due-days-set', 'paten cash', ['cash.slip_day U'], { days: 1 }]],
  )
  assert.equal(await dateDeposits(office.pool, later), 0, 'once is enough')
  assert.deepEqual(await deposits(), { all: 1, inTime: 0, undated: 0 })
  assert.deepEqual(await found(), ['late-deposits 2027-01-01 1 of 1'])
})

async function deposits() {
  const [from, until] = ['2027-01-01', '2027-02-01'].map((on) => Temporal.PlainDate.from(on))
  if (!from || !until) throw new Error('two dates')
  const counted = await office.read(cashier, (tx) => countDeposits(tx, [cashier.office], { from, until }))
  return counted.get(cashier.office)
}

/** What the regency reads of a whole year, to ask about. */
async function found(): Promise<string[]> {
  const [from, until] = [Temporal.PlainDate.from('2026-02-01'), Temporal.PlainDate.from('2027-02-01')]
  const findings = await office.read(pengawas, async (tx) => {
    const offices = (await listOffices(tx)).filter(({ id }) => id === cashier.office)
    return await listFindings(tx, pengawas, { offices, period: { from, until } })
  })
  return findings.map(({ kind, from: month, n, outOf }) => `${kind} ${month} ${n} of ${outOf}`)
}

/** One late deposit of a month is asked about already. */
function packThatAsksAtOne() {
  const pack = copyPack()
  pack.edit('regency.yaml', 'depositing: { late: 2,', 'depositing: { late: 1,')
  return pack
}

async function loadNextYear(): Promise<void> {
  const pack = packThatAsksAtOne()
  const year = `  - year: 2027
    decrees:
      - { key: skb-2027, number: "Keputusan Bersama (contoh)", date: 2026-12-31, sure: b }
    days:
      - { date: 2027-01-01, kind: national-holiday, name: { id: "Tahun Baru", en: "New Year" }, source: skb-2027, sure: b }
`
  const next = '\n# Local holidays, emergency closings'
  pack.edit('calendar.yaml', next, `\n${year}${next}`)
  await applyPack(office.pool, getPack(pack.folder), later)
}
