import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CashFile } from '../contract.ts'
import { assertExplained, countPieces, signed } from './count.ts'
import { accountDue, depositLimit, isLate, timingOf } from './limits.ts'
import { stretchesOn } from './pages-of.ts'
import { cashFaults } from './plan-faults.ts'
import { whyNotSign, whyNotSignAccount } from './sign.ts'

const said = { source: { id: 'Contoh.', en: 'Sample.' }, sure: 'b' } as const
const plan: CashFile = {
  denominations: [
    { key: 'kertas-100000', kind: 'note', rupiah: 100_000, ...said },
    { key: 'logam-500', kind: 'coin', rupiah: 500, ...said },
  ],
  deposit: { days: 1, unit: 'working-days', ...said, longer: [] },
  account: { dayOfMonth: 10, ...said },
}
const date = (text: string) => Temporal.PlainDate.from(text)

test('pieces come to their worth, and a note that is none is told apart', () => {
  assert.deepEqual(countPieces(plan.denominations, { 'kertas-100000': 3, 'logam-500': 7 }), {
    sumRupiah: 303_500n,
    strange: [],
  })
  assert.deepEqual(countPieces(plan.denominations, { 'kertas-3000': 2 }), { sumRupiah: 0n, strange: ['kertas-3000'] })
  assert.deepEqual([signed('receipt', 5n), signed('void', 5n), signed('refund', 5n)], [5n, -5n, -5n])
})

test('a count that differs is explained or sent back', () => {
  assertExplained('', 100n, 100n)
  assertExplained('robek', 90n, 100n)
  assert.throws(() => assertExplained('', 90n, 100n), { errors: { explained: 'difference' } })
})

test('a Perkada that names an office allows it longer, and no other', () => {
  const longer = [{ regulation: 'Perbup 12/2026', days: 5, unit: 'days', offices: ['rupat-utara'] } as const]
  const some = {
    ...plan,
    deposit: { ...plan.deposit, longer: [...longer].map((one) => ({ ...one, offices: [...one.offices] })) },
  }
  assert.deepEqual(
    [depositLimit(some, 'rupat-utara').days, depositLimit(some, 'rupat-utara').regulation],
    [5, 'Perbup 12/2026'],
  )
  assert.deepEqual([depositLimit(some, 'mandau').days, depositLimit(some, 'mandau').regulation], [1, null])
  const all = {
    ...plan,
    deposit: { ...plan.deposit, longer: [{ regulation: 'Perbup 1/2026', days: 2, unit: 'days' as const }] },
  }
  assert.equal(depositLimit(all, 'mandau').days, 2)
})

test('a day after its last is late, and one whose last nobody can count is not called so', () => {
  assert.equal(isLate(date('2026-03-04'), date('2026-03-03')), true)
  assert.equal(isLate(date('2026-03-03'), date('2026-03-03')), false)
  assert.equal(isLate(date('2027-03-03'), null), false)
  const [before, after] = [date('2026-03-02'), date('2026-03-04')]
  assert.equal(timingOf(date('2026-03-03'), [after, after]), 'in-time')
  assert.equal(timingOf(date('2026-03-03'), [after, null]), 'unknown')
  assert.equal(timingOf(date('2026-03-03'), [before, null]), 'late')
  assert.equal(accountDue(plan, date('2026-12-01')).toString(), '2027-01-10')
})

test('lines of many days fall on pages, in their order, none twice', () => {
  assert.deepEqual(stretchesOn([3, 0, 4], 1, 5), {
    page: 1,
    pages: 2,
    stretches: [
      { place: 0, skip: 0, take: 3 },
      { place: 1, skip: 0, take: 0 },
      { place: 2, skip: 0, take: 2 },
    ],
  })
  assert.deepEqual(stretchesOn([3, 0, 4], 9, 5).stretches, [{ place: 2, skip: 2, take: 2 }])
  assert.deepEqual(stretchesOn([], 1, 5), { page: 1, pages: 1, stretches: [] })
  assert.deepEqual(stretchesOn([0], 1, 5).stretches, [{ place: 0, skip: 0, take: 0 }])
})

test('whoever counted or prepared does not sign, and nobody signs what was replaced', () => {
  const closing = { id: 'a', officer: 'siti', signed: false }
  assert.equal(whyNotSign(closing, { id: 'budi' }, 'a'), undefined)
  assert.equal(whyNotSign(closing, { id: 'siti' }, 'a'), 'same-person')
  assert.equal(whyNotSign(closing, { id: 'budi' }, 'b'), 'closing-unknown')
  assert.equal(whyNotSign({ ...closing, signed: true }, { id: 'budi' }, 'a'), 'closing-signed')
  const account = { ...closing, returned: false }
  assert.equal(whyNotSignAccount(account, { id: 'budi' }, 'a'), undefined)
  assert.equal(whyNotSignAccount({ ...account, returned: true }, { id: 'budi' }, 'a'), 'account-unknown')
  assert.equal(whyNotSignAccount(account, { id: 'siti' }, 'a'), 'same-person')
})

test('a pack that names one denomination twice, or an office that is not there, is told so', () => {
  const raw = {
    denominations: [{ key: 'kertas-1000' }, { key: 'kertas-1000' }],
    deposit: { longer: [{ offices: ['rupat-utar'] }] },
  }
  const faults = cashFaults(raw, ['rupat-utara'])
  assert.deepEqual(
    faults.map(({ kind }) => kind),
    ['duplicate', 'dangling'],
  )
  assert.match(faults[1]?.expected ?? '', /did you mean rupat-utara/)
})
