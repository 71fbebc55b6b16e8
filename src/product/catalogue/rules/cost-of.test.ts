import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ServiceTariff } from '../contract.ts'
import { costOf, costRules, multipliedBy, pastTariffs } from './cost-of.ts'

const said = (id: string) => ({ id, en: id })
const metres = { optional: false, type: 'number', min: 0, max: 1000, unit: said('m'), fromPage: true } as const
const fields = [
  { ...metres, key: 'panjang', label: said('Panjang') },
  { ...metres, key: 'lebar', label: said('Lebar') },
]
const law = {
  regulation: 'Perda Contoh 2/2024',
  article: '8',
  object: 'regional-assets',
  sure: 'a',
  fromPage: true,
} as const
const use: ServiceTariff = {
  ...{ ...law, kind: 'per-unit', name: said('Pemakaian jalan'), rateRupiah: 500, unit: said('m²') },
  ...{ times: ['panjang', 'lebar'], from: '2024-01-05' },
}
const late: ServiceTariff = {
  ...{ ...law, kind: 'fine', name: said('terlambat'), amountRupiah: 50_000, article: '20', from: '2024-01-05' },
  when: { terlambat: ['ya'] },
}
const service = {
  cost: { amountRupiah: 0 as const, basis: said('PP 12/2019 pasal 122') },
  tariffs: [use, late],
  fields,
}
const on = Temporal.PlainDate.from('2026-03-02')

test('the sums of a case are its answers times the tariff of the day', () => {
  const cost = costOf(service, { on, answers: { panjang: '12', lebar: '4', terlambat: 'tidak' } })
  assert.equal(cost.amountRupiah, 24_000n)
  assert.equal(cost.basis.id, 'Perda Contoh 2/2024 pasal 8')
  assert.deepEqual(
    cost.lines?.map(({ says }) => says.id),
    ['12 m × 4 m × Rp500 = Rp24.000'],
  )
})

test('fee and fine are two lines of one sum', () => {
  const cost = costOf(service, { on, answers: { panjang: '12', lebar: '4', terlambat: 'ya' } })
  assert.equal(cost.amountRupiah, 74_000n)
  assert.equal(cost.basis.id, 'Perda Contoh 2/2024 pasal 8; Perda Contoh 2/2024 pasal 20')
})

test('where no tariff holds nothing is charged, under the article that says so', () => {
  const before = Temporal.PlainDate.from('2024-01-04')
  const cost = costOf(service, { on: before, answers: { panjang: '12', lebar: '4' } })
  assert.deepEqual(cost, { amountRupiah: 0n, basis: said('PP 12/2019 pasal 122') })
})

test('before the numbers are known the rule itself is told', () => {
  assert.deepEqual(
    costRules(service, { on, answers: { terlambat: 'tidak' } }).map(({ says }) => says.id),
    ['panjang × lebar × Rp500 tiap m²'],
  )
  assert.equal(costRules(service, { on, answers: {} }).length, 2)
})

test('the questions that charges multiply are told once each, for the charges that hold', () => {
  const twice = { ...service, tariffs: [use, { ...use, name: said('Kebersihan'), times: ['panjang'] }] }
  const labels = (day: Temporal.PlainDate) => multipliedBy(twice, { on: day, answers: {} }).map(({ label }) => label.id)
  assert.deepEqual(labels(on), ['Panjang', 'Lebar'])
  assert.deepEqual(labels(Temporal.PlainDate.from('2024-01-04')), [])
})

test('a charge that lapsed is history', () => {
  const lapsed = { ...service, tariffs: [{ ...use, until: '2026-01-01' }] }
  assert.equal(pastTariffs(lapsed, on).length, 1)
  assert.equal(costOf(lapsed, { on, answers: { panjang: '1', lebar: '1' } }).amountRupiah, 0n)
})
