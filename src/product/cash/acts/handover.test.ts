import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endDrawerOffer, offerDrawer, takeDrawer } from '#cash'
import { closeAt, drawerOf, endDrawerOf, enterLine, openDrawerOf, secondCashier, signAt } from '#tests/cash.ts'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'

const office = await openOffice()
const cashier = office.officer('pemegang-kas')
const second = await secondCashier(office)
const far = office.officer('pemegang-kas', 'rupat-utara')
const [camat, sekcam] = [office.officer('camat'), office.officer('sekcam')]
const at = minutesAfter(monday, 60)
const day = await openDrawerOf(office, cashier)
const offer = async (by: typeof cashier, to: string, counted = '200.000', explained = '') => {
  const input = { drawer: await drawerOf(office, by, day), counted, explained, to }
  return await office.inAct(by, at, (tx) => offerDrawer(tx, by, input, at))
}
const take = (by: typeof cashier, handover: string, counted = '200.000') =>
  office.inAct(by, at, (tx) => takeDrawer(tx, by, { handover, counted }, at))
const end = (by: typeof cashier, handover: string) =>
  office.inAct(by, at, (tx) => endDrawerOffer(tx, by, { handover }, at))

test('a drawer is handed over with a count that both confirm, and takes no money meanwhile', async () => {
  await assert.rejects(offer(cashier, camat.id), { errors: { to: 'choose' } })
  await assert.rejects(offer(cashier, second.id, '199.000'), { errors: { explained: 'difference' } })
  await assert.rejects(offer(cashier, second.id, 'semua'), { errors: { counted: 'rupiah' } })
  await assert.rejects(offer(second, cashier.id), { code: 'drawer-unknown' })
  const { handover } = await offer(cashier, second.id)
  await assert.rejects(offer(cashier, second.id), { code: 'drawer-offered' })
  await assert.rejects(enterLine(office, cashier, { at }), { code: 'drawer-offered' })
  await assert.rejects(endDrawerOf(office, cashier, { day, counted: '200.000', at }), { code: 'drawer-offered' })
  await assert.rejects(closeAt(office, cashier, { day, pieces: {}, at }), { code: 'drawer-offered' })
  await assert.rejects(take(cashier, handover), { code: 'handover-unknown' })
  await assert.rejects(take(far, handover), { code: 'handover-unknown' })
  await assert.rejects(take(second, handover, 'semua'), { errors: { counted: 'rupiah' } })
  await assert.rejects(take(second, handover, '195.000'), {
    errors: { counted: 'counts-differ' },
    facts: { counted: { counted: 195_000, offered: 200_000 } },
  })
  const raced = await race([() => take(second, handover), () => take(second, handover)])
  assert.deepEqual([raced.done.length, raced.refused], [1, ['handover-unknown']])
  await assert.rejects(enterLine(office, cashier, { at }), { code: 'drawer-not-open' })
  await enterLine(office, second, { at })
})

test('an offer may be declined or taken back, and nobody takes a second drawer', async () => {
  const declined = await offer(second, cashier.id, '225.000')
  await assert.rejects(end(far, declined.handover), { code: 'handover-unknown' })
  await end(cashier, declined.handover)
  await assert.rejects(end(cashier, declined.handover), { code: 'handover-unknown' })
  const back = await offer(second, cashier.id, '225.000')
  await end(second, back.handover)
  await openDrawerOf(office, cashier, { at, float: '' })
  const again = await offer(second, cashier.id, '225.000')
  await assert.rejects(take(cashier, again.handover, '225.000'), { code: 'drawer-yours' })
})

test('a day that is past is closed whoever left a drawer open, and signed by another hand than the one that counted', async () => {
  const closing = { day, pieces: { 'kertas-100000': 2, 'kertas-20000': 1, 'kertas-5000': 1 }, at: tuesday }
  await assert.rejects(closeAt(office, cashier, { ...closing, at }), { code: 'drawers-open' })
  await assert.rejects(signAt(office, camat, { day, at: tuesday }), { code: 'closing-unknown' })
  assert.equal((await closeAt(office, camat, closing)).late, true)
  await assert.rejects(signAt(office, camat, { day, at: tuesday }), { code: 'same-person' })
  await assert.rejects(signAt(office, office.officer('camat', 'rupat-utara'), { day, at: tuesday }), {
    code: 'closing-unknown',
  })
  await signAt(office, sekcam, { day, reason: 'recehnya belum', at: tuesday })
  await assert.rejects(signAt(office, sekcam, { day, at: tuesday }), { code: 'closing-unknown' })
  await assert.rejects(enterLine(office, second, { at }), { code: 'day-closed' })
  await closeAt(office, cashier, closing)
  const raced = await race([camat, sekcam].map((by) => () => signAt(office, by, { day, at: tuesday })))
  assert.deepEqual([raced.done.length, raced.refused], [1, ['closing-signed']])
  const { rows } = await office.owner.query('select outcome from cash.handover order by offered_at, ended_at')
  assert.deepEqual(rows.map(({ outcome }) => outcome).toSorted(), ['closed', 'declined', 'taken', 'withdrawn'])
})
