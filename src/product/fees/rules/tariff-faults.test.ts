import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writePath } from '#platform/fault.ts'
import { tariffFaults } from './tariff-faults.ts'

const whole = {
  kind: 'fixed',
  name: { id: 'Sewa balai', en: 'Hall' },
  amountRupiah: 50_000,
  regulation: 'Perda Contoh 2/2024',
  article: '8',
  object: 'regional-assets',
  from: '2024-01-05',
}

function faults(...tariffs: object[]): string[] {
  return tariffFaults('x.yaml', { tariffs }).map(({ path, expected }) => `${writePath(path)}: ${expected}`)
}

test('a charge with its law, its object and its first day has no fault', () => {
  assert.deepEqual(faults(whole), [])
})

test('nothing above Rp0 without regulation, article, first day and the object of the closed list', () => {
  for (const [key, words] of [
    ['regulation', /PP 12\/2019 article 122/],
    ['article', /the article of the regulation/],
    ['from', /first day/],
    ['object', /UU 1\/2022 article 88/],
  ] as const) {
    const found = faults({ ...whole, [key]: undefined })
    assert.equal(found.length, 1, key)
    assert.match(found[0] ?? '', words)
  }
})

test('a charge that lapsed before the closed list needs no object of it: it is history', () => {
  assert.deepEqual(faults({ ...whole, object: undefined, from: '2011-01-01', until: '2017-03-30' }), [])
  assert.equal(faults({ ...whole, object: undefined, from: '2011-01-01', until: '2024-01-05' }).length, 1)
})

test('each kind has what it is worked out from, and nothing of another', () => {
  assert.match(faults({ ...whole, amountRupiah: undefined })[0] ?? '', /amountRupiah, for its kind is fixed/)
  const perUnit = { ...whole, kind: 'per-unit', amountRupiah: undefined, rateRupiah: 500, times: ['panjang'] }
  assert.match(faults(perUnit)[0] ?? '', /unit, for its kind is per-unit/)
  assert.match(faults({ ...whole, capRupiah: 1 })[0] ?? '', /no capRupiah, for its kind is fixed/)
  const percentage = { ...whole, kind: 'percentage', amountRupiah: undefined, percent: '1', of: 'harga' }
  assert.deepEqual(faults(percentage), [])
  const elsewhere = { kind: 'elsewhere', name: whole.name, from: '2024-01-05' }
  assert.match(faults(elsewhere)[0] ?? '', /assessedBy/)
  assert.deepEqual(faults({ ...elsewhere, assessedBy: whole.name }), [])
  assert.match(faults({ ...elsewhere, assessedBy: whole.name, from: undefined })[0] ?? '', /first day/)
})

test('two charges of one name follow each other and never hold on one day', () => {
  const before = { ...whole, from: '2022-06-01', until: '2024-01-05' }
  assert.deepEqual(faults(before, whole), [])
  assert.match(faults({ ...before, until: '2024-02-01' }, whole)[0] ?? '', /does not hold/)
  assert.match(faults({ ...before, until: undefined }, whole)[0] ?? '', /does not hold/)
  assert.deepEqual(faults({ ...before, until: undefined, name: { id: 'Lain', en: 'Other' } }, whole), [])
})

test('population documents bear no charge from the day the law forbade it, and may tell of one before', () => {
  const found = (tariff: object) => tariffFaults('x.yaml', { populationDocument: true, tariffs: [tariff] }).length
  assert.equal(found(whole), 1)
  assert.equal(found({ ...whole, object: undefined, from: '2010-01-01', until: '2014-06-01' }), 1)
  assert.equal(found({ ...whole, object: undefined, from: '2010-01-01', until: '2013-12-24' }), 0)
})
