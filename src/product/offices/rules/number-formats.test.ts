import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NumberFormats } from '../contract/number-format.ts'
import { numberFormatFaults, numberFormatOn } from './number-formats.ts'

const said = { digits: 1, restarts: 'yearly', sure: 'b', source: 'contoh' } as const
const letter = { ...said, pattern: '{kode}/{nomor}/{unit}' }
const request = { ...said, pattern: '{unit}-{tahun}-{nomor}' }
const formats = NumberFormats.parse({
  letter,
  case: request,
  papers: [
    { ...said, of: 'letter', from: '2027-01-01', pattern: '{kode}/{nomor}/{unit}/{tahun}' },
    { ...said, of: 'penolakan', from: '2026-06-01', pattern: '{sifat}.{kode}/{nomor}', sifat: 'B' },
    { ...said, of: 'letter', from: '2028-01-01', pattern: '{nomor}/{kode}/{bulan_romawi}/{tahun}' },
  ],
})
const on = (kinds: Parameters<typeof numberFormatOn>[1], day: string) =>
  numberFormatOn(formats, kinds, Temporal.PlainDate.from(day))?.pattern

test('a paper is numbered by the last format that holds on the day, of its own kind before that of its series', () => {
  assert.equal(on(['keterangan', 'letter'], '2026-12-31'), '{kode}/{nomor}/{unit}')
  assert.equal(on(['keterangan', 'letter'], '2027-01-01'), '{kode}/{nomor}/{unit}/{tahun}')
  assert.equal(on(['keterangan', 'letter'], '2030-05-01'), '{nomor}/{kode}/{bulan_romawi}/{tahun}')
  assert.equal(on(['penolakan', 'letter'], '2026-05-31'), '{kode}/{nomor}/{unit}')
  assert.equal(on(['penolakan', 'letter'], '2030-05-01'), '{sifat}.{kode}/{nomor}')
  assert.equal(on(['case'], '2030-05-01'), '{unit}-{tahun}-{nomor}')
  assert.equal(on(['blank'], '2030-05-01'), undefined)
})

test('a format by which no number could be written, or two alike, is told where it stands', () => {
  const faults = (papers: readonly object[], more: object = {}) =>
    numberFormatFaults({ numberFormats: { letter, case: request, ...more, papers } }).map(
      ({ path, expected }) => `${path.join('.')}: ${expected}`,
    )
  assert.deepEqual(faults([]), [])
  const paper = { ...said, of: 'letter', from: '2027-01-01' }
  assert.deepEqual(faults([{ ...paper, pattern: '{sifat}/{nomor}' }]), [
    'numberFormats.papers.0.pattern: sifat beside a pattern that names {sifat}',
  ])
  assert.deepEqual(faults([{ ...paper, of: 'case', pattern: '{kode}-{nomor}' }]), [
    'numberFormats.papers.0.pattern: a pattern without {kode}: a request has no archive code',
    'numberFormats.papers.0.pattern: a pattern that holds {unit}, so that no two offices share a number',
    'numberFormats.papers.0.pattern: a pattern that holds {tahun}, for numbers begin again each year',
  ])
  assert.deepEqual(faults([], { blank: { ...said, pattern: 'K-{unit}-{nomor}' } }), [
    'numberFormats.blank.pattern: a pattern that holds {tahun}, for numbers begin again each year',
  ])
  const twice = { ...paper, pattern: '{nomor}' }
  assert.deepEqual(faults([twice, twice]), ['numberFormats.papers.1.from: one format of a kind of paper from a day on'])
})

test('a pattern with a word that no number has, or without the number itself, is no format', () => {
  const wrong = (pattern: string) => NumberFormats.safeParse({ letter: { ...said, pattern }, case: request }).success
  assert.equal(wrong('{kode}/{nomor}/{hari}'), false)
  assert.equal(wrong('{kode}/{unit}'), false)
  assert.equal(wrong('{sifat}.{kode}/{nomor}/{bulan_romawi}/{bulan}/{tahun}'), true)
})
