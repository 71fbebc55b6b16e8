import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silenceOf } from '#cases'
import type { Officer } from '#identity'
import { minutesAfter, monday, type Place } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, written } from '#tests/written.ts'
import { DecidingDay } from '../contract.ts'
import { decideDay } from './decide-day.ts'
import { withdrawDay } from './withdraw-day.ts'

const office = await openOffice()
const { pause, resume, promise } = stopClock(office)
const [camat, sekcam] = [office.officer('camat'), office.officer('sekcam')]
const later = minutesAfter(monday, 60)
const closing = { kind: 'emergency-closing', name: 'Banjir di jalan masuk', source: 'Lisan, dicatat Sekcam' }
const withReason = { later: 'yes', reason: 'Kantor tidak dapat dicapai siapa pun.' }

async function decide(by: Officer, day: Record<string, unknown>, at = later) {
  const input = DecidingDay.parse({ requestId: crypto.randomUUID(), ...closing, ...day })
  return await office.inAct(by, at, (tx) => decideDay(tx, by, input, at))
}

async function takeBack(by: Officer, day: string, at = later) {
  const input = { requestId: crypto.randomUUID(), day, reason: 'Air sudah surut.' }
  return await office.inAct(by, at, (tx) => withdrawDay(tx, by, input, at))
}

const due = async (number: string, place: Place = 'mandau') =>
  await promise(office.officer('kasi-pelum', place), number)

test('a closing added afterwards leaves every promise where it was, unless it says why it moves', async () => {
  const number = await openCase(office)
  const before = await due(number)
  const [line] = await written(office, () => decide(camat, { date: '2026-03-03' }))
  assert.deepEqual(line && [line.name, line.post, line.images], [
    'calendar.day-decided',
    'camat',
    ['clock.own_calendar I', 'clock.own_day I'],
  ])
  assert.deepEqual(line?.facts, { date: '2026-03-03', kind: 'emergency-closing', moved: [] })
  const after = await due(number)
  assert.deepEqual([after.due, after.moved], [before.due, []])
  // Who comes after it is promised by the office's days as they are now.
  assert.equal((await due(await openCase(office, { at: later }))).due, '2026-03-04T15:00')
})

test('with a reason promises move later; the case, its standing and the journal say so, and no other office moves', async () => {
  const number = await openCase(office, { at: minutesAfter(monday, 7 * 24 * 60) })
  const elsewhere = await openCase(office, { at: minutesAfter(monday, 7 * 24 * 60), place: 'rupat-utara' })
  const untouched = await due(elsewhere, 'rupat-utara')
  const [line] = await written(office, () => decide(camat, { date: '2026-03-10', ...withReason }))
  assert.deepEqual(line?.facts.moved, [number])
  const after = await due(number)
  assert.deepEqual([after.due, after.moved], ['2026-03-11T15:00', [['2026-03-10T15:00', '2026-03-11T15:00']]])
  assert.deepEqual(
    after.moves.map(({ cause, reason }) => [cause, reason]),
    [['calendar', 'Tutup darurat 10 Maret 2026: Banjir di jalan masuk. Kantor tidak dapat dicapai siapa pun.']],
  )
  const { rows } = await office.owner.query('select due_at from cases.standing where number = $1', [number])
  assert.deepEqual(rows, [{ due_at: after.dueAt }])
  assert.equal((await due(elsewhere, 'rupat-utara')).due, untouched.due)
})

test('no day an office decides moves the limit set by law', async () => {
  const at = minutesAfter(monday, 49 * 24 * 60)
  const number = await openCase(office, { at })
  const kasi = office.officer('kasi-pelum')
  const silence = async () => {
    const [file, run] = [await getCase(office, kasi, number), await due(number)]
    const about = { regency: kasi.regency, promise: run, authority: { aspects: [] } }
    return await office.read(kasi, (tx) => silenceOf(tx, file, about))
  }
  const before = await silence()
  assert.equal((await decide(camat, { date: '2026-04-21', ...withReason }, at)).moved, 1)
  assert.deepEqual([before?.at.toString(), (await silence())?.at], ['2026-04-27T09:00:00Z', before?.at])
})

test('an extra service day brings promises forward by itself, and taking it back leaves them there', async () => {
  // Friday 20 March 2026 at noon: Eid and its cuti bersama last until the 24th.
  const at = minutesAfter(monday, 15 * 24 * 60)
  const number = await openCase(office, { at })
  assert.equal((await due(number)).due, '2026-03-25T16:00')
  const saturday = {
    date: '2026-03-21',
    kind: 'extra-service-day',
    name: 'Loket buka Sabtu',
    open: '08:00',
    close: '12:00',
  }
  const { day, moved } = await decide(sekcam, saturday, at)
  assert.equal(moved, 1)
  assert.equal((await due(number)).due, '2026-03-21T12:00')
  const back = await takeBack(sekcam, day, at)
  assert.equal(back.moved, 0)
  assert.equal((await due(number)).due, '2026-03-21T12:00')
})

test('a day decided afterwards makes no promise late that was not', async () => {
  // Promised on Friday for Monday; on Monday morning somebody writes that Saturday was open too.
  const at = minutesAfter(monday, 56 * 24 * 60)
  const number = await openCase(office, { at: minutesAfter(at, -3 * 24 * 60) })
  const before = await due(number)
  const saturday = { kind: 'extra-service-day', name: 'Loket buka Sabtu', open: '08:00', close: '12:00' }
  assert.equal((await decide(sekcam, { date: '2026-04-25', ...saturday }, at)).moved, 0)
  assert.deepEqual([(await due(number)).due, before.due], ['2026-04-27T16:00', '2026-04-27T16:00'])
})

test('a closing taken back brings forward what it had moved', async () => {
  const at = minutesAfter(monday, 28 * 24 * 60)
  const number = await openCase(office, { at })
  const before = (await due(number)).due
  const { day } = await decide(camat, { date: '2026-03-31', ...withReason }, at)
  assert.equal((await due(number)).due, '2026-04-01T16:00')
  await takeBack(camat, day, at)
  assert.deepEqual([(await due(number)).due, (await due(number)).moved.length], [before, 2])
})

test('a promise that stands still is moved when its office closes too', async () => {
  const at = minutesAfter(monday, 35 * 24 * 60)
  const number = await openCase(office, { at })
  await pause(office.officer('kasi-pelum'), number, at)
  assert.equal((await decide(camat, { date: '2026-04-07', ...withReason }, at)).moved, 1)
  assert.equal((await due(number)).due, '2026-04-08T16:00')
})

test('refuses a year without its decree, a date long past, one decided already, and a day of another office', async () => {
  await refused(office, 'calendar-year-missing', () => decide(camat, { date: '2027-01-04' }))
  await refused(office, 'day-past', () => decide(camat, { date: '2026-01-05' }))
  const { day } = await decide(camat, { date: '2026-05-04' })
  await refused(office, 'day-decided', () => decide(sekcam, { date: '2026-05-04' }))
  await refused(office, 'day-unknown', () => takeBack(office.officer('camat', 'rupat-utara'), day))
  await takeBack(camat, day)
  await refused(office, 'day-unknown', () => takeBack(camat, day))
  const { day: old } = await decide(camat, { date: '2026-05-05' })
  await refused(office, 'day-past', () => takeBack(camat, old, minutesAfter(monday, 120 * 24 * 60)))
  await decide(camat, { date: '2026-05-04' })
})

test('the regency decides for every kecamatan at once, but not over what one of them decided, and takes it back as one', async () => {
  const organisasi = office.officer('kabag-organisasi')
  const at = minutesAfter(monday, 70 * 24 * 60)
  const [here, there] = [await openCase(office, { at }), await openCase(office, { at, place: 'rupat-utara' })]
  const own = await decide(office.officer('camat', 'rupat-utara'), { date: '2026-05-12' }, at)
  const before = [await due(here), await due(there, 'rupat-utara')].map((promise) => promise.due)
  const lines = await written(office, async () => {
    const { moved, kept } = await decide(organisasi, { date: '2026-05-12', ...withReason }, at)
    assert.deepEqual([moved, kept], [1, 1])
  })
  assert.deepEqual(
    lines.map(({ name, post, images }) => [name, post, images.filter((image) => image === 'clock.own_day I').length]),
    [['calendar.day-decided', 'kabag-organisasi', 10]],
  )
  assert.deepEqual([before[0], (await due(here)).due], ['2026-05-12T16:00', '2026-05-13T16:00'])
  assert.equal((await due(there, 'rupat-utara')).due, before[1])

  const { rows } = await office.owner.query(
    `select own_day.id from clock.own_day join offices.office on office.id = own_day.office
     where own_day.date = '2026-05-12' and office.key = 'mandau' and own_day.withdrawn_at is null`,
  )
  const day = rows[0]?.id
  await refused(office, 'day-of-others', () => takeBack(camat, day, at))
  await refused(office, 'day-of-others', () => takeBack(organisasi, own.day, at))
  const taken = await written(office, () => takeBack(organisasi, day, at))
  assert.equal(taken.length, 1)
  assert.equal((await due(here)).due, before[0])
})

test('of two who decide one date at once, one does, twenty times over', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const date = Temporal.PlainDate.from('2026-06-30').add({ days: round }).toString()
    const { done, refused: codes } = await race([camat, sekcam].map((by) => () => decide(by, { date })))
    assert.deepEqual([done.length, codes], [1, ['day-decided']])
  }
})

test('a clock that goes on while its office closes a day loses neither, twenty times over', async () => {
  const at = minutesAfter(monday, 42 * 24 * 60)
  const thursday = minutesAfter(at, 3 * 24 * 60)
  const kasi = office.officer('kasi-pelum')
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office, { at })
    await pause(kasi, number, at)
    const [{ day }] = await Promise.all([
      decide(camat, { date: '2026-04-16', ...withReason }, thursday),
      resume(kasi, number, thursday),
    ])
    const { due: moment, dueAt } = await due(number)
    assert.equal(moment.slice(0, 10), '2026-04-17')
    const standing = 'select due_at, stopped from cases.standing where number = $1'
    assert.deepEqual((await office.owner.query(standing, [number])).rows, [{ due_at: dueAt, stopped: null }])
    await takeBack(camat, day, thursday)
  }
})
