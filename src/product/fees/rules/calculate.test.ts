import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Tariff } from '../contract.ts'
import { calculationOf, owed } from '../words.ts'
import { calculate, isInForce, readMillionths } from './calculate.ts'

const said = (id: string) => ({ id, en: id })
const metres = (written: string) => ({ written, unit: said('m') })
const law = { regulation: 'Perda Contoh 2/2024', article: '8', object: 'regional-assets' } as const
const every = { name: said('Pemakaian jalan'), ...law, from: '2024-01-05', sure: 'a', fromPage: true } as const
const perMetre: Tariff = { ...every, kind: 'per-unit', rateRupiah: 1000, unit: said('m²'), times: ['panjang', 'lebar'] }
const honorarium: Tariff = { ...every, kind: 'percentage', percent: '1', of: 'harga', object: 'deed-honorarium' }

test('length times width times rate is a sentence that a citizen can check', () => {
  const line = calculate(perMetre, [metres('12'), metres('4')])
  assert.equal(line.amountRupiah, 48_000n)
  assert.equal(line.says.id, '12 m × 4 m × Rp1.000 = Rp48.000')
  const cost = { amountRupiah: line.amountRupiah, basis: said('x'), lines: [line] }
  assert.equal(calculationOf(cost)?.id, '12 m × 4 m × Rp1.000 = Rp48.000 (Perda Contoh 2/2024 pasal 8).')
  assert.equal(owed(cost).id, 'Rp48.000')
})

test('a part of a rupiah is not charged, and the sentence says so', () => {
  const third: Tariff = { ...perMetre, rateRupiah: 333 }
  const line = calculate(third, [metres('1,5'), metres('1')])
  assert.equal(line.amountRupiah, 499n)
  assert.equal(line.says.id, '1,5 m × 1 m × Rp333 = Rp499, dibulatkan ke bawah')
})

test('a share is told with what it is a share of, and its cap where it holds: PP 37/1998 article 32', () => {
  const worth = (written: string) => [{ written, unit: said('rupiah') }]
  assert.equal(calculate(honorarium, worth('250.000.000')).says.id, '1% × Rp250.000.000 = Rp2.500.000')
  assert.equal(calculate(honorarium, worth('250000000')).says.id, '1% × Rp250.000.000 = Rp2.500.000')
  const capped = calculate({ ...honorarium, capRupiah: 5_000_000 }, worth('900.000.000'))
  assert.equal(capped.amountRupiah, 5_000_000n)
  assert.equal(capped.says.id, '1% × Rp900.000.000 = Rp9.000.000, paling banyak Rp5.000.000')
  assert.equal(calculate({ ...honorarium, percent: '0,5' }, worth('1.000')).amountRupiah, 5n)
})

test('what is multiplied may have a cap too, and the sentence names it', () => {
  const line = calculate({ ...perMetre, capRupiah: 20_000 }, [metres('12'), metres('4')])
  assert.equal(line.amountRupiah, 20_000n)
  assert.equal(line.says.id, '12 m × 4 m × Rp1.000 = Rp48.000, paling banyak Rp20.000')
})

test('a fine is told as one, and what others assess is no amount of this office', () => {
  const fine = calculate({ ...every, kind: 'fine', amountRupiah: 50_000, name: said('terlambat melapor') }, [])
  assert.deepEqual([fine.amountRupiah, fine.says.id], [50_000n, 'Denda, terlambat melapor: Rp50.000'])
  const away: Tariff = {
    kind: 'elsewhere',
    name: said('Retribusi'),
    assessedBy: said('Dinas'),
    sure: 'a',
    fromPage: true,
  }
  const line = calculate(away, [])
  assert.deepEqual([line.amountRupiah, line.law], [0n, null])
  assert.match(line.says.id, /dihitung dan dipungut oleh Dinas, bukan di loket ini/)
  assert.equal(owed({ amountRupiah: 0n, basis: said('x'), lines: [line] }).id, 'Dihitung di tempat lain')
})

const written = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, parts]) => ({
    text: `${whole},${String(parts).padStart(6, '0')}`,
    exact: BigInt(whole) * 1_000_000n + BigInt(parts),
  }))
const rate = fc.integer({ min: 1, max: 1_000_000 })

test('numbers are read as Indonesian writes them, to the last decimal', () => {
  assert.equal(readMillionths('1.250,5'), 1_250_500_000n)
  assert.equal(readMillionths('1.000'), 1_000_000_000n)
  for (const wrong of ['', '-1', '1.00', '1,1234567', 'x', '1e3', '1,']) assert.equal(readMillionths(wrong), undefined)
  fc.assert(fc.property(written, ({ text, exact }) => assert.equal(readMillionths(text), exact)))
})

test('an amount is never more than the exact product, and less by under one rupiah', () => {
  fc.assert(
    fc.property(written, written, rate, (one, other, rateRupiah) => {
      const { amountRupiah } = calculate({ ...perMetre, rateRupiah }, [metres(one.text), metres(other.text)])
      const exact = one.exact * other.exact * BigInt(rateRupiah)
      const scale = 1_000_000n * 1_000_000n
      assert.ok(amountRupiah * scale <= exact && exact < (amountRupiah + 1n) * scale)
    }),
  )
})

test('the order of the factors changes nothing, and more is never cheaper', () => {
  fc.assert(
    fc.property(written, written, rate, (one, other, rateRupiah) => {
      const tariff = { ...perMetre, rateRupiah }
      const cost = (...texts: string[]) => calculate(tariff, texts.map(metres)).amountRupiah
      assert.equal(cost(one.text, other.text), cost(other.text, one.text))
      const [small, large] = one.exact <= other.exact ? [one, other] : [other, one]
      assert.ok(cost(small.text, '3') <= cost(large.text, '3'))
    }),
  )
})

test('a share never passes its cap, nor its part of the whole', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: 1, max: 99 }), fc.option(rate), (value, percent, capRupiah) => {
      const tariff = { ...honorarium, percent: String(percent), ...(capRupiah === null ? {} : { capRupiah }) }
      const { amountRupiah } = calculate(tariff, [{ written: value.text, unit: said('rupiah') }])
      assert.ok(amountRupiah * 100_000_000n <= value.exact * BigInt(percent))
      assert.ok(capRupiah === null || amountRupiah <= BigInt(capRupiah))
    }),
  )
})

test('a tariff holds from its first day until the day it lapsed, and never without a first day', () => {
  const day = Temporal.PlainDate.from('2024-01-05')
  assert.equal(isInForce({ from: '2024-01-05' }, day), true)
  assert.equal(isInForce({ from: '2024-01-06' }, day), false)
  assert.equal(isInForce({ from: '2011-01-01', until: '2024-01-05' }, day), false)
  assert.equal(isInForce({ from: '2011-01-01', until: '2024-01-05' }, day.subtract({ days: 1 })), true)
  assert.equal(isInForce({}, day), false)
})
