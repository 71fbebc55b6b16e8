import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Gift, planGiving, whyNotGive } from './giving.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-03-02')
const everywhere = ['mandau', 'bantan', 'rupat']

type Days = {
  from?: string
  until?: string | null
  lawful?: string | null
  holders?: string[] | null
  example?: boolean
}
const kept = (
  id: string,
  { from = '2026-01-05', until = null, lawful = null, holders = null, example }: Days = {},
) => ({
  ...{ id, holders, from: day(from), until: until === null ? null : day(until) },
  ...{ lawfulFrom: lawful === null ? null : day(lawful), illustrative: example ?? false },
})
const gift = (lawful: string, more: Partial<Gift> = {}): Gift => ({
  ...{ lawful: day(lawful), until: null, holders: null },
  ...more,
})
const plan = (versions: ReturnType<typeof kept>[], given: Gift) => {
  const { from, ends, goOn } = planGiving(versions, given, { today, everywhere })
  return {
    from: from.toString(),
    ends: ends.map(({ id, until }) => `${id} ${until}`),
    goOn: goOn.map(({ version, from: since, holders }) => `${version.id} ${since} ${holders}`),
  }
}

test('an instrument of years ago is in use from today, and the example it replaces ends today, not years ago', () => {
  const example = kept('example', { from: '2011-01-01', example: true })
  assert.deepEqual(plan([example], gift('2019-03-07')), { from: '2026-03-02', ends: ['example 2026-03-02'], goOn: [] })
})

test('one that lies ahead lets what is in use go on until its day, and withdraws what was planned after it', () => {
  const versions = [kept('now', { until: '2026-06-01' }), kept('planned', { from: '2026-06-01' })]
  const ends = ['now 2026-05-01', 'planned 2026-06-01']
  assert.deepEqual(plan(versions, gift('2026-05-01')), { from: '2026-05-01', ends, goOn: [] })
})

test('offices that the new instrument does not name keep the one they have', () => {
  const mandau = gift('2026-03-02', { holders: ['mandau'] })
  assert.deepEqual(plan([kept('all')], mandau).goOn, ['all 2026-03-02 bantan,rupat'])
  const two = [kept('one', { holders: ['mandau', 'bantan'] }), kept('other', { holders: ['rupat'] })]
  assert.deepEqual(plan(two, mandau), {
    ...{ from: '2026-03-02', ends: ['one 2026-03-02'] },
    goOn: ['one 2026-03-02 bantan'],
  })
  assert.deepEqual(plan([kept('example', { example: true, holders: ['rupat'] })], mandau).ends, ['example 2026-03-02'])
})

test('a true one of the same day or later stands in the way, for the same office and while both hold', () => {
  const since = kept('since', { lawful: '2019-03-07', holders: ['mandau'] })
  const why = (given: Gift, version = since) => whyNotGive([version], given, today)
  assert.equal(why(gift('2019-03-07')), 'instrument-overlaps')
  assert.equal(why(gift('2015-01-01', { until: day('2026-12-01') })), 'instrument-overlaps')
  assert.equal(why(gift('2019-03-08')), undefined)
  assert.equal(why(gift('2015-01-01', { holders: ['bantan'] })), undefined)
  assert.equal(why(gift('2015-01-01'), { ...since, illustrative: true }), undefined)
  assert.equal(why(gift('2015-01-01'), { ...since, until: today }), undefined)
  assert.equal(why(gift('2026-04-01'), kept('planned', { from: '2026-05-01' })), 'instrument-overlaps')
})
