import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisFile, wib } from '#tests/bengkalis-calendar.ts'
import { CalendarFile, type OfficeCalendar } from '../contract.ts'
import { calendarFrom, openingOf } from './calendar.ts'
import { dueAfter } from './due.ts'

const saturday = { open: '07:30', close: '12:30', rests: [] }
const [week] = bengkalisFile().profiles
assert.ok(week)
const sixDays = { ...week, key: 'six-day', week: { ...week.week, saturday }, firstDay: '2026-11-26' }
const name = { id: 'Hari peraga', en: 'Sample day' }
const told = { name, source: 'peraga', sure: 'b' as const }

function officeWith(own: Partial<OfficeCalendar>) {
  return CalendarFile.safeParse({ ...bengkalisFile(), offices: [{ office: 'rupat-utara', ...own }] })
}

function calendarWith(own: Partial<OfficeCalendar>, zone?: string) {
  const file = officeWith(own).data
  assert.ok(file)
  return calendarFrom(file, { own: file.offices[0], zone })
}

const on = (date: string) => Temporal.PlainDate.from(date)
const due = (calendar: ReturnType<typeof calendarFrom>, from: string, amount: number) =>
  dueAfter(calendar, wib(from), { unit: 'working-days', amount }).due.toString()

test('an office that moves to six days while a promise runs counts its Saturdays from that day on', () => {
  const five = calendarFrom(bengkalisFile())
  const moved = calendarWith({ profiles: [sixDays] })
  assert.equal(due(five, '2026-11-20T10:00', 8), wib('2026-12-02T16:00').toString())
  // Saturday 21 November is before the move, Saturday 28 after it.
  assert.equal(due(moved, '2026-11-20T10:00', 8), wib('2026-12-01T16:00').toString())
  assert.equal(openingOf(moved, on('2026-11-21')).spans.length, 0)
})

test('what one office decides touches no other office', () => {
  const file = officeWith({ localDays: [{ date: '2026-11-24', kind: 'emergency-closing', ...told }] }).data
  assert.ok(file)
  const [own, other] = [calendarFrom(file, { own: file.offices[0] }), calendarFrom(file)]
  assert.deepEqual(
    [openingOf(own, on('2026-11-24')), openingOf(other, on('2026-11-24'))].map((day) => day.spans.length),
    [0, 2],
  )
})

test('a day decided later goes before the day the pack names for the office, and that before the regency’s', () => {
  const file = CalendarFile.parse({
    ...bengkalisFile(),
    localDays: [{ date: '2026-11-24', kind: 'local-holiday', ...told }],
    offices: [
      {
        office: 'rupat-utara',
        localDays: [{ date: '2026-11-24', kind: 'emergency-closing', hours: saturday, ...told }],
      },
    ],
  })
  const [own] = file.offices
  const decided = [
    { date: '2026-11-24', kind: 'extra-service-day' as const, hours: { ...saturday, close: '10:00' }, ...told },
  ]
  const close = (...days: readonly (typeof decided)[number][]) =>
    openingOf(calendarFrom(file, { own, days }), on('2026-11-24')).spans.at(-1)?.to
  assert.equal(openingOf(calendarFrom(file), on('2026-11-24')).spans.length, 0)
  assert.deepEqual([close(), close(...decided)], [750, 600])
})

test('a unit that stays open on cuti bersama opens by its week, and not on national holidays', () => {
  const opens = { firstDay: '2026-01-01', on: ['cuti-bersama' as const], source: 'peraga', sure: 'b' as const }
  const calendar = calendarWith({ staysOpen: [opens] })
  const cuti = openingOf(calendar, on('2026-12-24'))
  assert.deepEqual([cuti.reason.code, cuti.spans.length], ['extra-service-day', 2])
  assert.equal(openingOf(calendar, on('2026-12-25')).spans.length, 0)
  const ended = calendarWith({ staysOpen: [{ ...opens, lastDay: '2026-11-30' }] })
  assert.equal(openingOf(ended, on('2026-12-24')).spans.length, 0)
})

test('an office in another zone closes by its own clocks', () => {
  const closing = (zone: string) => due(calendarWith({}, zone), '2026-11-23T10:00', 1)
  assert.deepEqual(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map(closing), [
    '2026-11-24T09:00:00Z',
    '2026-11-24T08:00:00Z',
    '2026-11-24T07:00:00Z',
  ])
})

test('a week of its own that meets the regency’s Ramadan needs its own Ramadan hours', () => {
  const early = { ...sixDays, firstDay: '2026-01-05' }
  const refused = officeWith({ profiles: [early] })
  assert.deepEqual(
    refused.error?.issues.map(({ message, path }) => [message, path.join('.')]),
    [['override-needed', 'offices.0.profiles.0.firstDay']],
  )
  const [, ramadan] = bengkalisFile().overrides
  assert.ok(ramadan)
  const own = { profiles: [early], overrides: [{ ...ramadan, week: { ...ramadan.week, saturday } }] }
  assert.equal(openingOf(calendarWith(own), on('2026-03-07')).spans.length, 1)
})

test('an office, or a reason for a pause, that is written twice is told', () => {
  const twice = CalendarFile.safeParse({ ...bengkalisFile(), offices: [{ office: 'rupat' }, { office: 'rupat' }] })
  assert.deepEqual(
    twice.error?.issues.map(({ message }) => message),
    ['office-twice'],
  )
  const rule = { reason: 'applicant', source: 'peraga', sure: 'b' }
  const reasons = CalendarFile.safeParse({ ...bengkalisFile(), pauses: [rule, rule] })
  assert.deepEqual(
    reasons.error?.issues.map(({ message }) => message),
    ['reason-twice'],
  )
})

test('that the signer is away stops no clock unless the services whose standard says so are named', () => {
  const rule = { reason: 'signer-absent', source: 'peraga', sure: 'b' }
  const [without, named] = [[rule], [{ ...rule, services: ['skgr'] }]].map((pauses) =>
    CalendarFile.safeParse({ ...bengkalisFile(), pauses }),
  )
  assert.deepEqual(
    without?.error?.issues.map(({ message }) => message),
    ['services-needed'],
  )
  assert.equal(named?.success, true)
})
