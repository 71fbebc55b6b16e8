import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeNumber } from './rules.ts'

const fourth = { nomor: 4127, tahun: 2026, bulan: 11, unit: 'MDU' }

test('a case number carries the office, the year and six digits', () => {
  assert.equal(writeNumber({ pattern: '{unit}-{tahun}-{nomor}', digits: 6 }, fourth), 'MDU-2026-004127')
})

test('a letter of Bengkalis is numbered code, number, unit', () => {
  const parts = { ...fourth, nomor: 15, kode: '400.12.2.1' }
  assert.equal(writeNumber({ pattern: '{kode}/{nomor}/{unit}', digits: 1 }, parts), '400.12.2.1/15/MDU')
})

test('a village writes the month in Roman figures', () => {
  assert.equal(
    writeNumber({ pattern: '{nomor}/{bulanRomawi}/{tahun}', digits: 2 }, { ...fourth, nomor: 7 }),
    '07/XI/2026',
  )
})

test('the mark of urgency stands where the pattern names it, and the month in Roman figures under its own name', () => {
  const format = { pattern: '{sifat}.{kode}/{nomor}/{unit}/{bulan_romawi}', digits: 1, sifat: 'B' }
  assert.equal(writeNumber(format, { ...fourth, nomor: 3, kode: '400.12' }), 'B.400.12/3/MDU/XI')
  assert.throws(() => writeNumber({ pattern: '{sifat}/{nomor}', digits: 1 }, fourth), /\{sifat\}/)
})

test('a pattern that names what the number lacks is refused by name', () => {
  assert.throws(() => writeNumber({ pattern: '{kode}/{nomor}', digits: 1 }, fourth), /\{kode\}/)
  assert.throws(() => writeNumber({ pattern: '{hari}/{nomor}', digits: 1 }, fourth), /\{hari\}/)
})
