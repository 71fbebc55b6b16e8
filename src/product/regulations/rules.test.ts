import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aheadOf, keyOf, regulationFaults, stateOn, whyNotMark } from './rules.ts'
import { sayCited, sayMark } from './words.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const mark = (what: 'changed' | 'revoked' | 'lapsed', from: string, by: string | null = 'uu-1-2022') => ({
  ...{ what, by, from: day(from), takenBack: null },
})

test('a regulation is in force until it is changed, changed until it is revoked, and what was taken back counts for nothing', () => {
  const marks = [mark('changed', '2020-11-02'), mark('revoked', '2023-03-31')]
  assert.equal(stateOn(marks, day('2020-11-01')), 'in-force')
  assert.equal(stateOn(marks, day('2020-11-02')), 'changed')
  assert.equal(stateOn(marks, day('2023-03-31')), 'revoked')
  assert.equal(aheadOf(marks, day('2021-01-01'))?.toString(), '2023-03-31')
  assert.equal(aheadOf(marks, day('2023-03-31')), null)
  const takenBack = { reason: 'x', at: Temporal.Instant.fromEpochMilliseconds(0) }
  assert.equal(
    stateOn(
      marks.map((one) => ({ ...one, takenBack })),
      day('2026-01-01'),
    ),
    'in-force',
  )
})

test('a revocation that lies ahead lets changes before it through, and none after', () => {
  const own = { key: 'pp-19-2008', date: '2008-02-28' }
  const kept = [mark('revoked', '2018-05-08', 'pp-17-2018')]
  assert.equal(whyNotMark(own, kept, mark('changed', '2012-01-01')), undefined)
  assert.equal(whyNotMark(own, kept, mark('changed', '2018-05-08')), 'regulation-over')
  assert.equal(whyNotMark(own, [], mark('changed', '2008-02-27')), 'mark-too-early')
})

test('the name of a regulation is made of its kind, number and year', () => {
  assert.equal(keyOf({ kind: 'perbup', number: '39', year: 2011 }), 'perbup-39-2011')
  assert.equal(keyOf({ kind: 'keputusan', number: '188.45/8/427.12', year: 2022 }), 'keputusan-188-45-8-427-12-2022')
})

test('an article and a mark are told in a sentence', () => {
  const pp = { kind: 'pp', number: '17', year: 2018 } as const
  assert.deepEqual(sayCited(pp, { article: '11' }), { id: 'PP 17/2018 pasal 11', en: 'PP 17/2018 article 11' })
  const said = sayMark({ ...mark('revoked', '2018-05-08'), by: sayCited(pp, {}), article: '42' })
  assert.equal(said.id, 'Dicabut sejak 8 Mei 2018 oleh PP 17/2018 pasal 42')
})

test('a pack says by what a regulation was revoked, from a day after it was enacted, and never by itself', () => {
  const status = [
    { what: 'revoked', from: '2007-01-01' },
    { what: 'changed', from: '2010-01-01', by: 'pp-19-2008' },
  ]
  const raw = { regulations: [{ key: 'pp-19-2008', date: '2008-02-28', status }, { key: 'pp-19-2008' }] }
  assert.deepEqual(
    regulationFaults(raw).map(({ path, kind }) => [path.join('.'), kind]),
    [
      ['regulations.1.key', 'duplicate'],
      ['regulations.0.status.0.by', 'missing'],
      ['regulations.0.status.0.from', 'overlap'],
      ['regulations.0.status.1.by', 'dangling'],
    ],
  )
})
