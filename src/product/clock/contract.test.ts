import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisFile, readBengkalis } from '#tests/bengkalis-calendar.ts'
import { CalendarFile, Duration, Hours } from './contract.ts'

const file = bengkalisFile()
const [year2025, year2026] = file.years
const [fiveDays] = file.profiles
const [ramadan1446, ramadan1447] = file.overrides
assert.ok(year2025 && year2026 && fiveDays && ramadan1446 && ramadan1447)

/** What a file has wrong, as `where: what`. */
function faults(changes: object): string[] {
  const { error } = CalendarFile.safeParse({ ...file, ...changes })
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

test('the calendar of Bengkalis is sound, and says that its hours are unconfirmed', () => {
  const checked = CalendarFile.safeParse(readBengkalis())
  assert.deepEqual(checked.error?.issues, undefined)
  assert.equal(checked.data?.profiles[0]?.unconfirmed, true)
  assert.ok(checked.data?.profiles[0]?.note?.id)
})

test('each year holds as many holidays as its decrees count', () => {
  const kinds = (days: readonly { kind: string }[], kind: string) => days.filter((day) => day.kind === kind).length
  assert.deepEqual([kinds(year2025.days, 'national-holiday'), kinds(year2025.days, 'cuti-bersama')], [17, 11])
  assert.deepEqual([kinds(year2026.days, 'national-holiday'), kinds(year2026.days, 'cuti-bersama')], [17, 8])
})

test('the duty to answer is five working days, with its article', () => {
  const answer = file.limits.find((limit) => limit.name === 'answer')
  assert.deepEqual([answer?.amount, answer?.unit, answer?.sure], [5, 'working-days', 'a'])
  assert.match(answer?.basis.id ?? '', /UU 30\/2014 pasal 50/)
})

test('a calendar kept as JSON reads back the same', () => {
  assert.deepEqual(CalendarFile.parse(JSON.parse(JSON.stringify(file))), file)
})

test('a time that no clock shows is refused where it stands', () => {
  assert.deepEqual(faults({ profiles: [withMonday({ open: '7.30', close: '16:00', rests: [] })] }), [
    'profiles.0.week.monday.open: time-of-day',
  ])
  assert.deepEqual(faults({ profiles: [withMonday({ open: '07:30', close: '24:01', rests: [] })] }), [
    'profiles.0.week.monday.close: time-of-day',
  ])
})

test('closing comes after opening', () => {
  const found = Hours.safeParse({ open: '16:00', close: '07:30', rests: [] })
  assert.deepEqual(
    found.error?.issues.map((issue) => issue.message),
    ['close-before-open'],
  )
})

test('rests lie inside the day, in order and apart', () => {
  const wrong = (...rests: { from: string; to: string }[]) =>
    faults({ profiles: [withMonday({ open: '07:30', close: '16:00', rests })] })
  const first = 'profiles.0.week.monday.rests.0: rest-outside-hours'
  const second = 'profiles.0.week.monday.rests.1: rest-outside-hours'
  assert.deepEqual(wrong({ from: '07:00', to: '08:00' }), [first])
  assert.deepEqual(wrong({ from: '15:00', to: '16:00' }), [first])
  assert.deepEqual(wrong({ from: '13:00', to: '12:00' }), [first])
  assert.deepEqual(wrong({ from: '12:00', to: '13:00' }, { from: '12:30', to: '13:30' }), [second])
  assert.deepEqual(wrong({ from: '10:00', to: '10:15' }, { from: '12:00', to: '13:00' }), [])
})

test('a week that never opens is refused', () => {
  assert.deepEqual(faults({ profiles: [{ ...fiveDays, week: {} }] }), ['profiles.0.week: week-closed'])
})

test('opening hours cover all known years without a gap', () => {
  assert.deepEqual(faults({ profiles: [{ ...fiveDays, firstDay: '2025-01-02' }] }), [
    'profiles.0.firstDay: profile-gap',
  ])
  assert.deepEqual(faults({ profiles: [{ ...fiveDays, lastDay: '2026-12-30' }] }), ['profiles.0.lastDay: profile-gap'])
  const later = { ...fiveDays, firstDay: '2026-07-02' }
  assert.deepEqual(faults({ profiles: [{ ...fiveDays, lastDay: '2026-06-30' }, later] }), [
    'profiles.1.firstDay: profile-gap',
  ])
  assert.deepEqual(faults({ profiles: [{ ...fiveDays, lastDay: '2026-07-01' }, later] }), [])
})

test('two weekly patterns never hold on one day', () => {
  const later = { ...fiveDays, firstDay: '2026-07-01' }
  assert.deepEqual(faults({ profiles: [fiveDays, later] }), ['profiles.1.firstDay: profiles-overlap'])
  assert.deepEqual(faults({ overrides: [ramadan1447, ramadan1446] }), ['overrides.1.firstDay: profiles-overlap'])
})

test('a period does not end before it begins', () => {
  assert.deepEqual(faults({ overrides: [{ ...ramadan1446, lastDay: '2025-02-28' }] }), [
    'overrides.0.lastDay: last-before-first',
  ])
})

test('a year and a date are written once', () => {
  assert.deepEqual(faults({ years: [year2025, year2026, year2026] }), ['years: year-twice'])
  const [newYear] = year2026.days
  assert.deepEqual(faults({ years: [year2025, { ...year2026, days: [newYear, newYear] }] }), [
    'years.1.days.1.date: date-twice',
  ])
})

test('a holiday belongs to its year and to a decree of that year', () => {
  const [newYear] = year2026.days
  assert.deepEqual(faults({ years: [year2025, { ...year2026, days: [{ ...newYear, date: '2027-01-01' }] }] }), [
    'years.1.days.0.date: date-in-other-year',
  ])
  assert.deepEqual(faults({ years: [year2025, { ...year2026, days: [{ ...newYear, source: 'skb-2027' }] }] }), [
    'years.1.days.0.source: decree-unknown',
  ])
})

test('a date that does not exist is refused', () => {
  const [newYear] = year2026.days
  const [found] = faults({ years: [year2025, { ...year2026, days: [{ ...newYear, date: '2026-02-29' }] }] })
  assert.match(found ?? '', /^years\.1\.days\.0\.date: /)
  const later = { ...fiveDays, firstDay: '2026-03-01' }
  const [profile, ...more] = faults({ profiles: [{ ...fiveDays, lastDay: '2026-02-29' }, later] })
  assert.match(profile ?? '', /^profiles\.0\.lastDay: /)
  assert.deepEqual(more, [])
})

test('an extra service day says its hours; a local holiday has none', () => {
  const day = { date: '2026-11-28', name: { id: 'Peraga', en: 'Sample' }, source: 'peraga', sure: 'b' }
  const hours = { open: '08:00', close: '12:00', rests: [] }
  assert.deepEqual(faults({ localDays: [{ ...day, kind: 'extra-service-day' }] }), ['localDays.0.kind: hours-needed'])
  assert.deepEqual(faults({ localDays: [{ ...day, kind: 'local-holiday', hours }] }), [
    'localDays.0.hours: hours-not-here',
  ])
  assert.deepEqual(faults({ localDays: [{ ...day, kind: 'emergency-closing', hours }] }), [])
})

test('one limit of a name holds at a time', () => {
  const [answer, decision, decisionLater] = file.limits
  assert.deepEqual(faults({ limits: [answer, decisionLater, decision] }), ['limits.2.firstDay: limits-overlap'])
  assert.deepEqual(faults({ limits: [{ ...decision, lastDay: '2014-01-01' }] }), [
    'limits.0.lastDay: last-before-first',
  ])
})

test('an unknown key is a mistake, not a wish', () => {
  assert.equal(faults({ holidays: [] }).length, 1)
})

test('a duration is a whole number of a unit that the clock knows', () => {
  assert.deepEqual(Duration.parse({ unit: 'working-days', amount: 1 }), { unit: 'working-days', amount: 1 })
  assert.equal(Duration.safeParse({ unit: 'working-days', amount: 0 }).success, false)
  assert.equal(Duration.safeParse({ unit: 'working-days', amount: 1.5 }).success, false)
  assert.equal(Duration.safeParse({ unit: 'weeks', amount: 1 }).success, false)
})

function withMonday(monday: Hours): object {
  return { ...fiveDays, week: { ...fiveDays?.week, monday } }
}
