import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedPeriod, monthsOf, offeredMonths, readPeriod } from './period.ts'

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

test('any stretch of months may be asked for, from either end; of a very long one the last three years are told', () => {
  assert.deepEqual(shown('2025-11..2026-01'), ['2025-11..2026-01', '2025-11-01', '2026-02-01'])
  assert.deepEqual(shown('2026-01..2025-11'), shown('2025-11..2026-01'))
  assert.deepEqual(shown('2012-05..2012-05'), ['2012-05..2012-05', '2012-05-01', '2012-06-01'])
  assert.deepEqual(shown('2001-01..2025-12'), ['2023-01..2025-12', '2023-01-01', '2026-01-01'])
  assert.equal(askedPeriod({ masa: '12', dari: '2025-11', sampai: '2026-01' }), '2025-11..2026-01')
  assert.equal(askedPeriod({ masa: '12', dari: '', sampai: '2026-01' }), '12')
  const offered = offeredMonths(today, readPeriod('2012-05..2012-05', today))
  assert.deepEqual([offered[0], offered.at(-1), offered.length], ['2026-02', '2012-05', 73])
})

test('what is no stretch is the last three months', () => {
  for (const asked of [undefined, '', '7', '1999', '20261', '2026-13..2026-14', "'; drop"])
    assert.equal(shown(asked)[0], '3')
})
