import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bengkalisCalendar } from '#tests/bengkalis-calendar.ts'
import { entriesOf, type Fact, openBucket, type Stood, stoodUntil } from './count.ts'
import { bucketOf, minuteBounds, unmeasured } from './histogram.ts'

const calendar = bengkalisCalendar()
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Asia/Jakarta').toInstant()

// Monday 6 April 2026, 09.00; the office is open until 16.00 with a rest of an hour at noon.
const fact = (more: Partial<Fact> = {}): Fact => ({
  ...{ service: 'sktm', day: Temporal.PlainDate.from('2026-04-07'), measure: 'issued', detail: 'on-time' },
  ...{ from: at('2026-04-06T09:00'), to: at('2026-04-07T09:00'), stood: [], ...more },
})
const stood = (from: string, to: string, reason: Stood['reason']): Stood => ({ from: at(from), to: at(to), reason })
const amounts = (one: Fact) =>
  Object.fromEntries(entriesOf(one, calendar).map(({ measure, detail, amount }) => [`${measure} ${detail}`, amount]))

test('every minute from complete to ready is somebody’s, and together they are all there were', () => {
  const held = amounts(
    fact({
      stood: [
        stood('2026-04-06T10:00', '2026-04-06T11:00', 'applicant'),
        stood('2026-04-07T08:30', '2026-04-07T08:45', 'outside-agency'),
      ],
    }),
  )
  const parts = ['office', 'applicant', 'agency', 'closed'].map((who) => held[`held ${who}`] ?? 0)
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    24 * 60,
  )
  assert.deepEqual([held['held applicant'], held['held agency']], [60, 15])
  assert.equal(held['issued on-time'], held['held office'])
})

test('the signer’s absence stops the promise and stays the office’s time', () => {
  const absent = amounts(fact({ stood: [stood('2026-04-06T10:00', '2026-04-06T11:00', 'signer-absent')] }))
  assert.equal((absent['held office'] ?? 0) - (absent['issued on-time'] ?? 0), 60)
})

test('a pause counts only where it lies within, from the evening on it is nobody’s work', () => {
  const around = fact({
    measure: 'step',
    detail: 'kasi-pelum/periksa',
    stood: [stood('2026-04-01T09:00', '2026-04-20T09:00', 'applicant')],
  })
  assert.deepEqual(amounts(around), { 'step kasi-pelum/periksa': 0 })
  const night = fact({ measure: 'step', detail: 'x/y', from: at('2026-04-06T18:00'), to: at('2026-04-07T06:00') })
  assert.deepEqual(amounts(night), { 'step x/y': 0 })
})

test('a time that needs the holidays of an unknown year is counted, and not measured', () => {
  const [issued, ...more] = entriesOf(fact({ to: at('2031-04-07T09:00') }), calendar)
  assert.deepEqual(issued, { measure: 'issued', detail: 'on-time', bucket: -1, n: 1, amount: 0 })
  assert.deepEqual(
    more.map(({ measure, bucket }) => [measure, bucket]),
    [['issued-days', -1]],
  )
})

test('a stretch lies in the part of its open minutes without pauses; one into an unknown year is not measured', () => {
  const { from, to } = fact()
  const open = (pauses: Stood[]) => openBucket({ from, to, stood: pauses }, calendar)
  assert.equal(open([]), bucketOf(minuteBounds, 450))
  const goesOn = stoodUntil([{ from: at('2026-04-06T09:30').toString(), to: null, reason: 'outside-agency' }], to)
  assert.equal(open(goesOn), bucketOf(minuteBounds, 30))
  assert.equal(openBucket({ from, to: at('2031-01-06T09:00'), stood: [] }, calendar), unmeasured)
})

test('a file that was complete at once took its applicant no time to complete', () => {
  assert.deepEqual(amounts(fact({ measure: 'opened', detail: '', from: null })), { 'opened ': 0 })
  assert.deepEqual(amounts(fact({ measure: 'opened', detail: '' })), { 'opened ': 0, 'completing ': 1440 })
})
