import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsFinding } from './chart-words.ts'

const month = (n: number, opened: number, issued: number) => ({ month: `2026-0${n}-01`, opened, issued })

test('what a chart of months shows is said of any months: busy, with letters alone, or empty', () => {
  assert.deepEqual(monthsFinding([month(1, 4, 3), month(2, 9, 4)]), {
    id: 'Paling ramai Februari 2026: 9 masuk. Paling banyak tertinggal pada Februari 2026: 5 lebih banyak masuk daripada terbit.',
    en: 'Busiest was February 2026: 9 opened. Most was left behind in February 2026: 5 more opened than issued.',
  })
  assert.equal(
    monthsFinding([month(1, 0, 0), month(2, 0, 2)]).id,
    'Tidak ada yang masuk. Paling banyak terbit pada Februari 2026: 2.',
  )
  assert.equal(monthsFinding([month(1, 0, 0), month(2, 0, 0)]).id, 'Tidak ada yang masuk atau terbit.')
})
