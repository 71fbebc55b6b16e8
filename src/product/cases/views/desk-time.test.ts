import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { casePage } from './case-page.ts'
import { workPage } from './work-page.ts'

const office = await openOffice()
const trantib = office.officer('kasi-trantib')

test('a desk reads on its list and on the case how much of the step’s own time it has used', async () => {
  const number = await openCase(office, { service: 'hiburan', until: 'step 1' })
  const half = monday.add({ seconds: 30 })
  assert.deepEqual(await told(half), ['in-time', 'waktu meja ini terpakai 50 persen dari 1 menit'])
  assert.equal((await told(monday.add({ seconds: 50 })))[0], 'soon')
  assert.deepEqual(await told(minutesAfter(monday, 2)), ['late', 'waktu meja ini lewat dari 1 menit'])
  async function told(now: Temporal.Instant) {
    return await toldOf(number, now)
  }
})

test('time in which the clock stood still is not the desk’s, on its list and on the case', async () => {
  const number = await openCase(office, { service: 'hiburan', until: 'step 1' })
  await stopClock(office).pause(trantib, number, monday.add({ seconds: 15 }))
  await stopClock(office).resume(trantib, number, minutesAfter(monday, 20))
  const later = minutesAfter(monday, 20).add({ seconds: 15 })
  assert.deepEqual(await toldOf(number, later), ['in-time', 'waktu meja ini terpakai 50 persen dari 1 menit'])
})

test('a step without a time of its own has no share', async () => {
  const number = await openCase(office, { service: 'hiburan', until: 'step 2' })
  const sekcam = office.officer('sekcam')
  const page = await office.read(sekcam, (tx) => casePage(tx, sekcam, { number, now: monday }, office.equipment))
  assert.equal(page?.desk, undefined)
})

async function toldOf(number: string, now: Temporal.Instant) {
  const page = await office.read(trantib, (tx) => casePage(tx, trantib, { number, now }, office.equipment))
  const ask = { tab: 'mine', page: '1', now }
  const { groups } = await office.read(trantib, (tx) => workPage(tx, trantib, ask, office.equipment))
  const row = groups.flatMap(({ rows }) => rows).find((one) => one.number === number)
  assert.deepEqual(row?.desk, page?.desk)
  return [page?.desk?.flag, page?.desk?.says.id]
}
