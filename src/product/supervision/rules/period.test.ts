import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsOf, readPeriod } from './period.ts'

const today = Temporal.PlainDate.from('2026-02-17')
const shown = (asked: string | undefined) => {
  const { key, from, until } = readPeriod(asked, today)
  return [key, from.toString(), until.toString()]
}

test('months reach up to this one, over the turn of the year', () => {
  assert.deepEqual(shown('1'), ['1', '2026-02-01', '2026-03-01'])
  assert.deepEqual(shown('3'), ['3', '2025-12-01', '2026-03-01'])
  assert.deepEqual(shown('2024'), ['2024', '2024-01-01', '2025-01-01'])
  assert.deepEqual(monthsOf(readPeriod('3', today)), ['2025-12-01', '2026-01-01', '2026-02-01'])
})

test('what is no stretch is the last three months', () => {
  for (const asked of [undefined, '', '7', '1999', '20261', "'; drop"]) assert.equal(shown(asked)[0], '3')
})
