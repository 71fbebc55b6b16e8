import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bengkalisFile } from '#tests/bengkalis-calendar.ts'
import { CalendarFile, type Duration, type Hours, weekdays } from '../contract.ts'
import { CalendarYearMissing, calendarFrom } from './calendar.ts'
import { dueAfter, workingTimeBetween } from './due.ts'
import { remaining, soonAt } from './remaining.ts'

// A second clock, written apart from the first: it reads the file as text, walks minute by minute and day by day, and
// knows western Indonesia only as seven hours ahead of Greenwich. Slow on purpose.

const DAY_MINUTES = 24 * 60
const WIB_MINUTES = 7 * 60
const seed = 20261123
// The long tests ask for more.
const runs = Number(process.env.PATEN_TEST_CLOCK_RUNS ?? 1000)

class NoSuchYear extends Error {}

/** Date and time of a minute since 1970, as the office writes them: `2026-11-24` and `16:00`. */
function written(minute: number): { date: string; time: string } {
  const iso = new Date((minute + WIB_MINUTES) * 60_000).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}

type Slow = { file: CalendarFile; hours: Map<string, Hours | undefined> }

function hoursOn({ file, hours }: Slow, date: string): Hours | undefined {
  if (!file.years.some(({ year }) => date.startsWith(`${year}`))) throw new NoSuchYear(date.slice(0, 4))
  if (!hours.has(date)) hours.set(date, lookUp(file, date))
  return hours.get(date)
}

function lookUp(file: CalendarFile, date: string): Hours | undefined {
  const local = file.localDays.find((day) => day.date === date)
  if (local) return local.hours
  if (file.years.some((year) => year.days.some((day) => day.date === date))) return undefined
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]
  const inForce = [...file.overrides, ...file.profiles].find(
    ({ firstDay, lastDay }) => firstDay <= date && date <= (lastDay ?? '9999-12-31'),
  )
  return weekday && inForce?.week[weekday]
}

/** Whether the minute that begins here is one in which the office is open. */
function isOpenMinute(slow: Slow, minute: number): boolean {
  const { date, time } = written(minute)
  const hours = hoursOn(slow, date)
  if (!hours || time < hours.open || time >= hours.close) return false
  return !hours.rests.some((rest) => rest.from <= time && time < rest.to)
}

type SlowDue = { due: number; counted: [string, number | boolean][] }

function slowDue(slow: Slow, from: number, { unit, amount }: Duration): SlowDue {
  switch (unit) {
    case 'working-minutes':
      return minuteByMinute(from, amount, (minute) => isOpenMinute(slow, minute), 1)
    case 'working-days':
      return dayByDay(slow, from, amount)
    case 'hours':
      return minuteByMinute(from, amount * 60, () => true, 60)
    case 'days': {
      const dates = Array.from({ length: amount + 1 }, (_, day) => written(from + day * DAY_MINUTES).date)
      return { due: from + amount * DAY_MINUTES, counted: dates.map((date, index) => [date, index > 0]) }
    }
  }
}

function minuteByMinute(from: number, amount: number, counts: (minute: number) => boolean, perUnit: number): SlowDue {
  const perDate = new Map<string, number>()
  let [minute, left] = [from, amount]
  while (left > 0) {
    const { date } = written(minute)
    const one = counts(minute) ? 1 : 0
    perDate.set(date, (perDate.get(date) ?? 0) + one)
    left -= one
    minute += 1
  }
  return { due: minute, counted: [...perDate].map(([date, minutes]) => [date, minutes / perUnit]) }
}

function dayByDay(slow: Slow, from: number, amount: number): SlowDue {
  let minute = from
  hoursOn(slow, written(minute).date)
  const counted: SlowDue['counted'] = [[written(minute).date, false]]
  for (let left = amount; left > 0; ) {
    minute += DAY_MINUTES
    const { date } = written(minute)
    const isOpen = hoursOn(slow, date) !== undefined
    counted.push([date, isOpen])
    if (isOpen) left -= 1
  }
  const last = written(minute).date
  const midnight = Date.parse(`${last}T00:00:00Z`) / 60_000 - WIB_MINUTES
  const [hour, past] = (hoursOn(slow, last)?.close ?? '').split(':').map(Number)
  return { due: midnight + (hour ?? 0) * 60 + (past ?? 0), counted }
}

const name = { id: 'Hari peraga', en: 'Sample day' }
const localHours = fc.constantFrom<Hours>(
  { open: '08:00', close: '12:00', rests: [] },
  { open: '07:30', close: '10:15', rests: [] },
  {
    open: '06:00',
    close: '24:00',
    rests: [
      { from: '11:45', to: '12:05' },
      { from: '18:00', to: '19:30' },
    ],
  },
  { open: '00:00', close: '24:00', rests: [] },
)
const isoDate = fc
  .integer({ min: 0, max: 729 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
const localDay = fc.oneof(
  fc.record({ date: isoDate, kind: fc.constant('local-holiday') }),
  fc.record({ date: isoDate, kind: fc.constant('emergency-closing') }),
  fc.record({ date: isoDate, kind: fc.constant('emergency-closing'), hours: localHours }),
  fc.record({ date: isoDate, kind: fc.constant('extra-service-day'), hours: localHours }),
)
const localDays = fc.uniqueArray(localDay, { maxLength: 60, selector: (day) => day.date })

/** Bengkalis as it is, and variants of it: six-day weeks, and many days closed, shortened or opened by the office. */
function calendarFiles(): CalendarFile[] {
  const file = bengkalisFile()
  const saturday = { open: '07:30', close: '12:30', rests: [] }
  const sixDays = file.profiles.map((profile) => ({ ...profile, week: { ...profile.week, saturday } }))
  return [file, { ...file, profiles: sixDays }].flatMap((base, index) => [
    base,
    ...fc
      .sample(localDays, { seed: seed + index, numRuns: 6 })
      .map((days) =>
        CalendarFile.parse({ ...base, localDays: days.map((day) => ({ ...day, name, source: 'peraga', sure: 'b' })) }),
      ),
  ])
}

const calendars = calendarFiles().map((file) => ({ calendar: calendarFrom(file), slow: { file, hours: new Map() } }))
const anyCalendar = fc.constantFrom(...calendars)
const anyMinute = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2026, 11, 31, 16) / 60_000 })
const anyDuration = fc.oneof(
  fc.record({ unit: fc.constant('working-minutes' as const), amount: fc.integer({ min: 1, max: 1500 }) }),
  fc.record({ unit: fc.constant('working-days' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('days' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 200 }) }),
)
const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)

test('a thousand spans fall due when a second clock says, day by day', () => {
  let missing = 0
  fc.assert(
    fc.property(anyCalendar, anyMinute, anyDuration, ({ calendar, slow }, from, duration) => {
      const expected = orMissingYear(() => slowDue(slow, from, duration))
      if (typeof expected === 'string') {
        missing += 1
        const named = (error: unknown) => error instanceof CalendarYearMissing && String(error.year) === expected
        assert.throws(() => dueAfter(calendar, instant(from), duration), named)
        return
      }
      const { due, counted } = dueAfter(calendar, instant(from), duration)
      assert.equal(due.epochMilliseconds, expected.due * 60_000)
      assert.deepEqual(
        counted.map((day) => [day.date.toString(), day.counted]),
        expected.counted,
      )
    }),
    { seed, numRuns: runs },
  )
  assert.ok(missing > 0, 'some spans ran into the unknown year')
})

test('opening time between any two moments is what a second clock counts', () => {
  const fewDays = fc.integer({ min: -60, max: 12 * DAY_MINUTES })
  fc.assert(
    fc.property(anyCalendar, anyMinute, fewDays, ({ calendar, slow }, from, minutes) => {
      const to = Math.min(from + minutes, Date.UTC(2026, 11, 31, 17) / 60_000 - 1)
      let expected = 0
      for (let minute = from; minute < to; minute += 1) expected += isOpenMinute(slow, minute) ? 1 : 0
      assert.equal(workingTimeBetween(calendar, instant(from), instant(to)), expected * 60_000)
    }),
    { seed, numRuns: runs / 2 },
  )
})

test('a later start is never due earlier, and soon lies between start and due', () => {
  const milliseconds = fc.integer({ min: 0, max: 90_000_000 })
  fc.assert(
    fc.property(anyCalendar, anyMinute, milliseconds, anyDuration, ({ calendar }, minute, later, duration) => {
      const times = orMissingYear(() => {
        const startedAt = instant(minute).add({ milliseconds: later % 60_000 })
        const then = startedAt.add({ milliseconds: later })
        const dueAt = dueAfter(calendar, startedAt, duration).due
        assert.ok(Temporal.Instant.compare(dueAt, dueAfter(calendar, then, duration).due) <= 0)
        return { unit: duration.unit, startedAt, dueAt }
      })
      if (typeof times === 'string') return
      const run = { ...times, soonAt: soonAt(calendar, times, 0.8) }
      const [before, at] = [-1, 0].map((ms) => remaining(calendar, run, run.soonAt.add({ milliseconds: ms })))
      assert.deepEqual([before?.flag, at?.flag], ['in-time', 'soon'])
      assert.ok(before && at && before.used < 0.8 && at.used >= 0.8 && at.used < 1)
      assert.equal(remaining(calendar, run, run.dueAt).used, 1)
    }),
    { seed, numRuns: runs },
  )
})

/** The result, or the year that either clock refused to count in. */
function orMissingYear<T>(count: () => T): T | string {
  try {
    return count()
  } catch (error) {
    if (error instanceof NoSuchYear) return error.message
    if (error instanceof CalendarYearMissing) return String(error.year)
    throw error
  }
}
