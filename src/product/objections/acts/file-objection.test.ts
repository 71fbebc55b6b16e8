import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { lastAfternoon, minutesAfter, monday } from '#tests/cast.ts'
import { daysAfter, objections, objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refuseTo } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'
import { findObjection } from '../store.ts'

const office = await openOffice()
const [counter, camat] = [office.officer('petugas-loket'), office.officer('camat')]
const { object } = objections(office)

test('it has a number and a clock of its own, and goes to the post that refused', async () => {
  const number = await refuseTo(office, 'issued')
  const lines = await written(office, () => object(number))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [
      {
        name: 'objection.filed',
        by: counter.id,
        images: ['clock.run I', 'documents.number I', 'objections.objection I'],
      },
    ],
  )
  const filed = String(lines[0]?.facts.number)
  assert.notEqual(filed, number)
  const one = await office.read(camat, (tx) => findObjection(tx, { number: filed }))
  assert.deepEqual([one?.post, one?.against, one?.kind, one?.caseNumber], ['camat', 'refusal', 'objection', number])
  const [run] = await office.read(camat, (tx) => listRuns(tx, one?.id ?? ''))
  assert.deepEqual([run?.kind, run?.amount, run?.unit], ['objection-answer', 10, 'working-days'])
})

test('days are counted from when the letter was collected, twenty-one that are worked', async () => {
  const number = await refuseTo(office, 'collected')
  // Told on 2 March: Nyepi, Idulfitri and collective leave are no working days, and the last one is 8 April.
  await refused(office, 'objection-late', () => object(number, Temporal.Instant.from('2026-04-09T02:00:00Z')))
  await object(number, Temporal.Instant.from('2026-04-08T02:00:00Z'))
})

test('one may object to a request that nobody decided in time, and to nothing that goes its way', async () => {
  const number = await openCase(office)
  await refused(office, 'no-decision', () => object(number, minutesAfter(monday, 60)))
  await object(number, daysAfter(7))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'no-decision', () => object(done))
})

test('refuses who is not concerned, a proxy without a power of attorney, and a second one', async () => {
  const number = await refuseTo(office, 'issued')
  await refused(office, 'not-affected', () => object(number, daysAfter(1), { relation: 'other' }))
  await refused(office, 'proxy-unseen', () => object(number, daysAfter(1), { relation: 'proxy' }))
  await object(number, daysAfter(1), { relation: 'proxy', proxySeen: 'yes', filedBy: 'Hasan Peraga' })
  await refused(office, 'objection-filed', () => object(number))
  const answered = await objectTo(office, 'turned-down')
  await refused(office, 'objection-answered', () => object(answered.number, daysAfter(3)))
})

test('a case of another office is not found, and neither is an objection by the number of none', async () => {
  const rupat = office.officer('petugas-loket', 'rupat-utara')
  const number = await refuseTo(office, 'issued')
  await refused(office, 'objection-unknown', () => object(number, daysAfter(1), {}, rupat))
})

test('over New Year, while the holidays of the next year are not known, its clock cannot start, and the year is named', async () => {
  const number = await openCase(office, { at: minutesAfter(lastAfternoon, -20 * 24 * 60) })
  await refused(office, 'calendar-year-missing', () => object(number, lastAfternoon))
})

test('two who file it at once: one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await refuseTo(office, 'issued')
    const { done, refused: codes } = await race([() => object(number), () => object(number)])
    assert.deepEqual([done.length, codes], [1, ['objection-filed']])
  }
})
