import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareBothWays } from '#tests/compare-years.ts'

test('a year that is written set by set is the year that went through the acts, row by row', async (t) => {
  const { cases, rows } = await compareBothWays(t, [
    '--days',
    '45',
    '--seed',
    '7',
    '--cases-a-year',
    '250',
    '--times',
    '4',
  ])
  assert.ok(cases > 80, `${cases}`)
  assert.ok(rows > 5000, `${rows}`)
})
