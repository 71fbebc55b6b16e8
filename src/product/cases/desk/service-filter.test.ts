import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMeant } from './service-filter.ts'

const poverty = {
  name: 'Legalisasi surat keterangan tidak mampu',
  words: 'legalisasi sktm Legalised letter of poverty',
}
const usaha = { name: 'Surat keterangan usaha', words: 'keterangan usaha Business letter' }

test('a service is found by beginnings of its words in any order, in either language', () => {
  for (const typed of ['ket us', 'USAHA', 'usaha surat', 'busi', '  surat ', 'usáha', ''])
    assert.ok(isMeant(usaha, typed), typed)
  for (const typed of ['tidak usaha', 'saha', 'usahawan']) assert.ok(!isMeant(usaha, typed), typed)
})

test('and by the first letters of its name, as people say it', () => {
  assert.ok(isMeant(poverty, 'sktm'))
  assert.ok(isMeant(usaha, 'sku'))
  assert.ok(!isMeant(usaha, 'sktm'))
})
