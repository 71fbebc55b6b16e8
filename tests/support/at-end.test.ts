import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atEnd } from '#tests/at-end.ts'

const closed: string[] = []
atEnd(() => closed.push('office'))

test('what was opened last is closed first, when the test ends', async (t) => {
  const order: string[] = []
  await t.test('a server stands on a database', (inner) => {
    atEnd(() => order.push('database'), inner)
    atEnd(async () => order.push('server'), inner)
    assert.deepEqual(order, [])
  })
  assert.deepEqual(order, ['server', 'database'])
})

test('what belongs to the file is still open after its first test, also what a test opened for it', async (t) => {
  await t.test('a test opens something for the file', () => atEnd(() => closed.push('desk')))
  assert.deepEqual(closed, [])
})
