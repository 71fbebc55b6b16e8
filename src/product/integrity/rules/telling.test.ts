import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellable, whyNotTell } from './telling.ts'

test('fewer than ten answers, five yeses or five noes are not counted out', () => {
  assert.deepEqual(tellable(4, 4), { said: 'few-answers', answers: null, yes: null })
  assert.deepEqual(tellable(9, 0), { said: 'few-answers', answers: null, yes: null })
  assert.deepEqual(tellable(10, 0), { said: 'few', answers: 10, yes: null })
  assert.deepEqual(tellable(20, 4), { said: 'few', answers: 20, yes: null })
  assert.deepEqual(tellable(20, 5), { said: 'counted', answers: 20, yes: 5 })
  assert.deepEqual(tellable(20, 15), { said: 'counted', answers: 20, yes: 15 })
  assert.deepEqual(tellable(20, 16), { said: 'most', answers: 20, yes: null })
  assert.deepEqual(tellable(10, 10), { said: 'most', answers: 10, yes: null })
})

test('whatever is told of a month, at least five numbers of yeses could lie behind it, or the number itself is told', () => {
  for (let answers = 0; answers <= 40; answers += 1) {
    const told = Map.groupBy(Array.from({ length: answers + 1 }).keys(), (yes) =>
      JSON.stringify(tellable(answers, yes)),
    )
    for (const [says, values] of told)
      assert.ok(answers < 10 || values.length >= 5 || JSON.parse(says).said === 'counted', `${answers}: ${says}`)
  }
})

test('a month is told once, when nobody can answer any more and all was read', () => {
  const now = Temporal.Instant.from('2026-04-30T02:00:00Z')
  const about = { closesAt: now, now, told: false, unread: 0 }
  assert.equal(whyNotTell(about), undefined)
  assert.equal(whyNotTell({ ...about, told: true }), 'told-already')
  assert.equal(whyNotTell({ ...about, closesAt: now.add({ seconds: 1 }) }), 'month-open')
  assert.equal(whyNotTell({ ...about, closesAt: undefined }), 'month-open')
  assert.equal(whyNotTell({ ...about, unread: 1 }), 'unread-left')
})
