import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueSays } from '../indicator-says.ts'
import {
  type Definition,
  indicatorsMost,
  isSame,
  isSameName,
  measuresOf,
  publicMost,
  whyNotChosen,
  whyNotCounted,
} from './indicator.ts'
import { countVerdicts, type Indicator, isFull, whyNotSet } from './indicator-figures.ts'
import { type IndicatorValue, indicatorValue, shownTenths, verdictOf } from './indicator-value.ts'
import { addTo, emptySummary } from './summary.ts'

const returns: Definition = {
  ...{ name: { id: 'Kembali', en: 'Returns' }, says: 'Contoh.', shownAs: 'per-hundred', timed: null },
  ...{ counts: ['returned'], of: ['opened'], services: [], good: 'less', target: null },
  ...{ shownFrom: null, isPublic: false },
}
const onTime: Definition = { ...returns, shownAs: 'percent', counts: ['on-time'], of: ['issued'], good: 'more' }
const median: Definition = { ...returns, shownAs: 'median', counts: [], of: [], timed: 'minutes' }
const wrongIn = (definition: Definition) => whyNotCounted(definition).map(({ field, code }) => `${field} ${code}`)

const sum = emptySummary()
for (const entry of [
  { measure: 'opened', detail: '', bucket: 0, n: 40, amount: 0 },
  { measure: 'issued', detail: 'on-time', bucket: 4, n: 29, amount: 0 },
  { measure: 'issued', detail: 'late', bucket: 9, n: 3, amount: 0 },
  { measure: 'issued-days', detail: '', bucket: 3, n: 32, amount: 0 },
  { measure: 'returned', detail: '', bucket: 0, n: 5, amount: 0 },
  { measure: 'missing', detail: 'kk', bucket: 0, n: 7, amount: 0 },
  { measure: 'step', detail: 'camat/tanda-tangan', bucket: 2, n: 30, amount: 0 },
  { measure: 'sent-back', detail: 'camat/tanda-tangan', bucket: 0, n: 2, amount: 0 },
] as const)
  addTo(sum, entry)

test('what can be counted is accepted: a share of a whole, one thing for each hundred of another, a count, a time', () => {
  const count: Definition = { ...returns, shownAs: 'count', counts: ['refused', 'withdrawn'], of: [] }
  for (const one of [returns, onTime, count, median, { ...median, shownAs: 'most', timed: 'days' } as const])
    assert.deepEqual(wrongIn(one), [])
})

test('a share that could pass a hundred is refused in words, as what says nothing', () => {
  assert.deepEqual(wrongIn({ ...returns, shownAs: 'percent' }), ['shownAs not-part'])
  assert.deepEqual(
    wrongIn({ ...onTime, counts: ['late', 'on-time'] }),
    ['counts always-all'],
    'both make up the issued',
  )
  assert.deepEqual(wrongIn({ ...returns, counts: [] }), ['counts counts-none'])
  assert.deepEqual(wrongIn({ ...returns, of: [] }), ['of of-none'])
  assert.deepEqual(wrongIn({ ...returns, shownAs: 'count' }), ['of of-unneeded'])
  assert.deepEqual(wrongIn({ ...median, timed: null }), ['timed timed-none'])
  assert.deepEqual(wrongIn({ ...returns, timed: 'days' }), ['timed timed-unneeded'])
  assert.deepEqual(wrongIn({ ...median, counts: ['issued'] }), ['counts counts-unneeded'])
  const nothing = { shownAs: undefined, counts: [], of: [], timed: null } as const
  const codes = (chosen: Parameters<typeof whyNotChosen>[0]) => whyNotChosen(chosen).map(({ code }) => code)
  assert.deepEqual([codes(nothing), codes({ ...nothing, timed: 'days' })], [['counts-none'], []])
})

test('a target has bounds and a direction, and a count has none', () => {
  const target = { value: 90, source: '' }
  assert.deepEqual(wrongIn({ ...onTime, target }), [])
  assert.deepEqual(wrongIn({ ...onTime, target: { ...target, value: 101 } }), ['target target-bounds'])
  assert.deepEqual(wrongIn({ ...onTime, target, good: 'neither' }), ['good target-needs-direction'])
  assert.deepEqual(wrongIn({ ...returns, shownAs: 'count', of: [], target }), ['target target-of-count'])
})

test('beside others a name is taken however it is written, services are known, and the public page has bounds', () => {
  const named = (name: string, isPublic = false): Indicator => ({
    ...{ id: name, ordinal: 1, post: 'pengawas', setAt: Temporal.Instant.from('2026-03-02T02:00:00Z') },
    definition: { ...returns, name: { id: name, en: name }, isPublic },
  })
  const beside = { others: [named('kembali ')], services: new Set(['domisili']), month: '2026-03' }
  const codes = (one: Definition, where = beside) => whyNotSet(one, where).map(({ code }) => code)
  assert.deepEqual(codes({ ...returns, services: ['helikopter'], shownFrom: '2026-04' }), [
    ...['name-taken', 'service-unknown', 'month-ahead'],
  ])
  assert.ok(isSameName('Berkas  KEMBALI', 'berkas kembali'))
  const shown = Array.from({ length: publicMost }, (_, place) => named(`n${place}`, true))
  assert.deepEqual(codes({ ...returns, isPublic: true }, { ...beside, others: shown }), ['public-full'])
  assert.ok(isFull(Array.from({ length: indicatorsMost }, (_, place) => named(`n${place}`))))
})

test('every choice is counted from the sums, and what was chosen twice is counted once', () => {
  const parts = (one: Definition['counts']) => {
    const value = indicatorValue({ ...returns, shownAs: 'count', counts: one, of: [] }, sum)
    return value.kind === 'count' ? value.part : undefined
  }
  assert.deepEqual(
    (['opened', 'issued', 'on-time', 'late', 'returned', 'missing', 'step', 'sent-back'] as const).map((one) =>
      parts([one]),
    ),
    [40, 32, 29, 3, 5, 7, 30, 2],
  )
  assert.equal(parts(['issued', 'late']), 32)
  assert.deepEqual(measuresOf({ ...returns, counts: ['issued', 'late'], of: ['opened'] }), ['issued', 'opened'])
  assert.deepEqual(indicatorValue(onTime, sum), {
    kind: 'share',
    part: 29,
    whole: 32,
    parts: [{ of: 'on-time', n: 29 }],
  })
})

test('a number is told as it is written, and its target by what was counted', () => {
  assert.equal(shownTenths(onTime, { part: 29, whole: 32 }), 900)
  assert.equal(shownTenths(returns, { part: 5, whole: 40 }), 125)
  assert.equal(shownTenths(returns, { part: 1, whole: 4 }), undefined, 'too few to tell')
  const verdict = (one: Definition, value: number) =>
    verdictOf({ ...one, target: { value, source: '' } }, indicatorValue(one, sum))
  assert.deepEqual([verdict(onTime, 90.6), verdict(onTime, 90.7)], ['reached', 'missed'], '29 of 32 are 90.625')
  assert.deepEqual([verdict(returns, 12.5), verdict(returns, 12.4)], ['reached', 'missed'])
  // The middle file lies from 120 to 179 minutes.
  assert.deepEqual([verdict(median, 3), verdict(median, 2.5), verdict(median, 1)], ['reached', 'between', 'missed'])
  const days: Definition = { ...median, timed: 'days' }
  assert.deepEqual([verdict(days, 3), verdict(days, 2)], ['reached', 'missed'])
  assert.equal(verdict({ ...median, good: 'more' }, 2), 'reached')
  assert.equal(verdictOf(returns, indicatorValue(returns, sum)), undefined)
})

test('however a target lies, what is written looks reached just where it is', () => {
  const aimed = (of: Definition, value: number): Definition => ({ ...of, target: { value, source: '' } })
  const says = (of: Definition, part: number, whole: number) => {
    const value: IndicatorValue = { kind: 'share', part, whole, parts: [] }
    return [valueSays(of, value).id, verdictOf(of, value)]
  }
  assert.deepEqual(says(aimed(onTime, 92.5), 37, 40), ['92,5 %', 'reached'])
  assert.deepEqual(says(aimed(onTime, 92.5), 924, 1000), ['92,4 %', 'missed'])
  assert.deepEqual(says(aimed(onTime, 92.5), 92_499, 100_000), ['92,4 %', 'missed'])
  assert.deepEqual(says(aimed(onTime, 93), 929, 1000), ['92 %', 'missed'])
  assert.deepEqual(says({ ...aimed(onTime, 12), good: 'less' }, 121, 1000), ['13 %', 'missed'])
  assert.deepEqual(says({ ...aimed(onTime, 0), good: 'less' }, 1, 1000), ['1 %', 'missed'])
  assert.deepEqual(says(aimed(onTime, 100), 999, 1000), ['99 %', 'missed'])
  assert.deepEqual(says(aimed(onTime, 100), 5, 5), ['100 %', 'reached'])
  assert.deepEqual(says(aimed(returns, 12.5), 12_504, 100_000), ['12,6 tiap 100', 'missed'])
  assert.deepEqual(says(returns, 12_504, 100_000), ['12,5 tiap 100', undefined])
  const counts = fc.integer({ min: 5, max: 9999 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)))
  fc.assert(
    fc.property(counts, fc.nat(1000), fc.boolean(), fc.boolean(), ([part, whole], tenths, isMore, isPercent) => {
      const of = aimed({ ...(isPercent ? onTime : returns), good: isMore ? 'more' : 'less' }, tenths / 10)
      const shown = shownTenths(of, { part, whole }) ?? 0
      const looks = isMore ? shown >= tenths : shown <= tenths
      assert.equal(verdictOf(of, { kind: 'share', part, whole, parts: [] }), looks ? 'reached' : 'missed')
    }),
  )
  const [seven, many] = [aimed(median, 1.1), aimed({ ...median, good: 'more' }, 1.1)]
  const time = (from: number, to: number): IndicatorValue => ({ kind: 'time', whole: 9, bounds: { from, to } })
  assert.deepEqual([verdictOf(seven, time(60, 67)), verdictOf(seven, time(60, 68))], ['reached', 'between'])
  assert.deepEqual([verdictOf(many, time(66, 90)), verdictOf(many, time(60, 66))], ['reached', 'missed'])
})

test('reached is counted among the offices of which it can be told', () => {
  const definition = { ...onTime, target: { value: 90, source: '' } }
  const share = (part: number, whole: number): IndicatorValue => ({ kind: 'share', part, whole, parts: [] })
  const indicator = { id: 'a', ordinal: 1, definition, post: '', setAt: Temporal.Instant.fromEpochMilliseconds(0) }
  const values = new Map([
    ['mandau', share(95, 100)],
    ['bantan', share(50, 100)],
    ['rupat', share(1, 2)],
  ])
  const counted = countVerdicts({ indicator, values, whole: share(146, 202), isBefore: false })
  assert.deepEqual(counted, { reached: 1, missed: 1, between: 0, told: 2 })
  assert.ok(isSame(onTime, { ...onTime }) && !isSame(onTime, { ...onTime, says: 'Lain.' }))
})

test('a letter that was ready before a working day passed was ready on that same working day', () => {
  const most: Definition = { ...median, shownAs: 'most', timed: 'days' }
  const says = (from: number, to: number) => valueSays(most, { kind: 'time', whole: 9, bounds: { from, to } }).id
  assert.deepEqual([says(0, 1), says(1, 2)], ['hari kerja itu juga', '1 hari kerja'])
})
