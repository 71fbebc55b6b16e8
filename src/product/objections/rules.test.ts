import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { type Objection, standingOf, whyNotAppeal, whyNotObject, whyNotPerson } from './rules.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const until = Temporal.PlainDate.from('2026-04-06')
const one: Objection = {
  ...{ id: 'one', office: 'mandau', kind: 'objection', number: 'MDU-2026-000002', post: 'camat' },
  ...{ decided: undefined, carried: false, dueAt: minutesAfter(monday, 60) },
}

test('silence grants at the very moment the limit ends, and an answer before it does not turn into silence', () => {
  assert.equal(standingOf(one, monday), 'waiting')
  assert.equal(standingOf(one, minutesAfter(monday, 60)), 'deemed')
  const late = minutesAfter(monday, 600)
  assert.equal(standingOf({ ...one, decided: { granted: false } }, late), 'turned-down')
  assert.equal(standingOf({ ...one, decided: { granted: true } }, late), 'granted')
  assert.equal(standingOf({ ...one, decided: { granted: true }, carried: true }, late), 'carried-out')
})

test('one objects to a decision, once, and on its last day still', () => {
  const about = { hasDecision: true, until, today, earlier: undefined }
  assert.equal(whyNotObject(about), undefined)
  assert.equal(whyNotObject({ ...about, today: until }), undefined)
  assert.equal(whyNotObject({ ...about, today: until.add({ days: 1 }) }), 'objection-late')
  assert.equal(whyNotObject({ ...about, hasDecision: false }), 'no-decision')
  assert.equal(whyNotObject({ ...about, until: undefined, today: until.add({ days: 300 }) }), undefined)
  assert.equal(whyNotObject({ ...about, earlier: { number: 'x', standing: 'waiting' } }), 'objection-filed')
  assert.equal(whyNotObject({ ...about, earlier: { number: 'x', standing: 'turned-down' } }), 'objection-answered')
})

test('one appeals against an answer that granted nothing, once, and in time', () => {
  const about = { standing: 'turned-down', until, today, earlier: undefined } as const
  assert.equal(whyNotAppeal(about), undefined)
  assert.equal(whyNotAppeal({ ...about, standing: 'waiting' }), 'appeal-too-early')
  assert.equal(whyNotAppeal({ ...about, standing: 'deemed' }), 'appeal-granted')
  assert.equal(whyNotAppeal({ ...about, today: until.add({ days: 1 }) }), 'appeal-late')
  assert.equal(whyNotAppeal({ ...about, earlier: { number: 'x', standing: 'waiting' } }), 'appeal-filed')
})

test('only whom the decision concerns may object, or a proxy whose power of attorney was seen', () => {
  assert.equal(whyNotPerson({ relation: 'applicant' }), undefined)
  assert.equal(whyNotPerson({ relation: 'other' }), 'not-affected')
  assert.equal(whyNotPerson({ relation: 'proxy' }), 'proxy-unseen')
  assert.equal(whyNotPerson({ relation: 'proxy', proxySeen: 'yes' }), undefined)
})
