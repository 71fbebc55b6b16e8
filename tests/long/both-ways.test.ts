import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareBothWays } from '#tests/compare-years.ts'
import { plantNames } from '../../src/app/simulate/assumptions.ts'

test('two thousand requests with every planted wrong are the same both ways, row by row', async (t) => {
  const plants = plantNames.flatMap((name) => ['--plant', name])
  const year = ['--days', '240', '--seed', '7', '--cases-a-year', '400', '--times', '8', ...plants]
  const { cases } = await compareBothWays(t, year)
  assert.ok(cases >= 2000, `${cases}`)
})
