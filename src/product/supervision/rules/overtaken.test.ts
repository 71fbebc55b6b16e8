import assert from 'node:assert/strict'
import { test } from 'node:test'
import { overtakenIn } from './overtaken.ts'

const at = (minute: number) => Temporal.Instant.from('2026-03-02T02:00:00Z').add({ minutes: minute })
const step = (number: string, came: number, taken: number, more = {}) => ({
  ...{ number, service: 'sktm', step: 'periksa', cameAt: at(came), takenAt: at(taken), stood: false },
  ...more,
})

test('who came first and was passed on later is told, with how many went before', () => {
  const found = overtakenIn([step('A', 0, 50), step('B', 10, 20), step('C', 15, 40), step('D', 60, 70)])
  assert.deepEqual(
    found.map(({ number, by }) => [number, by]),
    [['A', 2]],
  )
})

test('another service or step goes its own way, and who stood still lets others by', () => {
  assert.deepEqual(overtakenIn([step('A', 0, 50), step('B', 10, 20, { service: 'domisili' })]), [])
  // One desk drafts slowly and numbers at once: nobody went before anybody.
  assert.deepEqual(overtakenIn([step('A', 0, 50), step('B', 10, 20, { step: 'nomor' })]), [])
  assert.deepEqual(overtakenIn([step('A', 0, 50, { stood: true }), step('B', 10, 20)]), [])
})

test('a file that two steps of one desk let wait is told once, of the step at which most went before', () => {
  const [a, b, c] = ['A', 'B', 'C'].map(
    (number, place) => (name: string, came: number, taken: number) =>
      step(number, came + place, taken - place, { step: name }),
  )
  assert.ok(a && b && c)
  const steps = [a('draf', 0, 50), b('draf', 0, 50), c('draf', 0, 50), a('nomor', 60, 90), b('nomor', 60, 90)]
  assert.deepEqual(
    overtakenIn(steps).map(({ number, by }) => [number, by]),
    [
      ['A', 2],
      ['B', 1],
    ],
  )
})

test('files that came or left in one moment overtook nobody', () => {
  assert.deepEqual(overtakenIn([step('A', 0, 50), step('B', 0, 20), step('C', 10, 50)]), [])
})

test('of thousands each is counted as if it were compared with every other', () => {
  const steps = Array.from({ length: 600 }, (_none, place) =>
    step(String(place), (place * 7919) % 601, 601 + ((place * 104_729) % 607)),
  )
  const expected = steps.flatMap((one) => {
    const by = steps.filter(
      (other) => isBefore(one.cameAt, other.cameAt) && isBefore(other.takenAt, one.takenAt),
    ).length
    return by === 0 ? [] : [`${one.number} ${by}`]
  })
  assert.deepEqual(
    overtakenIn(steps)
      .map(({ number, by }) => `${number} ${by}`)
      .toSorted(),
    expected.toSorted(),
  )
})

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0
}
