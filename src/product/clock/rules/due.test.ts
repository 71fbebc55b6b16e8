import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar, bengkalisFile, wib } from '#tests/bengkalis-calendar.ts'
import type { Duration } from '../contract.ts'
import { type Calendar, CalendarYearMissing } from './calendar.ts'
import { dueAfter, workingTimeBetween } from './due.ts'

const bengkalis = bengkalisCalendar()

function due(from: string, amount: number, unit: Duration['unit'], calendar: Calendar = bengkalis): string {
  const { due } = dueAfter(calendar, wib(from), { unit, amount })
  return due.toZonedDateTimeISO(calendar.zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

function counted(from: string, amount: number, unit: Duration['unit']): string[] {
  const days = dueAfter(bengkalis, wib(from), { unit, amount }).counted
  return days.map((day) => `${day.date} ${day.counted} ${day.why.code}`)
}

test('one working day ends at closing of the next day', () => {
  assert.equal(due('2026-11-24T09:12', 1, 'working-days'), '2026-11-25T16:00')
})

test('three working days over lebaran 2026 skip the whole week, and each day says why', () => {
  assert.equal(due('2026-03-17T10:00', 3, 'working-days'), '2026-03-27T16:30')
  assert.deepEqual(counted('2026-03-17T10:00', 3, 'working-days'), [
    '2026-03-17 false start-day',
    '2026-03-18 false cuti-bersama',
    '2026-03-19 false national-holiday',
    '2026-03-20 false cuti-bersama',
    '2026-03-21 false national-holiday',
    '2026-03-22 false national-holiday',
    '2026-03-23 false cuti-bersama',
    '2026-03-24 false cuti-bersama',
    '2026-03-25 true working-day',
    '2026-03-26 true working-day',
    '2026-03-27 true working-day',
  ])
})

test('a skipped day carries the name of its holiday', () => {
  const [, , nyepi] = dueAfter(bengkalis, wib('2026-03-17T10:00'), { unit: 'working-days', amount: 1 }).counted
  assert.equal(nyepi?.why.name?.id, 'Hari Suci Nyepi (Tahun Baru Saka 1948)')
})

test('the cuti bersama added in August 2025 moves a promise by a day', () => {
  assert.equal(due('2025-08-15T09:00', 1, 'working-days'), '2025-08-19T16:00')
  const { years } = bengkalisFile()
  const asDecreedFirst = years.map((year) => ({
    ...year,
    days: year.days.filter((day) => day.source !== 'skb-2025-perubahan'),
  }))
  assert.equal(
    due('2025-08-15T09:00', 1, 'working-days', bengkalisCalendar({ years: asDecreedFirst })),
    '2025-08-18T16:00',
  )
})

test('from Friday, its evening, Saturday or Sunday, one working day is the closing of Monday', () => {
  assert.equal(due('2026-11-20T10:00', 1, 'working-days'), '2026-11-23T16:00')
  assert.equal(due('2026-11-20T21:00', 1, 'working-days'), '2026-11-23T16:00')
  assert.equal(due('2026-11-21T10:00', 1, 'working-days'), '2026-11-23T16:00')
  assert.equal(due('2026-11-22T23:59', 1, 'working-days'), '2026-11-23T16:00')
})

test('a request at one minute past midnight has begun on the new day', () => {
  assert.equal(due('2026-11-23T23:59', 1, 'working-days'), '2026-11-24T16:00')
  assert.equal(due('2026-11-24T00:01', 1, 'working-days'), '2026-11-25T16:00')
})

test('a working day in Ramadan ends at its earlier closing, on Friday later than on other days', () => {
  assert.equal(due('2026-02-18T10:00', 1, 'working-days'), '2026-02-19T15:00')
  assert.equal(due('2026-02-26T10:00', 1, 'working-days'), '2026-02-27T15:30')
})

test('working minutes stand still during the rest, and for longer on Friday', () => {
  assert.equal(due('2026-11-24T11:50', 20, 'working-minutes'), '2026-11-24T13:10')
  assert.equal(due('2026-11-27T11:20', 20, 'working-minutes'), '2026-11-27T13:10')
})

test('working minutes that fill a span end at its end, not after the rest', () => {
  assert.equal(due('2026-11-24T11:15', 45, 'working-minutes'), '2026-11-24T12:00')
  assert.equal(due('2026-11-24T15:15', 45, 'working-minutes'), '2026-11-24T16:00')
})

test('a start during the rest counts from its end', () => {
  assert.equal(due('2026-11-24T12:30', 10, 'working-minutes'), '2026-11-24T13:10')
  assert.equal(due('2026-03-03T12:10', 10, 'working-minutes'), '2026-03-03T12:40')
})

test('a start before opening, after closing or on Saturday counts from the next opening', () => {
  assert.equal(due('2026-11-24T06:00', 10, 'working-minutes'), '2026-11-24T07:40')
  assert.equal(due('2026-11-24T16:00', 10, 'working-minutes'), '2026-11-25T07:40')
  assert.equal(due('2026-11-21T10:00', 10, 'working-minutes'), '2026-11-23T07:40')
  assert.equal(due('2026-03-17T15:00', 10, 'working-minutes'), '2026-03-25T07:40')
})

test('working minutes over a night tell how many each day took', () => {
  assert.deepEqual(counted('2026-11-24T15:30', 45, 'working-minutes'), [
    '2026-11-24 30 working-day',
    '2026-11-25 15 working-day',
  ])
  assert.deepEqual(counted('2026-11-20T17:00', 5, 'working-minutes'), [
    '2026-11-20 0 after-closing',
    '2026-11-21 0 closed-weekday',
    '2026-11-22 0 closed-weekday',
    '2026-11-23 5 working-day',
  ])
})

test('seconds of the start are kept', () => {
  const start = wib('2026-11-24T15:59:30')
  const { due, counted } = dueAfter(bengkalis, start, { unit: 'working-minutes', amount: 10 })
  assert.ok(due.equals(wib('2026-11-25T07:39:30')))
  assert.deepEqual(
    counted.map((day) => day.counted),
    [0.5, 9.5],
  )
  assert.equal(workingTimeBetween(bengkalis, start, due), 600_000)
})

test('calendar days end at the same hour and count every day', () => {
  assert.equal(due('2026-03-17T10:00', 14, 'days'), '2026-03-31T10:00')
  assert.deepEqual(counted('2026-11-20T10:00', 2, 'days'), [
    '2026-11-20 false start-day',
    '2026-11-21 true calendar-day',
    '2026-11-22 true calendar-day',
  ])
})

test('hours run through nights and holidays', () => {
  assert.equal(due('2026-03-17T10:00', 72, 'hours'), '2026-03-20T10:00')
  assert.deepEqual(counted('2026-11-20T10:00', 20, 'hours'), [
    '2026-11-20 14 calendar-day',
    '2026-11-21 6 calendar-day',
  ])
})

test('hours that end at midnight take nothing from the new day', () => {
  assert.deepEqual(counted('2026-11-20T22:00', 2, 'hours'), ['2026-11-20 2 calendar-day'])
})

test('working time in a year without its decree is refused, and the year is named', () => {
  const missing = (year: number) => (error: unknown) => error instanceof CalendarYearMissing && error.year === year
  assert.throws(() => due('2026-12-31T10:00', 1, 'working-days'), missing(2027))
  assert.throws(() => due('2026-12-31T15:50', 20, 'working-minutes'), missing(2027))
  assert.throws(() => due('2024-12-31T10:00', 1, 'working-days'), missing(2024))
  assert.equal(due('2026-12-30T10:00', 1, 'working-days'), '2026-12-31T16:00')
})

test('calendar days and hours need no decree', () => {
  assert.equal(due('2026-12-31T10:00', 3, 'days'), '2027-01-03T10:00')
  assert.equal(due('2026-12-31T10:00', 72, 'hours'), '2027-01-03T10:00')
})

test('what is not a length of time is not counted', () => {
  assert.throws(() => due('2026-11-24T10:00', 0, 'working-days'), RangeError)
  assert.throws(() => due('2026-11-24T10:00', -1, 'hours'), RangeError)
  assert.throws(() => due('2026-11-24T10:00', 1.5, 'working-minutes'), RangeError)
  assert.throws(() => due('2026-11-24T10:00', 4000, 'days'), RangeError)
  assert.throws(() => due('2026-11-24T10:00', 90_000, 'hours'), RangeError)
})

test('an office in eastern Indonesia counts on its own clock', () => {
  const jayapura = bengkalisCalendar({ zone: 'Asia/Jayapura' })
  const start = Temporal.Instant.from('2026-11-24T16:30+09:00')
  const minutes = dueAfter(jayapura, start, { unit: 'working-minutes', amount: 10 }).due
  assert.ok(minutes.equals(Temporal.Instant.from('2026-11-25T07:40+09:00')))
  const day = dueAfter(jayapura, Temporal.Instant.from('2026-11-24T23:30+07:00'), {
    unit: 'working-days',
    amount: 1,
  }).due
  assert.ok(day.equals(Temporal.Instant.from('2026-11-26T16:00+09:00')))
})
