import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar, wib } from '#tests/bengkalis-calendar.ts'
import type { Duration } from '../contract.ts'
import { dueAfter } from './due.ts'
import { remaining, soonAt } from './remaining.ts'

const calendar = bengkalisCalendar()
const pause = (from: string, to: string) => ({ from: wib(from), to: wib(to) })

function due(from: string, duration: Duration, ...pauses: ReturnType<typeof pause>[]) {
  const found = dueAfter(calendar, wib(from), duration, pauses)
  return found.due.toZonedDateTimeISO('Asia/Jakarta').toPlainDateTime().toString({ smallestUnit: 'minute' })
}

const days = (amount: number): Duration => ({ unit: 'working-days', amount })

test('a day on which the clock stood still at closing does not count', () => {
  // Monday 23 November 2026; three days end on Thursday.
  assert.equal(due('2026-11-23T10:00', days(3)), '2026-11-26T16:00')
  assert.equal(due('2026-11-23T10:00', days(3), pause('2026-11-24T11:00', '2026-11-26T09:00')), '2026-11-30T16:00')
})

test('a pause that is over before closing, or lies in a weekend, moves no day', () => {
  assert.equal(due('2026-11-23T10:00', days(3), pause('2026-11-24T08:00', '2026-11-24T15:59')), '2026-11-26T16:00')
  assert.equal(due('2026-11-26T10:00', days(2), pause('2026-11-28T08:00', '2026-11-29T20:00')), '2026-11-30T16:00')
})

test('a pause that ends at closing takes the day, and one that begins at closing leaves it', () => {
  assert.equal(due('2026-11-23T10:00', days(1), pause('2026-11-24T15:00', '2026-11-24T16:00')), '2026-11-25T16:00')
  assert.equal(due('2026-11-23T10:00', days(1), pause('2026-11-24T16:00', '2026-11-25T09:00')), '2026-11-24T16:00')
})

test('working minutes go on where they stood, over the rest and the night', () => {
  const minutes: Duration = { unit: 'working-minutes', amount: 45 }
  assert.equal(due('2026-11-24T11:30', minutes, pause('2026-11-24T11:40', '2026-11-24T12:30')), '2026-11-24T13:35')
  assert.equal(due('2026-11-24T15:30', minutes, pause('2026-11-24T15:40', '2026-11-25T08:00')), '2026-11-25T08:35')
})

test('hours stand still to the minute, and days to their own hour', () => {
  assert.equal(
    due('2026-11-24T10:00', { unit: 'hours', amount: 72 }, pause('2026-11-25T00:00', '2026-11-25T06:30')),
    '2026-11-27T16:30',
  )
  assert.equal(
    due('2026-11-24T10:00', { unit: 'days', amount: 2 }, pause('2026-11-25T09:00', '2026-11-25T18:00')),
    '2026-11-27T10:00',
  )
})

test('each day that stood still is told as such', () => {
  const { counted } = dueAfter(calendar, wib('2026-11-23T10:00'), days(1), [
    pause('2026-11-24T11:00', '2026-11-25T09:00'),
  ])
  assert.deepEqual(
    counted.map(({ date, counted, why }) => [date.day, counted, why.code]),
    [
      [23, false, 'start-day'],
      [24, false, 'paused'],
      [25, true, 'working-day'],
    ],
  )
})

test('what was used up before a pause is not used again after it: soon comes at the same share', () => {
  const startedAt = wib('2026-11-24T08:00')
  const pauses = [pause('2026-11-24T08:30', '2026-11-24T10:30')]
  const dueAt = dueAfter(calendar, startedAt, { unit: 'working-minutes', amount: 100 }, pauses).due
  const run = { unit: 'working-minutes', startedAt, dueAt, pauses } as const
  const soon = soonAt(calendar, run, 0.8)
  assert.deepEqual([soon, dueAt], [wib('2026-11-24T11:20'), wib('2026-11-24T11:40')])
  const half = remaining(calendar, { ...run, soonAt: soon }, wib('2026-11-24T10:50'))
  assert.deepEqual([half.flag, half.used], ['in-time', 0.5])
})
