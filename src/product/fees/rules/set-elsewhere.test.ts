import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cost } from '../contract.ts'
import { calculationOf, owed } from '../words.ts'
import { isSettled, withSet } from './set-elsewhere.ts'

const says = { id: 'BPHTB: dihitung dan dipungut oleh Badan Pendapatan Daerah, bukan di loket ini', en: 'x' }
const law = { id: 'PP 37/1998 pasal 32', en: 'PP 37/1998 article 32' }
const basis = { id: 'PP 37/1998 pasal 32', en: 'PP 37/1998 article 32' }
const elsewhere = { kind: 'elsewhere', amountRupiah: 0n, says, law: null } as const
const own = { kind: 'percentage', amountRupiah: 750_000n, says: { id: '1%', en: '1%' }, law } as const
const before: Cost = { amountRupiah: 750_000n, basis, lines: [own, elsewhere] }
const set = {
  agency: { id: 'Badan Pendapatan Daerah', en: 'the revenue agency' },
  ...{ number: 'SSPD-91', dated: Temporal.PlainDate.from('2026-03-02'), amountRupiah: 4_500_000n },
}

test('until it is set, a charge of another agency is told and not summed', () => {
  assert.equal(isSettled(before), false)
  assert.match(calculationOf(before)?.id ?? '', /Badan Pendapatan Daerah/)
  assert.equal(owed({ ...before, amountRupiah: 0n, lines: [elsewhere] }).id, 'Dihitung di tempat lain')
})

test('once set, its amount is part of the sum, with the paper that says so', () => {
  const after = withSet(before, set)
  assert.equal(isSettled(after), true)
  assert.equal(after.amountRupiah, 5_250_000n)
  assert.match(calculationOf(after)?.id ?? '', /Rp4\.500\.000 \(ketetapan SSPD-91, 2 Maret 2026\)/)
})

test('an amount of Rp0 that was set is known to be Rp0', () => {
  const free = withSet({ ...before, amountRupiah: 0n, lines: [elsewhere] }, { ...set, amountRupiah: 0n })
  assert.deepEqual([isSettled(free), owed(free).id], [true, 'Rp0'])
})
