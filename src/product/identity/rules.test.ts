import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { minutesAfter, monday } from '#tests/cast.ts'
import { signInPolicy } from './contract.ts'
import { lockAfter, minutesLocked, safeNext } from './rules.ts'

test('an account is locked from the fifth wrong password on, for a quarter of an hour', () => {
  assert.equal(lockAfter(signInPolicy.failuresMax - 1, monday), null)
  assert.deepEqual(lockAfter(signInPolicy.failuresMax, monday), minutesAfter(monday, 15))
  assert.deepEqual(lockAfter(signInPolicy.failuresMax + 3, monday), minutesAfter(monday, 15))
})

test('minutes that are left are rounded up, and none are left at the end', () => {
  const until = minutesAfter(monday, 15)
  assert.equal(minutesLocked(null, monday), 0)
  assert.equal(minutesLocked(until, monday), 15)
  assert.equal(minutesLocked(until, monday.add({ seconds: 1 })), 15)
  assert.equal(minutesLocked(until, until.subtract({ milliseconds: 1 })), 1)
  assert.equal(minutesLocked(until, until), 0)
  assert.equal(minutesLocked(until, until.add({ hours: 1 })), 0)
})

test('signing in leads on to a page of our own', () => {
  assert.equal(safeNext('/cases/MDU-2026-000001?tab=done'), '/cases/MDU-2026-000001?tab=done')
  assert.equal(safeNext('/'), '/')
})

test('signing in never leads to another site', () => {
  assert.equal(safeNext('https://jahat.example'), '/work')
  assert.equal(safeNext('//jahat.example'), '/work')
  assert.equal(safeNext('/\\jahat.example'), '/work')
  assert.equal(safeNext('/\t/jahat.example'), '/work')
  assert.equal(safeNext('javascript:alert(1)'), '/work')
  assert.equal(safeNext(''), '/work')
})

test('whatever is asked for next, a browser stays with us', () => {
  const origin = 'http://paten.test'
  const pieces = fc.constantFrom('/', '\\', '.', ':', '@', '\t', '\n', ' ', 'jahat.example', 'http', '%2f', '?', '#')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (next) => {
        assert.equal(new URL(safeNext(next), origin).origin, origin)
      },
    ),
  )
})
