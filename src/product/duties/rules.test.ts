import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar } from '#tests/bengkalis-calendar.ts'
import { declarableFrom, hasRisen, periodsOf, stateOf, whyNotDeclare, wrongDay } from './rules.ts'
import { lastDayOf } from './views/list-duties.ts'
import { endingFirst } from './views/seen.ts'
import { sayPeriod, sayStanding } from './words.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const named = (every: 'month' | 'quarter' | 'year', since: string, today: string) =>
  periodsOf(every, day(since), day(today)).map((period) => sayPeriod(period).id)

test('an office owes each period from the one in which it began, across the end of a year', () => {
  assert.deepEqual(named('month', '2026-11-17', '2027-02-01'), [
    'November 2026',
    'Desember 2026',
    'Januari 2027',
    'Februari 2027',
  ])
  assert.deepEqual(named('quarter', '2026-11-17', '2027-01-01'), ['triwulan IV 2026', 'triwulan I 2027'])
  assert.deepEqual(named('year', '2026-12-31', '2027-01-01'), ['tahun 2026', 'tahun 2027'])
  assert.deepEqual(named('month', '2027-01-01', '2027-01-31'), ['Januari 2027'])
  assert.equal(periodsOf('month', day('2010-01-01'), day('2026-12-01')).length, 36)
})

test('a duty is late from the day after its last one, and rises some days later', () => {
  const about = { today: day('2026-12-31'), soonDays: 7 }
  const on = (due: string) => stateOf(day(due), about)
  assert.deepEqual(
    [on('2026-12-30'), on('2026-12-31'), on('2027-01-07'), on('2027-01-08')],
    [
      { state: 'late', days: 1 },
      { state: 'soon', days: 0 },
      { state: 'soon', days: 7 },
      { state: 'ahead', days: 8 },
    ],
  )
  assert.deepEqual(
    [7, 8].map((days) => hasRisen('late', days, { risesAfterDays: 7 })),
    [false, true],
  )
  assert.equal(hasRisen('soon', 3, { risesAfterDays: 0 }), false)
  assert.deepEqual(
    [sayStanding(on('2026-12-30')).id, sayStanding(on('2026-12-31')).id],
    ['lewat 1 hari', 'hari terakhir'],
  )
})

test('working days after a period are counted by the calendar; in a year that nobody knows yet they are not', () => {
  const calendar = bengkalisCalendar()
  const after = (until: string, amount = 20, unit: 'days' | 'working-days' = 'working-days') =>
    lastDayOf(calendar, 'Asia/Jakarta', { due: { amount, unit } }, { until: day(until) })?.toString()
  assert.equal(after('2026-02-28', 3), '2026-03-04')
  assert.equal(after('2099-12-31'), undefined)
  assert.equal(after('2099-12-31', 31, 'days'), '2100-01-31')
  assert.equal(lastDayOf(calendar, 'Asia/Jakarta', {}, { until: day('2099-12-31') })?.toString(), '2099-12-31')
  assert.deepEqual(stateOf(undefined, { today: day('2099-01-01'), soonDays: 7 }), { state: 'unknown', days: undefined })
})

test('who holds no named post declares nothing, nobody declares twice or too early, and no day lies ahead', () => {
  const [period] = periodsOf('year', day('2026-03-02'), day('2026-12-31'))
  assert.ok(period)
  const within = declarableFrom({ when: 'within' }, period)
  const after = declarableFrom({ when: 'after' }, period)
  assert.deepEqual([within.toString(), after.toString()], ['2026-01-01', '2027-01-01'])
  const about = { by: ['camat'], from: after, done: false }
  const today = day('2026-12-31')
  assert.equal(whyNotDeclare(about, { posts: ['operator'], today }), 'duty-not-yours')
  assert.equal(whyNotDeclare({ ...about, done: true }, { posts: ['camat'], today }), 'duty-done')
  assert.equal(whyNotDeclare(about, { posts: ['camat'], today }), 'duty-too-early')
  assert.equal(whyNotDeclare(about, { posts: ['camat'], today: after }), undefined)
  assert.equal(wrongDay(day('2027-01-02'), { from: after, today: after }), 'day-ahead')
  assert.equal(wrongDay(today, { from: after, today: after }), 'day-before')
  assert.equal(wrongDay(after, { from: after, today: after }), undefined)
})

test('an authority that ends is told unless another of its kind follows without a gap', () => {
  const version = (until: string | null, from = '2020-01-01', code = 'PEM-01') => ({
    ...{ code, holders: null, from: day(from), until: until === null ? null : day(until) },
  })
  const ending = (...some: Parameters<typeof endingFirst>[0]) =>
    endingFirst(some, 'office', day('2026-11-01'), 60)?.dueOn?.toString()
  assert.equal(ending(version('2026-12-01')), '2026-11-30')
  assert.equal(ending(version('2026-12-01'), version(null, '2026-12-01')), undefined)
  assert.equal(ending(version('2026-12-01'), version(null, '2026-12-02')), '2026-11-30')
  assert.equal(ending(version('2026-12-01'), version(null, '2026-12-01', 'PEM-02')), '2026-11-30')
  assert.equal(ending(version('2027-12-01')), undefined)
  assert.equal(ending(version('2026-11-01')), '2026-10-31', 'it ended last night')
  assert.equal(ending(version('2026-10-02')), '2026-10-01', 'a month ago')
  assert.equal(ending(version('2026-10-01')), undefined, 'longer ago')
  assert.equal(ending(version('2026-10-10'), version(null, '2026-10-20')), undefined, 'what came too late holds now')
  assert.equal(ending({ ...version('2026-12-01'), holders: ['other'] }), undefined)
})
