import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { appointPeer } from '#tests/peer.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { PlanningVisit } from '../contract/step-work.ts'
import { casePage } from '../views/case-page.ts'
import { inspectField } from './inspect-field.ts'
import { planVisit } from './plan-visit.ts'
import { takeOn } from './take-on.ts'

const office = await openOffice()
const trantib = office.officer('kasi-trantib')
const later = minutesAfter(monday, 60)

test('nobody goes before the visit has a day and an order letter; a day that moves keeps the one before and why', async () => {
  const number = await openAt(office, 'inspect')
  const found = {
    ...{ wentOn: '2026-03-02', went: 'Datuk Ibarat', findings: 'Jalan cukup lebar.', uploads: [] },
    ...{ latitude: '1,371200', longitude: '101,181900' },
  }
  const form = { ...(await formAt(office, trantib, number)), ...found }
  await refused(office, 'visit-not-planned', () =>
    office.inAct(trantib, later, (tx) => inspectField(tx, trantib, form, later, office.equipment)),
  )
  await plan(number, {})
  await wrong(number, { plannedOn: '2026-03-05' }, { reason: 'reason-short' })
  await plan(number, { plannedOn: '2026-03-05', reason: 'Jalan ke lokasi terendam.' })
  const page = await office.read(trantib, (tx) => casePage(tx, trantib, { number, now: later }, office.equipment))
  assert.deepEqual(
    [page?.steps?.plan?.plannedOn.toString(), page?.steps?.plan?.told],
    ['2026-03-05', 'Lewat telepon, Senin pagi'],
  )
  assert.deepEqual(
    page?.steps?.moved.map(({ from, reason }) => [from.toString(), reason]),
    [['2026-03-04', 'Jalan ke lokasi terendam.']],
  )
  const again = { ...(await formAt(office, trantib, number)), ...found }
  await office.inAct(trantib, later, (tx) => inspectField(tx, trantib, again, later, office.equipment))
})

test('a day that lies behind and an order letter of tomorrow are told', async () => {
  const number = await openAt(office, 'inspect')
  const days = { plannedOn: '2026-02-27', orderDate: '2026-03-03' }
  await wrong(number, days, { plannedOn: 'day-past', orderDate: 'date-ahead' })
})

test('who has the file in hand plans the visit, and a colleague takes it over first', async () => {
  const number = await openAt(office, 'inspect')
  const peer = await appointPeer(office, 'kasi-trantib', 'Darwis Andai')
  const taking = { ...(await formAt(office, peer, number)), keeper: '', reason: '' }
  await office.inAct(peer, later, (tx) => takeOn(tx, peer, taking, later))
  await refused(office, 'in-other-hands', () => plan(number, {}))
  await plan(number, {}, peer)
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'inspect')
  await refused(office, 'not-your-turn', () => plan(number, {}, office.officer('camat')))
  await refused(office, 'already-moved', () => plan(number, { seen: 0 }))
  const elsewhere = await openAt(office, 'inspect', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(trantib, { ...there, ...visit }))
})

test('planned twice at once, it has one day, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'inspect')
    const form = { ...(await formAt(office, trantib, number)), ...visit }
    const other = { ...form, requestId: crypto.randomUUID(), plannedOn: '2026-03-06' }
    const { done, refused } = await race([() => send(trantib, form), () => send(trantib, other)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

const visit = {
  ...{ plannedOn: '2026-03-04', orderNumber: '094/12/2026', orderDate: '2026-03-02', reason: '' },
  ...{ goes: 'Datuk Ibarat', told: 'Lewat telepon, Senin pagi' },
}

async function plan(number: string, changes: Partial<PlanningVisit>, by = trantib): Promise<unknown> {
  return await send(by, { ...(await formAt(office, by, number)), ...visit, ...changes })
}

async function send(by: typeof trantib, input: PlanningVisit): Promise<unknown> {
  return await office.inAct(by, later, (tx) => planVisit(tx, by, input, later))
}

async function wrong(number: string, changes: Partial<PlanningVisit>, errors: Record<string, string>): Promise<void> {
  await assert.rejects(plan(number, changes), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, errors)
    return true
  })
}
