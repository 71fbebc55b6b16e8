import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarFrom } from '#clock'
import { getPack } from '#tests/regency-pack.ts'
import { type AtDesks, type AwayFrom, deskFindings, type Passage } from './desk-findings.ts'

const { calendar, regency } = getPack()
const rules = regency.findings
assert.ok(rules)
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Jakarta').toInstant()

/** A file at the section head's desk in November 2026. */
function file(number: number, came: string, left?: string, more: Partial<Passage> = {}): Passage {
  return {
    ...{ number: `MDU-${number}`, service: 'domisili', step: 'periksa', post: 'kasi-tapem', stood: false, own: true },
    ...{ isSignature: false, cameAt: local(`2026-11-${came}`), leftAt: left ? local(`2026-11-${left}`) : undefined },
    ...more,
  }
}

function found(passages: readonly Passage[], more: Partial<AtDesks> = {}) {
  assert.ok(rules)
  const month = { from: local('2026-11-01T00:00'), until: local('2026-12-01T00:00') }
  const known = local('2026-10-18T00:00')
  const at = {
    calendar: calendarFrom(calendar),
    ...month,
    known,
    passages,
    away: [],
    holders: new Map(),
    rules,
    ...more,
  }
  return deskFindings(at).map(({ kind, post, n, most, cases }) => ({ kind, post, n, most, first: cases[0] }))
}

/** Five who come at eight, each before three that have waited since seven. */
function jumping(more: Partial<Passage> = {}): Passage[] {
  return [2, 3, 4, 5, 6].flatMap((day) => {
    const waiting = [1, 2, 3].map((one) => file(10 * day + one, `0${day}T07:30`, `0${day}T15:00`, more))
    return [...waiting, file(10 * day + 9, `0${day}T08:00`, `0${day}T08:10`)]
  })
}

test('files that go before three of their service that came earlier are told, once there are five in a month', () => {
  const one = { kind: 'queue-jumper', post: 'kasi-tapem', n: 5, most: 3, first: { number: 'MDU-29', n: 3 } }
  assert.deepEqual(found(jumping()), [one])
  assert.deepEqual(found(jumping().slice(4)), [], 'four are chance')
  assert.deepEqual(found(jumping({ service: 'tinggal-sementara' })), [], 'another service is another line')
  assert.deepEqual(found(jumping({ stood: true })), [], 'those whose promise stood still let them by')
  const meanwhile = jumping().map((passage) => ({ ...passage, own: false }))
  assert.deepEqual(found(meanwhile), [], 'who collects comes when they like')
})

/** Six files that came on Monday; Monday to Thursday nothing leaves. */
const still = [1, 2, 3, 4, 5, 6].map((one) => file(one, '02T09:00', '06T10:00'))

test('a desk from which nothing goes for three whole working days is told, with how many files lay there', () => {
  const one = { kind: 'sleeping-desk', post: 'kasi-tapem', n: 6, most: 3, first: { number: 'MDU-1', n: 3 } }
  assert.deepEqual(found(still), [one])
  assert.deepEqual(found([...still, file(7, '04T08:00', '04T11:00')]), [], 'one file on Wednesday, and it works')
  assert.deepEqual(found(still.slice(2)), [], 'four files are few')
  const later = [7, 8].map((one) => file(one, '04T09:00', '06T10:00'))
  assert.deepEqual(found([...still.slice(2), ...later]), [], 'two more that came on Wednesday did not lie three days')
  assert.deepEqual(found(still.map((passage) => ({ ...passage, stood: true }))), [])
  assert.deepEqual(found(still.map((passage) => ({ ...passage, own: false }))), [], 'they wait for their applicants')
})

test('weekends and holidays are no days on which a desk stands still, and a file that lies there still counts', () => {
  const overWeekend = [1, 2, 3, 4, 5].map((one) => file(one, '05T09:00', '09T17:00'))
  assert.deepEqual(found(overWeekend), [])
  const lying = [1, 2, 3, 4, 5].map((one) => file(one, '23T09:00'))
  assert.deepEqual(
    found(lying).map(({ most }) => most),
    [5],
  )
})

const held = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
const two = new Map([['kasi-tapem', [held, held]]])

test('days of which nobody knows who left the desk are no days on which it stood still', () => {
  const lying = [1, 2, 3, 4, 5].map((one) => file(one, '02T09:00', undefined, { cameAt: local('2026-09-07T09:00') }))
  const worked = file(6, '02T07:30', undefined, {
    cameAt: local('2026-10-20T09:00'),
    leftAt: local('2026-10-28T10:00'),
  })
  const until = local('2026-11-05T00:00')
  assert.deepEqual(
    found([...lying, worked], { until }).map(({ most }) => most),
    [5],
    'from 29 October to 4 November, without the weekend',
  )
})

test('one file that lay there long before hides no desk that stands still', () => {
  const forgotten = file(9, '02T09:00', undefined, { cameAt: local('2026-10-19T09:00') })
  const one = { kind: 'sleeping-desk', post: 'kasi-tapem', n: 7, most: 3, first: { number: 'MDU-1', n: 3 } }
  assert.deepEqual(found([...still, forgotten]), [one])
  assert.deepEqual(found([forgotten]), [], 'by itself it is one file')
})

test('a post that went from one to another in the month has one holder on each day', () => {
  const change = local('2026-11-10T00:00').epochMilliseconds
  const handedOver = new Map([
    [
      'kasi-tapem',
      [
        { ...held, until: change },
        { ...held, from: change },
      ],
    ],
  ])
  assert.deepEqual(found(still, { away: [away()], holders: handedOver }), [])
})

const away = (more: Partial<AwayFrom> = {}): AwayFrom => ({
  ...{ posts: ['kasi-tapem'], from: local('2026-11-03T00:00'), until: local('2026-11-05T00:00'), hasSubstitute: false },
  ...more,
})

test('a desk whose holder is recorded as away does not stand still, unless somebody was put in the place', () => {
  assert.deepEqual(found(still, { away: [away()] }), [])
  assert.equal(found(still, { away: [away({ hasSubstitute: true })] }).length, 1)
  assert.equal(found(still, { away: [away()], holders: two }).length, 1, 'another was there')
  const signing = still.map((passage) => ({ ...passage, isSignature: true }))
  assert.deepEqual(found(signing, { away: [away({ hasSubstitute: true })] }), [], 'a substitute does not sign')
})

test('a holder away for three working days with nobody in the place is told where files waited for the signature', () => {
  const signing = still.map((passage) => ({ ...passage, isSignature: true }))
  const gone = away({ until: local('2026-11-06T00:00') })
  const one = { kind: 'holder-absent', post: 'kasi-tapem', n: 6, most: 3, first: { number: 'MDU-1', n: 3 } }
  assert.deepEqual(found(signing, { away: [gone] }), [one])
  assert.deepEqual(found(signing, { away: [{ ...gone, hasSubstitute: true }] }), [])
  assert.deepEqual(found(signing, { away: [away()] }), [], 'two days')
  const left = found(signing, { away: [gone], holders: two })
  assert.deepEqual(
    left.map(({ kind }) => kind),
    ['sleeping-desk'],
    'somebody else was there',
  )
  assert.deepEqual(found(still, { away: [gone] }), [], 'nobody waited for a signature')
  const noEnd = away({ until: undefined })
  assert.equal(found(signing, { away: [noEnd], until: local('2026-11-09T00:00') })[0]?.most, 4)
})

test('of two absences of one signer in a month the longer is told, and only days of that month count', () => {
  const signing = [1, 2, 3, 4, 5, 6].map((one) => file(one, '02T09:00', '20T10:00', { isSignature: true }))
  const absentOf = (...stretches: AwayFrom[]) =>
    found(signing, { away: stretches }).filter(({ kind }) => kind === 'holder-absent')
  const short = away({ until: local('2026-11-06T00:00') })
  const long = away({ from: local('2026-11-09T00:00'), until: local('2026-11-14T00:00') })
  assert.deepEqual(
    absentOf(short, long).map(({ most }) => most),
    [5],
  )
  assert.deepEqual(
    absentOf(away({ from: local('2026-10-26T00:00'), until: local('2026-11-04T00:00') })),
    [],
    'two days',
  )
})
