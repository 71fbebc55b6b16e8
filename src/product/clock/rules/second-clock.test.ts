import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bengkalisFile } from '#tests/bengkalis-calendar.ts'
import { CalendarFile, type Duration, type Hours, type OfficeCalendar, weekdays, type Zone } from '../contract.ts'
import { CalendarYearMissing, calendarFrom } from './calendar.ts'
import { dueAfter, workingTimeBetween } from './due.ts'
import type { Pause } from './pauses.ts'
import { remaining, soonAt } from './remaining.ts'

// A second clock, written apart from the first: it reads the file as text, walks minute by minute and day by day, and
// knows a zone only as so many hours ahead of Greenwich. Slow on purpose.

const DAY_MINUTES = 24 * 60
const hoursAhead: Record<Zone, number> = {
  'Asia/Jakarta': 7,
  'Asia/Pontianak': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
}
const seed = 20261123
// The long tests ask for more.
const runs = Number(process.env.PATEN_TEST_CLOCK_RUNS ?? 1000)

class NoSuchYear extends Error {}

/** An office as the second clock knows it; `stood` are the minutes, from and up to, in which its clock stood still. */
type Slow = {
  file: CalendarFile
  own: OfficeCalendar | undefined
  ahead: number
  hours: Map<string, Hours | undefined>
  stood?: readonly (readonly [number, number])[]
}

/** Date and time of a minute since 1970, as the office writes them: `2026-11-24` and `16:00`. */
function written({ ahead }: Slow, minute: number): { date: string; time: string } {
  const iso = new Date((minute + ahead * 60) * 60_000).toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) }
}

function hoursOn(slow: Slow, date: string): Hours | undefined {
  const { file, hours } = slow
  if (!file.years.some(({ year }) => date.startsWith(`${year}`))) throw new NoSuchYear(date.slice(0, 4))
  if (!hours.has(date)) hours.set(date, lookUp(slow, date))
  return hours.get(date)
}

function lookUp({ file, own }: Slow, date: string): Hours | undefined {
  const isIn = (one: { firstDay: string; lastDay?: string | undefined }) =>
    one.firstDay <= date && date <= (one.lastDay ?? '9999-12-31')
  const local = [...(own?.localDays ?? []), ...file.localDays].find((day) => day.date === date)
  if (local) return local.hours
  const decreed = file.years.flatMap((year) => year.days).find((day) => day.date === date)
  if (decreed && !own?.staysOpen.some((one) => isIn(one) && one.on.includes(decreed.kind))) return undefined
  const weekday = weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]
  const weeks = [...(own?.overrides ?? []), ...(own?.profiles ?? []), ...file.overrides, ...file.profiles]
  return weekday && weeks.find(isIn)?.week[weekday]
}

/** Whether the minute that begins here is one in which the office is open. */
function isOpenMinute(slow: Slow, minute: number): boolean {
  const { date, time } = written(slow, minute)
  const hours = hoursOn(slow, date)
  if (!hours || time < hours.open || time >= hours.close) return false
  return !hours.rests.some((rest) => rest.from <= time && time < rest.to)
}

function standsStill({ stood = [] }: Slow, minute: number): boolean {
  return stood.some(([from, to]) => from <= minute && minute < to)
}

type SlowDue = { due: number; counted: [string, number | boolean][] }

function slowDue(slow: Slow, from: number, { unit, amount }: Duration): SlowDue {
  switch (unit) {
    case 'working-minutes':
      return minuteByMinute(slow, from, amount, 1)
    case 'working-days':
      return dayByDay(slow, from, amount)
    case 'hours':
      return minuteByMinute(slow, from, amount * 60, 60)
    case 'years':
      throw new Error('years end on their date, which nothing counts')
    case 'days': {
      let [minute, left] = [from, amount]
      const counted: SlowDue['counted'] = [[written(slow, from).date, false]]
      while (left > 0) {
        minute += DAY_MINUTES
        const counts = !standsStill(slow, minute - 1)
        counted.push([written(slow, minute).date, counts])
        if (counts) left -= 1
      }
      return { due: minute, counted }
    }
  }
}

/** Of opening hours where a unit is one minute, of all hours where it is sixty. */
function minuteByMinute(slow: Slow, from: number, amount: number, perUnit: 1 | 60): SlowDue {
  const perDate = new Map<string, number>()
  let [minute, left] = [from, amount]
  while (left > 0) {
    const { date } = written(slow, minute)
    const goes = perUnit === 60 || isOpenMinute(slow, minute)
    const one = goes && !standsStill(slow, minute) ? 1 : 0
    perDate.set(date, (perDate.get(date) ?? 0) + one)
    left -= one
    minute += 1
  }
  return { due: minute, counted: [...perDate].map(([date, minutes]) => [date, minutes / perUnit]) }
}

function dayByDay(slow: Slow, from: number, amount: number): SlowDue {
  let minute = from
  hoursOn(slow, written(slow, minute).date)
  const counted: SlowDue['counted'] = [[written(slow, minute).date, false]]
  for (let left = amount; left > 0; ) {
    minute += DAY_MINUTES
    const { date } = written(slow, minute)
    const isOpen = hoursOn(slow, date) !== undefined && !standsStill(slow, closingMinute(slow, date) - 1)
    counted.push([date, isOpen])
    if (isOpen) left -= 1
  }
  return { due: closingMinute(slow, written(slow, minute).date), counted }
}

function closingMinute(slow: Slow, date: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 60_000 - slow.ahead * 60
  const [hour, past] = (hoursOn(slow, date)?.close ?? '').split(':').map(Number)
  return midnight + (hour ?? 0) * 60 + (past ?? 0)
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

const saturday = { open: '07:30', close: '12:30', rests: [] }

/** Bengkalis as it is, and variants of it: six-day weeks, and many days closed, shortened or opened by the office. */
function calendarFiles(): CalendarFile[] {
  const file = bengkalisFile()
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

/** Offices with a week of their own from some day on, Ramadan hours of their own, decreed days on which they stay open, and days they decided. */
function ownCalendars(): (OfficeCalendar & { zone: Zone })[] {
  const file = bengkalisFile()
  const overrides = file.overrides.map((one) => ({ ...one, week: { ...one.week, saturday } }))
  const wanted = fc.record({
    from: isoDate,
    opens: fc.subarray(['national-holiday', 'cuti-bersama'] as const, { minLength: 1 }),
    opensUntil: fc.option(isoDate, { nil: undefined }),
    days: localDays,
    zone: fc.constantFrom<Zone>('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'),
  })
  return fc.sample(wanted, { seed: seed + 9, numRuns: 8 }).map(({ from, opens, opensUntil, days, zone }) => {
    const own = {
      office: 'peraga',
      profiles: file.profiles.map((one) => ({ ...one, firstDay: from, week: { ...one.week, saturday } })),
      overrides,
      localDays: days.map((day) => ({ ...day, name, source: 'peraga', sure: 'b' })),
      staysOpen: [{ firstDay: '2025-03-01', lastDay: opensUntil, on: opens, source: 'peraga', sure: 'b' }],
    }
    const [read] = CalendarFile.parse({ ...file, offices: [own] }).offices
    assert.ok(read)
    return { ...read, zone }
  })
}

const plain = calendarFiles().map((file) => ({
  calendar: calendarFrom(file),
  slow: { file, own: undefined, ahead: hoursAhead[file.zone], hours: new Map() } satisfies Slow,
}))
const ofOffices = ownCalendars().map(({ zone, ...own }, index) => {
  const file = calendarFiles()[index] ?? bengkalisFile()
  const slow: Slow = { file, own, ahead: hoursAhead[zone], hours: new Map() }
  return { calendar: calendarFrom(file, { own, zone }), slow }
})
const all = [...plain, ...ofOffices]
// By its place, so that a failure is told in one line.
const anyCalendar = fc.nat(all.length - 1)

function calendarAt(place: number) {
  const found = all[place]
  assert.ok(found)
  return found
}

const anyMinute = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2026, 11, 31, 16) / 60_000 })
const anyDuration = fc.oneof(
  fc.record({ unit: fc.constant('working-minutes' as const), amount: fc.integer({ min: 1, max: 1500 }) }),
  fc.record({ unit: fc.constant('working-days' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('days' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ unit: fc.constant('hours' as const), amount: fc.integer({ min: 1, max: 200 }) }),
)
const instant = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000)

/** Up to three pauses, told as minutes since what went before: a run, a pause, a run. */
const anyPauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 1, max: 9000 })), {
  maxLength: 3,
})

function stoodFrom(start: number, told: readonly (readonly [number, number])[]): [number, number][] {
  let at = start
  return told.map(([ran, stood]) => {
    const from = at + ran
    at = from + stood
    return [from, at]
  })
}

const asPauses = (stood: readonly (readonly [number, number])[]): Pause[] =>
  stood.map(([from, to]) => ({ from: instant(from), to: instant(to) }))

test('a thousand spans with their pauses fall due when a second clock says, day by day', () => {
  let missing = 0
  fc.assert(
    fc.property(anyCalendar, anyMinute, anyDuration, anyPauses, (place, from, duration, told) => {
      const { calendar, slow } = calendarAt(place)
      const stood = stoodFrom(from, told)
      const pauses = asPauses(stood)
      const expected = orMissingYear(() => slowDue({ ...slow, stood }, from, duration))
      if (typeof expected === 'string') {
        missing += 1
        const named = (error: unknown) => error instanceof CalendarYearMissing && String(error.year) === expected
        assert.throws(() => dueAfter(calendar, instant(from), duration, pauses), named)
        return
      }
      const { due, counted } = dueAfter(calendar, instant(from), duration, pauses)
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
    fc.property(anyCalendar, anyMinute, fewDays, (place, from, minutes) => {
      const { calendar, slow } = calendarAt(place)
      const to = Math.min(from + minutes, Date.UTC(2027, 0, 1) / 60_000 - slow.ahead * 60 - 1)
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
    fc.property(
      anyCalendar,
      anyMinute,
      milliseconds,
      anyDuration,
      anyPauses,
      (place, minute, later, duration, told) => {
        const { calendar } = calendarAt(place)
        const times = orMissingYear(() => {
          const startedAt = instant(minute).add({ milliseconds: later % 60_000 })
          const then = startedAt.add({ milliseconds: later })
          const pauses = asPauses(stoodFrom(minute + 1, told))
          const dueAt = dueAfter(calendar, startedAt, duration, pauses).due
          assert.ok(Temporal.Instant.compare(dueAfter(calendar, startedAt, duration).due, dueAt) <= 0)
          const [now, afterwards] = [startedAt, then].map((start) => dueAfter(calendar, start, duration).due)
          assert.ok(now && afterwards && Temporal.Instant.compare(now, afterwards) <= 0)
          return { unit: duration.unit, startedAt, dueAt, pauses }
        })
        if (typeof times === 'string') return
        const run = { ...times, soonAt: soonAt(calendar, times, 0.8) }
        const [before, at] = [-1, 0].map((ms) => remaining(calendar, run, run.soonAt.add({ milliseconds: ms })))
        assert.deepEqual([before?.flag, at?.flag], ['in-time', 'soon'])
        assert.ok(before && at && before.used < 0.8 && at.used >= 0.8 && at.used < 1)
        assert.equal(remaining(calendar, run, run.dueAt).used, 1)
      },
    ),
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
