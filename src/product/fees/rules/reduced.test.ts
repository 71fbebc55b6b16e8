import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cost, Reduction } from '../contract.ts'
import { calculationOf, owed } from '../words.ts'
import { ownRupiah, withReduction } from './reduced.ts'

const law = { id: 'Perda Contoh 1/2024 pasal 8', en: 'Perda Contoh 1/2024 article 8' }
const own = { kind: 'fixed', amountRupiah: 48_000n, says: { id: 'Sewa: Rp48.000', en: 'Rent: Rp48.000' }, law } as const
const set = { kind: 'elsewhere', amountRupiah: 1_000n, says: law, law } as const
const cost: Cost = { amountRupiah: 49_000n, basis: law, lines: [own, set] }
const half: Reduction = {
  ...{ kind: 'reduction', amountRupiah: 20_000n, instrument: 'Keputusan Bupati 12/2026', reason: 'Bencana' },
  dated: Temporal.PlainDate.from('2026-03-02'),
}

test('what was let go is told with its instrument, and only of what this office charges itself', () => {
  const reduced = withReduction(cost, half)
  assert.equal(ownRupiah(reduced), 48_000n)
  assert.deepEqual([reduced.amountRupiah, owed(reduced).id], [21_000n, 'Rp21.000'])
  assert.match(
    calculationOf(reduced)?.id ?? '',
    /Pengurangan: Rp48\.000 menjadi Rp20\.000 \(UU 1\/2022 pasal 96, Keputusan Bupati 12\/2026, 2 Maret 2026\)\./,
  )
  assert.equal(reduced.basis, law)
})

test('of a charge let go whole the instrument is the article that makes it free', () => {
  const free = withReduction(
    { ...cost, amountRupiah: 48_000n, lines: [own] },
    { ...half, kind: 'waiver', amountRupiah: 0n },
  )
  assert.deepEqual([free.amountRupiah, owed(free).id], [0n, 'Rp0'])
  assert.match(free.basis.id, /UU 1\/2022 pasal 96, Keputusan Bupati 12\/2026/)
})
