import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Correction } from '../contract.ts'
import { moreCorrections } from '../figure-words.ts'
import { onceADay } from './corrections.ts'

const day = (of: string) => Temporal.PlainDate.from(`2026-${of}`)
const correction = (at: string, more: Partial<Correction> = {}): Correction => ({
  ...{ office: 'bantan', cause: 'late-arrival', at: Temporal.Instant.from(`2026-${at}Z`), count: 5000 },
  ...{ from: day('03-02'), until: day('03-31'), ...more },
})

test('what one office brought in a day is one change, however many times it was folded; others stay apart', () => {
  const batches = [
    correction('05-04T03:00', { from: day('03-10') }),
    correction('05-04T02:00', { until: day('04-02') }),
    correction('05-04T01:00', { cause: 'calendar', count: 2 }),
    correction('05-03T01:00'),
    correction('05-04T02:30', { office: 'rupat' }),
  ]
  assert.deepEqual(
    onceADay(batches, 'Asia/Jakarta').map(({ office, cause, at, from, until, count }) => [
      ...[office, cause, at.toString().slice(5, 16), from.toString(), until.toString(), count],
    ]),
    [
      ['bantan', 'late-arrival', '05-04T03:00', '2026-03-02', '2026-04-02', 10_000],
      ['bantan', 'calendar', '05-04T01:00', '2026-03-02', '2026-03-31', 2],
      ['bantan', 'late-arrival', '05-03T01:00', '2026-03-02', '2026-03-31', 5000],
      ['rupat', 'late-arrival', '05-04T02:30', '2026-03-02', '2026-03-31', 5000],
    ],
  )
})

test('changes that are not told one by one are counted, with the offices they are of', () => {
  const rest = [correction('05-04T03:00'), correction('05-03T03:00'), correction('05-02T03:00', { office: 'rupat' })]
  const names = new Map([
    ['bantan', 'Kecamatan Bantan'],
    ['rupat', 'Kecamatan Rupat'],
  ])
  assert.equal(
    moreCorrections(rest, names).id,
    'Dan 3 perubahan lagi atas angka masa ini: Kecamatan Bantan, Kecamatan Rupat.',
  )
})
