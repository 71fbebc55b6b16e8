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

test('a pattern that names what the number lacks is refused by name', () => {
  assert.throws(() => writeNumber({ pattern: '{kode}/{nomor}', digits: 1 }, fourth), /\{kode\}/)
  assert.throws(() => writeNumber({ pattern: '{hari}/{nomor}', digits: 1 }, fourth), /\{hari\}/)
})
