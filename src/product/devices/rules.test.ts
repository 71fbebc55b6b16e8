import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar, wib } from '#tests/bengkalis-calendar.ts'
import { hearingOf } from './rules.ts'
import { sayHearing } from './words.ts'

const calendar = bengkalisCalendar()
const enrolledAt = wib('2026-04-01T09:00')
const device = { enrolledAt, revokedAt: null }
const zone = 'Asia/Jakarta'

function hearing(heard: string, now: string, { since = heard } = {}) {
  const limits = { now: wib(now), since: wib(since), minutes: 60, calendar }
  return hearingOf({ ...device, heardAt: wib(heard) }, limits)
}
const says = (heard: string, now: string, more: { since?: string } = {}) =>
  sayHearing(hearing(heard, now, more), zone, wib(now)).id

test('a device is silent when an hour of open time passed without it: no rest, no night and no holiday counts', () => {
  for (const [heard, last, silent] of [
    ['2026-04-27T10:00', '2026-04-27T10:59', '2026-04-27T11:00'],
    ['2026-04-27T11:30', '2026-04-27T13:29', '2026-04-27T13:30'],
    ['2026-04-27T15:40', '2026-04-28T08:09', '2026-04-28T08:10'],
    // Friday 1 May is a holiday.
    ['2026-04-30T15:40', '2026-05-04T08:09', '2026-05-04T08:10'],
  ] as const) {
    assert.equal(hearing(heard, last).state, 'heard', last)
    assert.equal(hearing(heard, silent).state, 'silent', silent)
  }
})

test('a server that was away accuses no device until it listened for as long itself', () => {
  const since = '2026-04-28T08:00'
  assert.equal(hearing('2026-04-27T10:00', '2026-04-28T08:59', { since }).state, 'unsure')
  assert.equal(hearing('2026-04-27T10:00', '2026-04-28T09:00', { since }).state, 'silent')
})

test('nothing is said of a device that is revoked, not installed, or not known here, nor in a year nobody knows', () => {
  const limits = { now: wib('2026-04-28T12:00'), since: wib('2026-04-27T08:00'), minutes: 60, calendar }
  const heardAt = wib('2026-04-27T10:00')
  const state = (more: Partial<Parameters<typeof hearingOf>[0]>) =>
    hearingOf({ ...device, heardAt, ...more }, limits).state
  assert.equal(state({ revokedAt: heardAt }), 'revoked')
  assert.equal(state({ enrolledAt: null }), 'not-installed')
  assert.equal(state({ heardAt: null }), 'unknown')
  assert.equal(hearing('2026-12-31T15:00', '2027-01-04T10:00').state, 'unsure')
})

test('when a device was heard is said in words, and since when it is silent', () => {
  assert.equal(says('2026-04-27T10:00', '2026-04-27T10:00'), 'terdengar baru saja')
  assert.equal(says('2026-04-27T10:00', '2026-04-27T10:02'), 'terdengar 2 menit lalu')
  assert.equal(says('2026-04-27T15:40', '2026-04-27T20:00'), 'terdengar 15.40')
  assert.equal(says('2026-04-27T15:40', '2026-04-28T09:00'), 'diam sejak kemarin 15.40')
  assert.equal(says('2026-04-27T08:40', '2026-04-27T10:00'), 'diam sejak 08.40')
  assert.equal(says('2026-04-24T15:40', '2026-04-27T10:00'), 'diam sejak Jum 24 Apr, 15.40')
  const since = '2026-04-28T08:50'
  assert.equal(says('2026-04-27T15:40', '2026-04-28T09:00', { since }), 'terakhir terdengar kemarin 15.40')
})
