import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyFaults } from './plan-faults.ts'

const posts = {
  posts: [
    { key: 'camat', at: 'kecamatan' },
    { key: 'kabag-tapem', at: 'regency' },
  ],
}

test('two duties of one key, a post elsewhere, and a report without its last day are found with their place', () => {
  const duties = {
    seen: [{ key: 'deposit', owes: 'office', by: ['camatt'] }],
    declared: [
      { key: 'report', owes: 'office', by: ['kabag-tapem'], when: 'after' },
      { key: 'report', owes: 'regency', by: ['kabag-tapem'], when: 'within', due: { amount: 1, unit: 'days' } },
    ],
  }
  assert.deepEqual(
    dutyFaults(duties, posts).map(({ path, kind, found }) => [path.join('.'), kind, found]),
    [
      ['declared.1.key', 'duplicate', '"report" again, as in declared[1].key'],
      ['seen.0.by.0', 'dangling', '"camatt"'],
      ['declared.0.by.0', 'dangling', '"kabag-tapem"'],
      ['declared.0.due', 'procedure', 'none'],
      ['declared.1.due', 'procedure', 'one'],
    ],
  )
  assert.deepEqual(dutyFaults(undefined, posts), [])
})
