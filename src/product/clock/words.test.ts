import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar, wib } from '#tests/bengkalis-calendar.ts'
import { openingOf } from './rules/calendar.ts'
import { dueAfter } from './rules/due.ts'
import * as moments from './words/moments.ts'
import { sayDay, sayWeek } from './words/opening-hours.ts'
import { sayDuration } from './words/remaining.ts'
import { calendarFaults, refusals, sayWhy } from './words.ts'

const jakarta = 'Asia/Jakarta'
const now = wib('2026-11-24T10:24')
const due = wib('2026-11-25T16:00')
const calendar = bengkalisCalendar()

test('a promise is told by weekday, date and hour', () => {
  assert.deepEqual(moments.longDay(due, jakarta, now), { id: 'Rabu, 25 November', en: 'Wednesday, 25 November' })
  assert.deepEqual(moments.beforeHour(due, jakarta), { id: 'sebelum pukul 16.00 WIB', en: 'before 16:00 WIB' })
  assert.deepEqual(moments.longMoment(due, jakarta, now), {
    id: 'Rabu 25 November, sebelum pukul 16.00 WIB',
    en: 'Wednesday 25 November, before 16:00 WIB',
  })
})

test('a list tells it short, and today by its hour alone', () => {
  assert.deepEqual(moments.shortMoment(due, jakarta, now), { id: 'Rab 25 Nov, 16.00', en: 'Wed 25 Nov, 16:00' })
  assert.deepEqual(moments.shortMoment(wib('2026-11-24T16:00'), jakarta, now), { id: '16.00', en: '16:00' })
})

test('another year is named', () => {
  const newYear = wib('2027-01-06T16:00')
  assert.deepEqual(moments.longDay(newYear, jakarta, now), {
    id: 'Rabu, 6 Januari 2027',
    en: 'Wednesday, 6 January 2027',
  })
  assert.deepEqual(moments.shortMoment(newYear, jakarta, now), {
    id: 'Rab 6 Jan 2027, 16.00',
    en: 'Wed 6 Jan 2027, 16:00',
  })
})

test('short names are the ones on every Indonesian calendar', () => {
  const short = (date: string) => moments.shortDay(Temporal.PlainDate.from(date)).id
  assert.deepEqual(
    ['2026-01-05', '2026-02-03', '2026-03-04', '2026-04-02', '2026-05-01', '2026-06-06', '2026-07-05'].map(short),
    ['Sen 5 Jan', 'Sel 3 Feb', 'Rab 4 Mar', 'Kam 2 Apr', 'Jum 1 Mei', 'Sab 6 Jun', 'Min 5 Jul'],
  )
  assert.deepEqual(['2026-08-03', '2026-09-01', '2026-10-01', '2026-11-02', '2026-12-01'].map(short), [
    'Sen 3 Agu',
    'Sel 1 Sep',
    'Kam 1 Okt',
    'Sen 2 Nov',
    'Sel 1 Des',
  ])
})

test('today and the hour are those of the office, not of Greenwich', () => {
  const late = Temporal.Instant.from('2026-11-24T16:30Z')
  assert.equal(moments.shortMoment(late, jakarta, now).id, '23.30')
  assert.equal(moments.shortMoment(late, 'Asia/Jayapura', now).id, 'Rab 25 Nov, 01.30')
})

test('a letter carries the date in full', () => {
  const date = Temporal.PlainDate.from('2026-11-25')
  assert.deepEqual(moments.letterDate(date), { id: '25 November 2026', en: '25 November 2026' })
  assert.deepEqual(moments.letterDay(date), { id: 'Rabu, 25 November 2026', en: 'Wednesday, 25 November 2026' })
  assert.deepEqual(moments.letterDate(Temporal.PlainDate.from('2026-08-01')), {
    id: '1 Agustus 2026',
    en: '1 August 2026',
  })
  assert.deepEqual(moments.dayAndMonth(date), { id: 'Rabu, 25 November', en: 'Wednesday, 25 November' })
  assert.deepEqual(moments.weekdayName(7), { id: 'Minggu', en: 'Sunday' })
})

test('the zones of Indonesia go by their names', () => {
  assert.equal(moments.zoneName('Asia/Jakarta'), 'WIB')
  assert.equal(moments.zoneName('Asia/Pontianak'), 'WIB')
  assert.equal(moments.zoneName('Asia/Makassar'), 'WITA')
  assert.equal(moments.zoneName('Asia/Jayapura'), 'WIT')
  assert.equal(moments.zoneName('Asia/Dili'), 'Asia/Dili')
  assert.equal(moments.beforeHour(due, 'Asia/Makassar').id, 'sebelum pukul 17.00 WITA')
})

test('an hour is written with a full stop in Indonesian, a colon in English', () => {
  assert.deepEqual(moments.timeOfDay(7 * 60 + 5), { id: '07.05', en: '07:05' })
  assert.deepEqual(moments.hourOf(wib('2026-11-24T00:00:59'), jakarta), { id: '00.00', en: '00:00' })
})

test('a standard states its time in its own unit', () => {
  assert.deepEqual(sayDuration({ unit: 'working-days', amount: 1 }), { id: '1 hari kerja', en: '1 working day' })
  assert.deepEqual(sayDuration({ unit: 'working-minutes', amount: 45 }), { id: '45 menit', en: '45 minutes' })
  assert.deepEqual(sayDuration({ unit: 'days', amount: 14 }), { id: '14 hari', en: '14 days' })
  assert.deepEqual(sayDuration({ unit: 'hours', amount: 72 }), { id: '72 jam', en: '72 hours' })
})

test('each day of the count says why', () => {
  const { counted } = dueAfter(calendar, wib('2026-03-13T10:00'), { unit: 'working-days', amount: 3 })
  assert.deepEqual(
    counted.slice(0, 7).map((day) => sayWhy(day).id),
    [
      'hari mulai, belum dihitung',
      'bukan hari kerja kantor',
      'bukan hari kerja kantor',
      'hari kerja: jam kerja Ramadan 1447 H',
      'hari kerja: jam kerja Ramadan 1447 H',
      'cuti bersama: Hari Suci Nyepi',
      'libur nasional: Hari Suci Nyepi (Tahun Baru Saka 1948)',
    ],
  )
  assert.equal(sayWhy(counted.at(-1) ?? assert.fail()).en, 'working day')
})

test('the week is told in one line, equal days together', () => {
  const { profile } = openingOf(calendar, Temporal.PlainDate.from('2026-11-24'))
  assert.deepEqual(sayWeek(profile), {
    id: 'Senin–Kamis 07.30–16.00, istirahat 12.00–13.00; Jumat 07.30–16.30, istirahat 11.30–13.00',
    en: 'Monday–Thursday 07:30–16:00, break 12:00–13:00; Friday 07:30–16:30, break 11:30–13:00',
  })
})

test('equal days that are not neighbours are told apart', () => {
  const hours = { open: '08:00', close: '12:00', rests: [] }
  const { profile } = openingOf(calendar, Temporal.PlainDate.from('2026-11-24'))
  assert.equal(
    sayWeek({ ...profile, week: { monday: hours, wednesday: hours } }).id,
    'Senin 08.00–12.00; Rabu 08.00–12.00',
  )
})

test('the door says until when it is open today, or why it is closed', () => {
  const day = (date: string) => sayDay(openingOf(calendar, Temporal.PlainDate.from(date)))
  assert.deepEqual(day('2026-02-20'), {
    id: 'Buka 08.00–15.30, istirahat 12.00–13.00',
    en: 'Open 08:00–15:30, break 12:00–13:00',
  })
  assert.deepEqual(day('2026-08-17'), { id: 'Tutup: Proklamasi Kemerdekaan', en: 'Closed: Independence Day' })
  assert.match(day('2026-12-24').id, /^Tutup: cuti bersama /)
  assert.match(day('2026-12-24').en, /^Closed: collective leave, /)
  assert.deepEqual(day('2026-11-21'), { id: 'Tutup: Sabtu', en: 'Closed: Saturday' })
})

test('a missing year is named in the refusal calendar-year-missing', () => {
  const sentence = refusals['calendar-year-missing']({ year: 2027 })
  assert.match(sentence.id, /Hari libur tahun 2027 belum dimuat/)
  assert.match(sentence.en, /holidays of 2027 are not loaded/)
})

test('each fault of a calendar file is told in both languages', () => {
  assert.ok(Object.values(calendarFaults).every((text) => text.id.endsWith('.') && text.en.endsWith('.')))
})
