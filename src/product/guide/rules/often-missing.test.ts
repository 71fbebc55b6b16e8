import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oftenMissing } from './often-missing.ts'

const missing = [
  { key: 'kk', count: 4 },
  { key: 'ktp', count: 12 },
  { key: 'npwp', count: 5 },
  { key: 'foto', count: 30 },
  { key: 'akta', count: 12 },
]

test('the three most often missing are told, and nothing that few files lacked', () => {
  assert.deepEqual(
    oftenMissing({ files: 80, missing }).map(({ key }) => key),
    ['foto', 'akta', 'ktp'],
  )
  assert.deepEqual(oftenMissing({ files: 80, missing: missing.slice(0, 1) }), [])
})

test('of fewer than thirty files nothing is said', () => {
  assert.deepEqual(oftenMissing({ files: 29, missing }), [])
  assert.equal(oftenMissing({ files: 30, missing }).length, 3)
})
