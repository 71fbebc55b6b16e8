import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar, wib } from '#tests/bengkalis-calendar.ts'
import type { Duration } from '../contract.ts'
import { sayPromiseKept, sayPromiseLeft, sayRemaining } from '../words/remaining.ts'
import { dueAfter } from './due.ts'
import { type RunTimes, remaining, soonAt } from './remaining.ts'

const bengkalis = bengkalisCalendar()

function begun(from: string, amount: number, unit: Duration['unit'], share = 0.8): RunTimes {
  const startedAt = wib(from)
  const times = { unit, startedAt, dueAt: dueAfter(bengkalis, startedAt, { unit, amount }).due }
  return { ...times, soonAt: soonAt(bengkalis, times, share) }
}

function said(run: RunTimes, now: string): string {
  const left = remaining(bengkalis, run, wib(now))
  return `${left.flag}: ${sayRemaining(left).id} / ${sayPromiseLeft(left).id} / ${sayPromiseLeft(left).en}`
}

test('a promise of one working day is quiet until its last hours', () => {
  const run = begun('2026-11-24T09:12', 1, 'working-days')
  assert.equal(said(run, '2026-11-24T09:12'), 'in-time: 1 hari kerja / tinggal 1 hari kerja / 1 working day left')
  assert.equal(said(run, '2026-11-24T22:00'), 'in-time: 1 hari kerja / tinggal 1 hari kerja / 1 working day left')
  assert.equal(said(run, '2026-11-25T10:24'), 'in-time: 4,6 jam kerja / tinggal 4,6 jam kerja / 4.6 working hours left')
  assert.equal(said(run, '2026-11-25T14:00'), 'soon: hari terakhir / hari terakhir / last day')
  assert.equal(said(run, '2026-11-25T15:19'), 'soon: 41 menit lagi / 41 menit lagi / 41 minutes left')
})

test('a promise that has ended says how early, on time or late, and never that something is left', () => {
  const run = begun('2026-11-24T09:12', 1, 'working-days')
  const kept = (at: string) => sayPromiseKept(remaining(bengkalis, run, wib(at)))
  assert.deepEqual(kept('2026-11-24T10:00'), { id: '1 hari kerja lebih cepat', en: '1 working day early' })
  assert.deepEqual(kept('2026-11-25T14:00'), { id: 'tepat waktu', en: 'on time' })
  assert.deepEqual(kept('2026-11-25T15:19'), { id: '41 menit lebih cepat', en: '41 minutes early' })
  assert.match(kept('2026-11-26T10:00').id, /^lewat /)
})

test('a clock that stood still after the due moment, in a year whose decree is not known, moves nothing', () => {
  const run = begun('2026-12-30T09:12', 1, 'working-minutes')
  const pauses = [{ from: wib('2027-02-01T09:00'), to: wib('2027-02-01T10:00') }]
  assert.equal(soonAt(bengkalis, { ...run, pauses }, 0.8).toString(), run.soonAt.toString())
})

test('the due moment itself is late: promised is before it', () => {
  const run = begun('2026-11-24T09:12', 1, 'working-days')
  assert.equal(
    said(run, '2026-11-25T15:59:59'),
    'soon: kurang dari 1 menit lagi / kurang dari 1 menit lagi / less than 1 minute left',
  )
  assert.equal(remaining(bengkalis, run, wib('2026-11-25T16:00')).flag, 'late')
})

test('a promise in minutes counts them down, and says so when a rest lies between', () => {
  const run = begun('2026-11-24T10:07', 30, 'working-minutes')
  assert.equal(said(run, '2026-11-24T10:24'), 'in-time: 13 menit / tinggal 13 menit / 13 minutes left')
  assert.equal(said(run, '2026-11-24T10:34'), 'soon: 3 menit lagi / 3 menit lagi / 3 minutes left')
  const overRest = begun('2026-11-24T11:40', 60, 'working-minutes')
  assert.equal(
    said(overRest, '2026-11-24T11:50'),
    'in-time: 50 menit kerja / tinggal 50 menit kerja / 50 working minutes left',
  )
})

test('longer promises in minutes are told in working hours, never more than are left', () => {
  const run = begun('2026-11-24T10:00', 300, 'working-minutes')
  assert.equal(said(run, '2026-11-24T10:25'), 'in-time: 4,5 jam kerja / tinggal 4,5 jam kerja / 4.5 working hours left')
  assert.equal(said(run, '2026-11-24T11:00'), 'in-time: 4 jam kerja / tinggal 4 jam kerja / 4 working hours left')
})

test('working days left skip the holidays between', () => {
  const run = begun('2026-03-17T10:00', 3, 'working-days')
  assert.equal(said(run, '2026-03-17T11:00'), 'in-time: 3 hari kerja / tinggal 3 hari kerja / 3 working days left')
  assert.equal(said(run, '2026-03-22T11:00'), 'in-time: 3 hari kerja / tinggal 3 hari kerja / 3 working days left')
  assert.equal(said(run, '2026-03-25T08:00'), 'in-time: 2 hari kerja / tinggal 2 hari kerja / 2 working days left')
})

test('near the end of a long promise the days are told as the ones still left', () => {
  const run = begun('2026-11-02T09:00', 14, 'working-days')
  assert.equal(said(run, '2026-11-19T09:00'), 'soon: 1 hari kerja lagi / 1 hari kerja lagi / 1 working day left')
})

test('exactly an hour is told as an hour', () => {
  const working = begun('2026-11-24T08:00', 180, 'working-minutes')
  assert.equal(sayRemaining(remaining(bengkalis, working, wib('2026-11-24T10:00'))).id, '1 jam kerja')
  const hours = begun('2026-11-24T08:00', 3, 'hours')
  assert.equal(sayRemaining(remaining(bengkalis, hours, wib('2026-11-24T10:00'))).id, '1 jam')
  assert.equal(sayRemaining(remaining(bengkalis, hours, wib('2026-11-24T12:00'))).id, 'lewat 1 jam')
})

test('calendar days and hours run through the night', () => {
  const days = begun('2026-11-20T10:15', 7, 'days')
  assert.equal(said(days, '2026-11-22T03:00'), 'in-time: 5 hari / tinggal 5 hari / 5 days left')
  assert.equal(said(days, '2026-11-27T01:00'), 'soon: hari terakhir / hari terakhir / last day')
  const hours = begun('2026-11-20T10:00', 72, 'hours')
  assert.equal(said(hours, '2026-11-21T10:30'), 'in-time: 47 jam / tinggal 47 jam / 47 hours left')
  assert.equal(said(hours, '2026-11-23T07:20'), 'soon: 2,6 jam lagi / 2,6 jam lagi / 2.6 hours left')
})

test('one calendar day that has just begun its last date is still in time, and told in hours', () => {
  const run = begun('2026-11-20T23:00', 1, 'days')
  assert.equal(said(run, '2026-11-21T14:00'), 'in-time: 9 jam / tinggal 9 jam / 9 hours left')
})

test('late is told in the time the citizen waits: minutes, hours, then days', () => {
  const run = begun('2026-11-23T11:00', 20, 'working-minutes')
  assert.equal(
    said(run, '2026-11-23T11:20:10'),
    'late: lewat kurang dari 1 menit / lewat kurang dari 1 menit / less than 1 minute late',
  )
  assert.equal(said(run, '2026-11-23T11:45'), 'late: lewat 25 menit / lewat 25 menit / 25 minutes late')
  assert.equal(said(run, '2026-11-23T15:00'), 'late: lewat 3 jam / lewat 3 jam / 3 hours late')
  assert.equal(said(run, '2026-11-24T10:24'), 'late: lewat 1 hari / lewat 1 hari / 1 day late')
  assert.equal(said(run, '2026-11-27T10:24'), 'late: lewat 4 hari / lewat 4 hari / 4 days late')
})

test('a late promise is still shown in a year whose decree is missing', () => {
  const run = begun('2026-12-30T10:00', 1, 'working-days')
  assert.equal(said(run, '2027-01-02T10:00'), 'late: lewat 2 hari / lewat 2 hari / 2 days late')
})

test('the share used grows with opening hours, and stands still at night', () => {
  const run = begun('2026-11-24T09:00', 1, 'working-days')
  // Tuesday 9-12 and 13-16, Wednesday 7.30-12 and 13-16: 13.5 hours.
  assert.equal(used(run, '2026-11-24T09:00'), 0)
  assert.equal(used(run, '2026-11-24T16:00'), 6 / 13.5)
  assert.equal(used(run, '2026-11-25T07:30'), 6 / 13.5)
  assert.equal(used(run, '2026-11-25T15:00'), 12.5 / 13.5)
  assert.equal(used(run, '2026-11-25T17:00'), 1)
})

test('soon begins when the share named has passed, and not a moment earlier', () => {
  const run = begun('2026-11-24T10:00', 60, 'working-minutes')
  assert.ok(run.soonAt.equals(wib('2026-11-24T10:48')))
  assert.equal(remaining(bengkalis, run, wib('2026-11-24T10:47:59')).flag, 'in-time')
  assert.equal(remaining(bengkalis, run, wib('2026-11-24T10:48')).flag, 'soon')
  assert.ok(begun('2026-11-24T10:00', 60, 'working-minutes', 0.5).soonAt.equals(wib('2026-11-24T10:30')))
  assert.ok(begun('2026-11-24T10:00', 10, 'hours').soonAt.equals(wib('2026-11-24T18:00')))
})

test('a due moment set by hand on a closed day is shown without a share used', () => {
  const [startedAt, soonAt, dueAt] = [wib('2026-11-21T10:00'), wib('2026-11-21T11:36'), wib('2026-11-21T12:00')]
  const left = remaining(bengkalis, { unit: 'working-minutes', startedAt, soonAt, dueAt }, wib('2026-11-21T10:30'))
  assert.equal(left.used, 0)
  assert.equal(left.flag, 'in-time')
})

test('a clock set back before the start uses nothing', () => {
  const run = begun('2026-11-24T10:00', 60, 'working-minutes')
  assert.equal(used(run, '2026-11-24T09:00'), 0)
})

function used(run: RunTimes, now: string): number {
  return remaining(bengkalis, run, wib(now)).used
}
