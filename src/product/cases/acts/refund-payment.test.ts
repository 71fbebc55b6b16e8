import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { closeAt, confirmAt, depositAt, endDrawerOf, openDrawerOf, secondCashier, slipAt } from '#tests/cash.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { freshReference, offerCharged, openUnpaid, payAt, paymentForm } from '#tests/charged-service.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, wrongForm } from '#tests/written.ts'
import type { RefundingPayment } from '../contract/money.ts'
import { seenOf } from '../rules/daily.ts'
import { paymentReceiptPage } from '../views/money.ts'
import { refundPayment } from './refund-payment.ts'
import { takePayment } from './take-payment.ts'
import { voidPayment } from './void-payment.ts'

const office = await openOffice()
await offerCharged(office)
const cashier = office.officer('pemegang-kas')
const second = await secondCashier(office)
const [secretary, camat] = [office.officer('sekcam'), office.officer('camat')]
const onMonday = minutesAfter(monday, 100)
const onTuesday = minutesAfter(monday, 24 * 60 + 60)
const asked = { now: onTuesday, origin: 'https://paten.example' }
const day = await openDrawerOf(office, cashier, { at: minutesAfter(monday, 60) })
const [first, other, third] = [await paid(), await paid(), await paid()]

test('who voids holds no drawer: the money leaves the one where it lies, and of several it is asked which', async () => {
  const [here, there, gone, late] = [await paid(), await paid(), await paid(), await paid()]
  assert.equal(await leftBy('void', () => undo(here)), cashier.id)
  await openDrawerOf(office, second, { at: onMonday, float: '40.000' })
  assert.equal(await leftBy('void', () => undo(there)), cashier.id)
  await endDrawerOf(office, cashier, { day, counted: '440.000', at: onMonday })
  assert.equal(await leftBy('void', () => undo(gone)), cashier.id)
  await endDrawerOf(office, second, { day, counted: '40.000', at: onMonday })
  assert.equal(await leftBy('void', () => undo(late)), cashier.id)
})

test('void and confirmed at once a receipt is one of both, and given back twice at once it is once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openUnpaid(office)
    const confirm = async (subject: string) =>
      await confirmAt(office, cashier, { subjects: [subject], on: '2026-03-02', at: onMonday })
    const first = await payByCode(number)
    const { done, refused: told } = await race<unknown>([() => undo(number), () => confirm(first)])
    assert.equal(done.length, 1)
    assert.match(told.join(), /^(void-after-deposit|entry-confirmed)$/)
    if (told.includes('entry-confirmed')) await confirm(await payByCode(number))
    const place = told.includes('entry-confirmed') ? 2 : 1
    const back = [secretary, camat].map((by) => () => refund(number, { by, place, means: 'transfer', at: onMonday }))
    const given = await race(back)
    assert.deepEqual([given.done.length, given.refused], [1, ['receipt-refunded']])
  }
})

test('who decides a refund holds no drawer: the cash leaves the only open one of the office, and never more than it holds', async () => {
  await closeAt(office, cashier, { day, pieces: {}, explained: 'Uji: tidak dihitung.', at: minutesAfter(monday, 120) })
  const evening = minutesAfter(monday, 130)
  await depositAt(office, cashier, { ...(await slipAt(office, cashier, evening)), on: '2026-03-02', at: evening })
  await refused(office, 'void-after-deposit', () => undo(first))
  await refused(office, 'no-drawer-open', () => refund(first))
  const today = await openDrawerOf(office, cashier, { at: onTuesday, float: '60.000' })
  assert.equal(await leftBy('refund', () => refund(first)), cashier.id)
  await assert.rejects(refund(other), {
    code: 'drawer-short',
    facts: { kind: 'refund', name: cashier.name, lies: 12_000, wanted: 48_000 },
  })
  await refund(other, { amount: '12.000' })
  await endDrawerOf(office, cashier, { day: today, counted: '0', at: onTuesday })
})

test('of several open drawers whoever decides names one, and a page asks for it', async () => {
  await openDrawerOf(office, cashier, { at: onTuesday, float: '100.000' })
  await openDrawerOf(office, second, { at: onTuesday, float: '100.000' })
  const page = await office.read(secretary, (tx) =>
    paymentReceiptPage(tx, secretary, { number: third, ordinal: '1', print: undefined, paper: undefined, ...asked }),
  )
  const drawers = page?.acts.find(({ act }) => act === 'refund')?.drawers ?? []
  assert.deepEqual(
    drawers.map(({ name }) => name),
    [cashier.name, second.name],
  )
  assert.deepEqual(await wrongForm(refund(third)), { drawer: 'choose' })
  assert.deepEqual(await wrongForm(refund(third, { drawer: randomUUID() })), { drawer: 'choose' })
  const drawer = drawers.find(({ name }) => name === second.name)?.id
  assert.equal(await leftBy('refund', () => refund(third, { drawer })), second.id)
})

/** A case that was paid in cash on the Monday. */
async function paid(): Promise<string> {
  const number = await openUnpaid(office)
  await payAt(office, number)
  return number
}

/** Pays a case by QRIS on the Monday. Returns its receipt. */
async function payByCode(number: string): Promise<string> {
  const bank = { means: 'qris', amount: '48.000', tendered: '', reference: freshReference() } as const
  const form = await paymentForm(office, number, bank)
  await office.inAct(cashier, onMonday, (tx) => takePayment(tx, cashier, form, onMonday, office.equipment))
  return (await getCase(office, cashier, number)).work?.receipts.at(-1)?.id ?? ''
}

async function undo(number: string, drawer?: string): Promise<unknown> {
  const form = {
    ...sent(number, seenOf(await getCase(office, cashier, number))),
    place: 1,
    drawer,
    reason: 'Uji: keliru.',
  }
  return await office.inAct(secretary, onMonday, (tx) => voidPayment(tx, secretary, form, onMonday))
}

async function refund(
  number: string,
  {
    at = onTuesday,
    by = secretary,
    ...changes
  }: Partial<RefundingPayment> & { at?: Temporal.Instant; by?: Officer } = {},
): Promise<unknown> {
  const days = { decidedOn: '2026-03-02', askedOn: '2026-03-01' }
  const usual = { means: 'cash', amount: '48.000', decision: 'SK-12/2026', ...days, reason: 'Acaranya batal.' } as const
  const form = { ...sent(number, seenOf(await getCase(office, cashier, number))), place: 1, ...usual, ...changes }
  return await office.inAct(by, at, (tx) => refundPayment(tx, by, form, at))
}

/** Does something that takes cash out. Returns whose drawer it left. */
async function leftBy(kind: 'void' | 'refund', work: () => Promise<unknown>): Promise<string> {
  await work()
  const { rows } = await office.owner.query<{ officer: string }>(
    `select drawer.officer from cash.entry join cash.drawer on drawer.id = entry.drawer
     where entry.kind = $1 order by entry.entered_at desc, entry.ordinal desc limit 1`,
    [kind],
  )
  return rows[0]?.officer ?? ''
}
