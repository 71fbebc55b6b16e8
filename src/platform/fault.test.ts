import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDuplicates, nearest, quote, writePath } from './fault.ts'

test('the second of two equal values is told, with the place of the first', () => {
  const codes = ['A', 'B', 'A'].map((value, index) => ({ path: ['codes', index], value }))
  assert.deepEqual(findDuplicates('file.yaml', codes), [
    {
      file: 'file.yaml',
      path: ['codes', 2],
      kind: 'duplicate',
      expected: 'a value of its own',
      found: '"A" again, as in codes[1]',
    },
  ])
})

test('a slip of the hand finds what was meant; another word finds nothing', () => {
  assert.equal(nearest('kasi-tapm', ['camat', 'kasi-tapem', 'kasi-pelum']), 'kasi-tapem')
  assert.equal(nearest('bupati', ['camat', 'kasi-tapem']), undefined)
  assert.equal(nearest('x', []), undefined)
})

test('places count from one, as people count', () => {
  assert.equal(writePath(['procedure', 2, 'post']), 'procedure[3].post')
  assert.equal(writePath([]), '')
})

test('what was found is said shortly', () => {
  assert.deepEqual(
    [quote('a'), quote(14.03), quote([]), quote({}), quote(true), quote(undefined)],
    ['"a"', 'the number 14.03', 'an empty list', 'a group of keys', 'true', 'nothing'],
  )
  assert.equal(quote('x'.repeat(100)).length, 62)
})
