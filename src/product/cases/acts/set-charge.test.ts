import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt, proofOf } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { SettingCharge } from '../contract/step-work.ts'
import { casePage } from '../views/case-page.ts'
import { setCharge } from './set-charge.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)
const uploads = await proofOf(office)

test('until another agency sets an amount every page says who will, and then the cost is known with its paper', async () => {
  const number = await openAt(office, 'assess')
  const before = await costOf(number)
  assert.match(
    before?.lines?.map(({ says }) => says.id).join(' ') ?? '',
    /dihitung dan dipungut oleh Badan Pendapatan Daerah/,
  )
  const own = before?.amountRupiah ?? 0n
  await set(number, {})
  const after = await costOf(number)
  assert.equal(after?.amountRupiah, own + 4_500_000n)
  assert.match(after?.lines?.at(-1)?.law?.id ?? '', /SSPD-0091/)
  async function costOf(of: string) {
    const ask = { number: of, now: later }
    const page = await office.read(counter, (tx) => casePage(tx, counter, ask, office.equipment))
    assert.equal(page?.costStays, false)
    return page?.cost
  }
})

test('an amount that is none, a paper of tomorrow, and a paper without its picture are told', async () => {
  const number = await openAt(office, 'assess')
  await assert.rejects(set(number, { amount: 'gratis', dated: '2026-03-03', uploads: [] }), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { amount: 'rupiah', dated: 'date-ahead', 'file.proof': 'proof' })
    return true
  })
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'assess')
  await refused(office, 'not-your-turn', () => set(number, {}, office.officer('camat')))
  await refused(office, 'already-moved', () => set(number, { seen: 1 }))
  const elsewhere = await openAt(office, 'assess', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(counter, { ...there, ...paper }))
})

test('set twice at once, it is set once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'assess')
    const form = { ...(await formAt(office, counter, number)), ...paper }
    const { done, refused } = await race([
      () => send(counter, form),
      () => send(counter, { ...form, requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

const paper = { paper: 'SSPD-0091/2026', dated: '2026-03-02', amount: 'Rp4.500.000', uploads }

async function set(number: string, changes: Partial<SettingCharge>, by = counter): Promise<unknown> {
  return await send(by, { ...(await formAt(office, by, number)), ...paper, ...changes })
}

async function send(by: typeof counter, input: SettingCharge): Promise<unknown> {
  return await office.inAct(by, later, (tx) => setCharge(tx, by, input, later, office.equipment))
}
