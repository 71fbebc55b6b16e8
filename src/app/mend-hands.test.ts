import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeOn } from '#cases'
import type { Officer } from '#identity'
import { absences } from '#tests/absences.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { written } from '#tests/written.ts'
import { mendHands } from './mend-hands.ts'

const office = await openOffice()
const { away, back, standing } = absences(office)
const [kasi, kesos] = [office.officer('kasi-pelum'), office.officer('kasi-kesos')]
const [later, evening] = [minutesAfter(monday, 30), minutesAfter(monday, 60)]

const take = async (by: Officer, number: string, at: Temporal.Instant) =>
  await office.inAct(by, at, (tx) => takeOn(tx, by, { ...sent(number, 1), keeper: '', reason: '' }, at))
const keeperOf = async (number: string) => (await getCase(office, kasi, number)).keeper

test('a file in hand goes to the substitute, comes back with the holder, and its story tells both', async () => {
  const number = await openCase(office)
  await take(kasi, number, monday)
  const { absence } = await away(kasi, kasi, { substitute: kesos.id })
  const lines = await written(office, () => mendHands(office.pool, later))
  assert.deepEqual(
    lines.map(({ name, by, images, facts }) => [name, by, images, facts]),
    [['case.passed-on', 'paten absence', ['cases.keeping I'], { number, keeper: kesos.id }]],
  )
  assert.equal(await mendHands(office.pool, later), 0, 'once is enough')
  await back(kasi, absence, evening)
  assert.equal(await mendHands(office.pool, evening), 1)
  assert.equal(await keeperOf(number), kasi.id)
  const fresh = await openCase(office)
  assert.equal(await keeperOf(fresh), null, 'what nobody took lies at its desk')
})

test('an absence that ends by its date, at midnight over the year’s end, hands back without anybody’s act', async () => {
  const days = { from: '2026-12-28', back: '2027-01-04', substitute: kesos.id }
  const number = await openCase(office)
  await away(kasi, kasi, days)
  const within = Temporal.Instant.from('2027-01-03T16:00:00Z')
  await take(await standing(kesos, within), number, within)
  await mendHands(office.pool, within)
  assert.equal(await keeperOf(number), kesos.id)
  await mendHands(office.pool, Temporal.Instant.from('2027-01-03T17:00:00Z'))
  assert.equal(await keeperOf(number), kasi.id)
})

test('where a colleague holds the post too, a file of who is away without substitute comes to them', async () => {
  const peer = await appointPeer(office, 'kasi-pelum', 'Darwis Andai')
  const number = await openCase(office)
  await take(kasi, number, monday)
  await away(kasi, kasi, { from: '2026-09-07', back: '2026-09-08' })
  await mendHands(office.pool, Temporal.Instant.from('2026-09-07T02:00:00Z'))
  assert.equal(await keeperOf(number), peer.id)
})
