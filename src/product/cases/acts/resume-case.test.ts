import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, written } from '#tests/written.ts'
import { promiseView } from '../views/promise-view.ts'
import { withdrawCase } from './withdraw-case.ts'

const office = await openOffice()
const { pause, resume, promise } = stopClock(office)
const [pelum, counter] = [office.officer('kasi-pelum'), office.officer('petugas-loket')]
const later = minutesAfter(monday, 60)
const thursday = minutesAfter(tuesday, 2 * 24 * 60)

test('the clock goes on from where it stood, and the promise says from when to when it moved', async () => {
  const number = await openCase(office)
  assert.equal((await promise(pelum, number)).due, '2026-03-03T15:00')
  await pause(pelum, number, later)
  const [line] = await written(office, () => resume(pelum, number, thursday))
  assert.deepEqual(
    [line?.name, line?.images],
    ['case.resumed', ['clock.move I', 'clock.pause U', 'clock.run U', 'clock.run U']],
  )
  const after = await promise(pelum, number)
  assert.deepEqual(
    [after.stopped, after.due, after.moved],
    [undefined, '2026-03-05T15:00', [['2026-03-03T15:00', '2026-03-05T15:00']]],
  )
  assert.deepEqual(
    after.moves.map(({ cause, reason }) => [cause, reason]),
    [['resumed', 'Menunggu kartu keluarga yang baru.']],
  )
  const { rows } = await office.owner.query('select due_at, stopped from cases.standing where number = $1', [number])
  assert.deepEqual(rows, [{ due_at: after.dueAt, stopped: null }])
})

test('a pause that is over before closing moves no day, and a second pause adds to the first', async () => {
  const number = await openCase(office)
  await pause(pelum, number, later)
  await resume(pelum, number, minutesAfter(later, 60))
  assert.deepEqual((await promise(pelum, number)).moved, [])
  await pause(pelum, number, tuesday)
  await resume(pelum, number, thursday)
  assert.equal((await promise(pelum, number)).due, '2026-03-05T15:00')
})

test('minutes go on to the minute', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian' })
  const kasi = office.officer('kasi-trantib')
  const before = await promise(kasi, number)
  await pause(counter, number, minutesAfter(before.startedAt, 5))
  await resume(counter, number, minutesAfter(before.startedAt, 25))
  assert.equal((await promise(kasi, number)).dueAt.since(before.dueAt).total('minutes'), 20)
})

test('a machine whose clock was set back an hour meanwhile takes nothing from the promise', async () => {
  const number = await openCase(office)
  const before = await promise(pelum, number)
  await pause(pelum, number, later)
  await resume(pelum, number, minutesAfter(later, -30))
  const after = await promise(pelum, number)
  assert.deepEqual([after.due, after.moved, after.pauses], [before.due, [], [{ from: later, to: later }]])
})

test('a case that ends while its clock stands still ends its pause too', async () => {
  const number = await openCase(office)
  await pause(pelum, number, later)
  const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const
  const withdrawing = { ...sent(number, 1), ...who, reason: 'Sudah tidak diperlukan.', originals: [] }
  await office.inAct(counter, tuesday, (tx) => withdrawCase(tx, counter, withdrawing, tuesday))
  const { stopped, endedAt, pauses } = await promise(counter, number)
  assert.deepEqual([stopped, endedAt, pauses], [undefined, tuesday, [{ from: later, to: tuesday }]])
})

test('a case that ends while its clock stands still is not called late, though its date is past', async () => {
  const number = await openCase(office)
  await pause(pelum, number, later)
  const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const
  const withdrawing = { ...sent(number, 1), ...who, reason: 'Sudah tidak diperlukan.', originals: [] }
  await office.inAct(counter, thursday, (tx) => withdrawCase(tx, counter, withdrawing, thursday))
  const run = await promise(counter, number)
  const told = await office.read(counter, (tx) => promiseView(tx, run, { regency: counter.regency, now: thursday }))
  assert.equal(run.due, '2026-03-03T15:00')
  assert.deepEqual(
    [told.remaining.id, told.counted.at(-1)?.date.toString()],
    ['1 hari kerja lebih cepat', '2026-03-03'],
  )
})

test('refuses whose turn it is not, another office, an older picture, and a clock that runs', async () => {
  const number = await openCase(office)
  await refused(office, 'clock-runs', () => resume(pelum, number, later))
  await pause(pelum, number, later)
  await refused(office, 'not-your-turn', () => resume(office.officer('kasi-tapem'), number, later))
  await refused(office, 'already-moved', () => resume(pelum, number, later, 0))
  const elsewhere = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => resume(pelum, elsewhere, later, 1))
})

test('of two who let one clock go on at once, one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    await pause(pelum, number, later)
    const { done, refused: codes } = await race([pelum, counter].map((by) => () => resume(by, number, thursday)))
    assert.deepEqual([done.length, codes], [1, ['clock-runs']])
  }
})

test('over the end of a year whose holidays are not known the clock names the year, and goes on once they are', async () => {
  const newYear = Temporal.Instant.from('2027-01-04T02:00:00Z')
  const at = Temporal.Instant.from('2026-12-30T02:00:00Z')
  const number = await openCase(office, { at })
  await pause(pelum, number, minutesAfter(at, 60))
  await assert.rejects(resume(pelum, number, newYear), { code: 'calendar-year-missing', facts: { year: 2027 } })
  assert.equal((await promise(pelum, number)).stopped?.reason, 'applicant')
})

test('a pause from one day to the next takes a minute before midnight and a minute after it, in the office’s zone', async () => {
  const night = Temporal.Instant.from('2026-03-02T16:59:00Z')
  const number = await openCase(office, { service: 'skgr' })
  const kasi = office.officer('petugas-loket')
  const before = await promise(kasi, number)
  await pause(kasi, number, night)
  await resume(kasi, number, minutesAfter(night, 2))
  // Days end at the hour of the start, which the clock did not stand through.
  assert.deepEqual((await promise(kasi, number)).moved, [])
  await pause(kasi, number, minutesAfter(before.startedAt, 24 * 60 - 1))
  await resume(kasi, number, minutesAfter(before.startedAt, 24 * 60 + 1))
  assert.equal((await promise(kasi, number)).dueAt.since(before.dueAt).total('hours'), 24)
})
