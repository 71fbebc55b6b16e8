import type { OfficesPage } from '../../src/product/supervision/contract.ts'
import { readPeriod } from '../../src/product/supervision/rules/period.ts'
import { addTo, addToMonth, emptySummary, type Summary } from '../../src/product/supervision/rules/summary.ts'

const quiet = { late: 0, soon: 0, incomplete: 0 }
const sumatra = { land: { id: 'Sumatra', en: 'Sumatra' }, straightKm: undefined, unconfirmed: [], sources: ['contoh'] }

/** So many files opened in November, of which so many were issued on time and late, each in two to three working hours. */
export function sampleSum(opened: number, onTime: number, late: number): Summary {
  const sum = emptySummary()
  const one = { bucket: 0, amount: 0, detail: '' }
  const entries = [
    { ...one, measure: 'opened', n: opened },
    { ...one, measure: 'issued', detail: 'on-time', bucket: 4, n: onTime },
    { ...one, measure: 'issued', detail: 'late', bucket: 4, n: late },
  ] as const
  for (const entry of entries.filter(({ n }) => n > 0)) {
    addTo(sum, entry)
    addToMonth(sum, entry, '2026-11-01')
  }
  return sum
}

/** Three of the eleven offices: one late, one pressed, one quiet. */
export function sampleOffices(): OfficesPage {
  return {
    asOf: Temporal.Instant.from('2026-11-24T10:24:00+07:00'),
    period: readPeriod('3', Temporal.PlainDate.from('2026-11-24')),
    offered: ['1', '3', '12', '2026', '2025'],
    months: ['2026-11', '2026-10', '2026-09'],
    silentFrom: 3,
    corrections: [],
    findings: [],
    offices: [
      {
        ...{ key: 'siak-kecil', name: 'Siak Kecil', seat: 'Lubuk Muda', open: 41, late: 5, soon: 4, incomplete: 3 },
        oldestDueAt: Temporal.Instant.from('2026-11-20T10:15:00+07:00'),
        burden: { ...sumatra, crossings: 1, signalPoints: 1, unconfirmed: ['crossings'] },
        ...{
          onMap: { column: 2, row: 1 },
          villages: 17,
          officers: 3,
          deposits: { all: 4, inTime: 3, undated: 0 },
          silentDays: 4,
          sum: sampleSum(96, 80, 12),
        },
      },
      {
        ...{ key: 'mandau', name: 'Mandau', seat: 'Duri', open: 126, late: 0, soon: 9, incomplete: 12 },
        oldestDueAt: Temporal.Instant.from('2026-11-24T16:00:00+07:00'),
        burden: { ...sumatra, crossings: 1, signalPoints: 0 },
        ...{
          onMap: { column: 1, row: 2 },
          villages: 11,
          officers: 9,
          deposits: { all: 4, inTime: 3, undated: 0 },
          silentDays: 0,
          sum: sampleSum(702, 3, 1),
        },
      },
      {
        ...{ key: 'bantan', name: 'Bantan', seat: 'Selatbaru', open: 0, ...quiet, burden: undefined },
        ...{
          villages: 23,
          officers: 0,
          deposits: { all: 4, inTime: 3, undated: 0 },
          silentDays: undefined,
          sum: emptySummary(),
        },
      },
    ],
  }
}
