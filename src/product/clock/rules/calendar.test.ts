import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar, bengkalisFile, wib } from '#tests/bengkalis-calendar.ts'
import type { CalendarFile } from '../contract.ts'
import {
  type Calendar,
  CalendarYearMissing,
  isOpen,
  nextOpening,
  openingOf,
  reopening,
  workingDaysOfMonth,
} from './calendar.ts'

const bengkalis = bengkalisCalendar()

function spans(calendar: Calendar, date: string): (readonly [number, number])[] {
  return openingOf(calendar, Temporal.PlainDate.from(date)).spans.map(({ from, to }) => [from / 60, to / 60] as const)
}

function sixDayWeek(): CalendarFile['profiles'] {
  const saturday = { open: '07:30', close: '12:30', rests: [] }
  return bengkalisFile().profiles.map((profile) => ({
    ...profile,
    key: 'six-day',
    week: { ...profile.week, saturday },
  }))
}

function sixDayOffice(): Calendar {
  const ramadanSaturday = { open: '08:00', close: '14:00', rests: [] }
  const overrides = bengkalisFile().overrides.map((one) => ({
    ...one,
    week: { ...one.week, saturday: ramadanSaturday },
  }))
  return bengkalisCalendar({ profiles: sixDayWeek(), overrides })
}

// The expected numbers were counted apart from this code, from the decrees, national holidays and cuti bersama both off.
test('the working days of each month of 2025 and 2026 agree with the table of a five-day week', () => {
  const of2025 = workingDaysOfMonth(bengkalis, 2025)
  const of2026 = workingDaysOfMonth(bengkalis, 2026)
  assert.deepEqual(of2025, [19, 20, 19, 16, 17, 18, 23, 20, 21, 23, 20, 21])
  assert.deepEqual(of2026, [20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21])
  assert.deepEqual([sum(of2025), sum(of2026)], [237, 240])
})

test('the working days of each month of 2025 and 2026 agree with the table of a six-day week', () => {
  const of2025 = workingDaysOfMonth(sixDayOffice(), 2025)
  const of2026 = workingDaysOfMonth(sixDayOffice(), 2026)
  assert.deepEqual(of2025, [23, 24, 23, 20, 22, 22, 27, 25, 25, 27, 25, 25])
  assert.deepEqual(of2026, [25, 22, 20, 25, 21, 24, 27, 24, 26, 27, 25, 25])
  assert.deepEqual([sum(of2025), sum(of2026)], [288, 291])
})

test('a week adds up to the hours of Perpres 21/2023: 37.5, and 32.5 in Ramadan', () => {
  assert.equal(hoursOfWeek('2026-11-23'), 37.5)
  assert.equal(hoursOfWeek('2025-03-03'), 32.5)
  assert.equal(hoursOfWeek('2026-03-02'), 32.5)
})

test('Friday rests longer and closes later', () => {
  assert.deepEqual(spans(bengkalis, '2026-11-26'), [
    [7.5, 12],
    [13, 16],
  ])
  assert.deepEqual(spans(bengkalis, '2026-11-27'), [
    [7.5, 11.5],
    [13, 16.5],
  ])
})

test('Ramadan hours hold from its first to its last day and no longer', () => {
  assert.deepEqual(spans(bengkalis, '2026-02-18'), [
    [7.5, 12],
    [13, 16],
  ])
  assert.deepEqual(spans(bengkalis, '2026-02-19'), [
    [8, 12],
    [12.5, 15],
  ])
  assert.deepEqual(spans(bengkalis, '2026-03-17'), [
    [8, 12],
    [12.5, 15],
  ])
  assert.deepEqual(spans(bengkalis, '2026-03-25'), [
    [7.5, 12],
    [13, 16],
  ])
})

test('the office is open from its opening until just before its closing, and not during the rest', () => {
  assert.equal(isOpen(bengkalis, wib('2026-11-24T07:29:59')), false)
  assert.equal(isOpen(bengkalis, wib('2026-11-24T07:30')), true)
  assert.equal(isOpen(bengkalis, wib('2026-11-24T12:00')), false)
  assert.equal(isOpen(bengkalis, wib('2026-11-24T13:00')), true)
  assert.equal(isOpen(bengkalis, wib('2026-11-24T16:00')), false)
  assert.equal(isOpen(bengkalis, wib('2026-08-17T10:00')), false)
})

test('the next opening is now, after the rest, tomorrow, or after the holidays', () => {
  assert.ok(nextOpening(bengkalis, wib('2026-11-24T10:24:30')).equals(wib('2026-11-24T10:24:30')))
  assert.ok(nextOpening(bengkalis, wib('2026-11-24T12:10')).equals(wib('2026-11-24T13:00')))
  assert.ok(nextOpening(bengkalis, wib('2026-11-24T16:00')).equals(wib('2026-11-25T07:30')))
  assert.ok(nextOpening(bengkalis, wib('2026-03-17T15:00')).equals(wib('2026-03-25T07:30')))
})

test('an emergency closing closes a day, or shortens it when it says until when', () => {
  const flood = { kind: 'emergency-closing', name: { id: 'Banjir', en: 'Flood' }, source: 'camat', sure: 'a' } as const
  const hours = { open: '07:30', close: '10:00', rests: [] }
  const calendar = bengkalisCalendar({
    localDays: [
      { ...flood, date: '2026-11-24' },
      { ...flood, date: '2026-11-25', hours },
    ],
  })
  assert.deepEqual(spans(calendar, '2026-11-24'), [])
  assert.deepEqual(spans(calendar, '2026-11-25'), [[7.5, 10]])
})

test('an extra service day opens a Saturday, or a decreed holiday', () => {
  const extra = {
    kind: 'extra-service-day',
    name: { id: 'Layanan Sabtu', en: 'Saturday service' },
    source: 'camat',
    sure: 'a',
  } as const
  const hours = { open: '08:00', close: '12:00', rests: [] }
  const calendar = bengkalisCalendar({
    localDays: [
      { ...extra, date: '2026-11-28', hours },
      { ...extra, date: '2026-12-24', hours },
    ],
  })
  assert.deepEqual(spans(calendar, '2026-11-28'), [[8, 12]])
  assert.deepEqual(spans(calendar, '2026-12-24'), [[8, 12]])
  assert.equal(workingDaysOfMonth(calendar, 2026)[10], 22)
})

test('an office that moves to six days in the middle of a year is open on Saturday from then on', () => {
  const [five] = bengkalisFile().profiles
  const [six] = sixDayWeek()
  assert.ok(five && six)
  const moving = bengkalisCalendar({
    profiles: [
      { ...five, lastDay: '2026-06-30' },
      { ...six, firstDay: '2026-07-01' },
    ],
  })
  assert.deepEqual(spans(moving, '2026-06-27'), [])
  assert.deepEqual(spans(moving, '2026-07-04'), [[7.5, 12.5]])
})

test('a unit that never closes is open through midnight', () => {
  const always = { open: '00:00', close: '24:00', rests: [] }
  const week = {
    monday: always,
    tuesday: always,
    wednesday: always,
    thursday: always,
    friday: always,
    saturday: always,
    sunday: always,
  }
  const [profile] = bengkalisFile().profiles
  assert.ok(profile)
  const calendar = bengkalisCalendar({ profiles: [{ ...profile, week }], overrides: [] })
  assert.equal(isOpen(calendar, wib('2026-11-24T23:59:59')), true)
  assert.ok(nextOpening(calendar, wib('2026-11-24T00:00')).equals(wib('2026-11-24T00:00')))
})

test('a year whose decree is not loaded is named, never guessed', () => {
  const missing = (error: unknown) =>
    error instanceof CalendarYearMissing && error.year === 2027 && error.facts.year === 2027
  assert.throws(() => openingOf(bengkalis, Temporal.PlainDate.from('2027-01-04')), missing)
  assert.throws(() => workingDaysOfMonth(bengkalis, 2027), missing)
  assert.throws(() => nextOpening(bengkalis, wib('2026-12-31T17:00')), missing)
  assert.throws(() => isOpen(bengkalis, wib('2027-01-04T10:00')), missing)
})

function hoursOfWeek(monday: string): number {
  const first = Temporal.PlainDate.from(monday)
  const days = [0, 1, 2, 3, 4, 5, 6].flatMap((days) => openingOf(bengkalis, first.add({ days })).spans)
  return sum(days.map((span) => span.to - span.from)) / 60
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

test('a moment that falls while the office is closed says when it opens again; the moment of closing is within', () => {
  const again = (at: string) => reopening(bengkalis, wib(at))?.toString()
  for (const open of ['2026-11-24T07:30', '2026-11-24T10:00', '2026-11-24T12:00', '2026-11-24T16:00'])
    assert.equal(again(open), undefined, open)
  assert.equal(again('2026-11-28T11:44'), wib('2026-11-30T07:30').toString())
  assert.equal(again('2026-11-24T12:30'), wib('2026-11-24T13:00').toString())
  assert.equal(again('2026-11-24T16:01'), wib('2026-11-25T07:30').toString())
  assert.equal(again('2026-12-31T17:00'), undefined)
  assert.equal(again('2031-01-01T10:00'), undefined)
})
