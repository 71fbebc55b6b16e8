import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locate, textAt } from './raw.ts'

test('values are found with their place, and what is not there is left out', () => {
  const raw = { offices: [{ key: 'a' }, { name: 'b' }, 'c', { key: 7 }] }
  assert.deepEqual(locate(raw, 'offices[].key'), [
    { path: ['offices', 0, 'key'], value: 'a' },
    { path: ['offices', 3, 'key'], value: 7 },
  ])
})

test('another shape than the one looked for holds nothing', () => {
  assert.deepEqual(locate({ offices: { key: 'a' } }, 'offices[].key'), [])
  assert.deepEqual(locate(undefined, 'offices[]'), [])
  assert.deepEqual(locate([1], 'length'), [])
})

test('only what a file says is found, never what every object has', () => {
  assert.equal(textAt({}, 'constructor'), undefined)
  assert.deepEqual(locate({}, '__proto__'), [])
})
