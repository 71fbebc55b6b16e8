import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CheckRule, outcomeOf } from './check-rule.ts'

const field = 'field.tanggal-akad'
const before: CheckRule = { kind: 'before', field, day: '2026-03-16', certain: true }
const from: CheckRule = { kind: 'from', field, day: '2026-03-16', certain: true }

test('a day before the limit speaks, the limit itself does not; from it on it is the other way round', () => {
  const at = (rule: CheckRule, day: string) => outcomeOf(rule, { [field]: day })
  assert.deepEqual([at(before, '2026-03-15'), at(before, '2026-03-16')], ['speaks', 'silent'])
  assert.deepEqual([at(from, '2026-03-15'), at(from, '2026-03-16')], ['silent', 'speaks'])
})

test('what was not answered, or not with a day, is silent', () => {
  assert.equal(outcomeOf(before, {}), 'silent')
  assert.equal(outcomeOf(before, { [field]: '' }), 'silent')
  assert.equal(outcomeOf(from, { [field]: 'besok' }), 'silent')
})

test('past the years whose holidays are known nothing is guessed; before them all is known', () => {
  const uncertain: CheckRule = { ...before, day: '2027-01-01', certain: false }
  assert.equal(outcomeOf(uncertain, { [field]: '2027-01-05' }), 'uncertain')
  assert.equal(outcomeOf(uncertain, { [field]: '2026-12-30' }), 'speaks')
  assert.equal(outcomeOf({ ...uncertain, kind: 'from' }, { [field]: '2026-12-30' }), 'silent')
})

test('age is asked on the day itself: nineteen on the birthday, not the day before', () => {
  const rule: CheckRule = {
    ...{ kind: 'younger-than', years: 19, born: ['party.calon-istri.*.bornOn'], on: field, today: '2026-03-02' },
  }
  const at = (bornOn: string) => outcomeOf(rule, { [field]: '2026-03-09', 'party.calon-istri.0.bornOn': bornOn })
  assert.deepEqual([at('2007-03-09'), at('2007-03-10')], ['silent', 'speaks'])
  assert.equal(outcomeOf(rule, { 'party.calon-istri.0.bornOn': '2007-03-03' }), 'speaks', 'without a day, today counts')
  assert.equal(outcomeOf(rule, { 'party.saksi.0.bornOn': '2015-01-01' }), 'silent', 'others are not asked')
})

test('whoever was born on 29 February is a year older on 1 March', () => {
  const rule: CheckRule = { kind: 'younger-than', years: 19, born: ['field.lahir'], on: field, today: '2026-01-01' }
  const at = (day: string) => outcomeOf(rule, { [field]: day, 'field.lahir': '2008-02-29' })
  assert.deepEqual([at('2027-02-28'), at('2027-03-01')], ['speaks', 'silent'])
})
