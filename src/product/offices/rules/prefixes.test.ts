import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refusals } from '../words.ts'
import { whyNotPrefixes } from './prefixes.ts'

const held = [
  { key: 'mandau', prefix: 'MDU' },
  { key: 'rupat', prefix: 'RPT' },
]

test('offices keep their prefixes, and a new office may take a free one', () => {
  assert.equal(whyNotPrefixes(held, [...held, { key: 'pinggir', prefix: 'PGR' }]), undefined)
})

test('a prefix that stands on papers cannot be changed, and the reason names both', () => {
  const why = whyNotPrefixes(held, [{ key: 'mandau', prefix: 'MND' }])
  assert.deepEqual(why, { code: 'prefix-changed', facts: { office: 'mandau', prefix: 'MND', before: 'MDU' } })
  assert.match(
    refusals['prefix-changed'](why?.facts ?? {}).en,
    /mandau already begin with MDU. Its prefix cannot become MND/,
  )
})

test('a prefix is never given to a second office, also when the first has ended', () => {
  const why = whyNotPrefixes(held, [{ key: 'pinggir', prefix: 'RPT' }])
  assert.deepEqual(why, { code: 'prefix-taken', facts: { office: 'pinggir', prefix: 'RPT', before: 'rupat' } })
  assert.match(refusals['prefix-taken'](why?.facts ?? {}).id, /RPT sudah dipakai rupat/)
})
