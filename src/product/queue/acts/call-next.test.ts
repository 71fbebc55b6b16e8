import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { registerCase } from '#cases'
import type { Officer } from '#identity'
import {
  attendTicket,
  callNext,
  callTicket,
  closeCounter,
  closeDay,
  openCounter,
  savePlan,
  serveAlso,
  transferTicket,
  visitOf,
} from '#queue'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { registration } from '#tests/open-case.ts'
import { giveTicket, openAt } from '#tests/queue.ts'
import { race } from '#tests/race.ts'
import { counterPage } from '../views/counter-page.ts'

const office = await openOffice()
const [one, two] = [office.officer('petugas-loket'), office.officer('petugas-penyerahan')]
const camat = office.officer('camat')
let minutes = 0
const next = () => {
  minutes += 1
  return minutesAfter(monday, minutes)
}

test('a counter is opened once, by one officer, with matters that are here', async () => {
  const open = (by: Officer, counter: number, groups = ['keterangan']) => openAt(office, by, counter, { groups })
  await assert.rejects(
    act(one, (tx, at) => callNext(tx, one, {}, at)),
    { code: 'day-not-open' },
  )
  await assert.rejects(open(one, 1, ['entah']), { code: 'group-unknown' })
  const both = await Promise.allSettled([open(one, 1, ['keterangan', 'tanah']), open(two, 1)])
  const refused = both.find((done) => done.status === 'rejected')
  assert.equal(refused?.status === 'rejected' && Reflect.get(refused.reason, 'code'), 'counter-taken')
  const [first, second] = both[0]?.status === 'fulfilled' ? [one, two] : [two, one]
  await assert.rejects(open(first, 3), { code: 'counter-yours' })
  await assert.rejects(
    act(second, (tx, at) => callNext(tx, second, {}, at)),
    { code: 'counter-not-open' },
  )
  await act(first, (tx, at) => closeCounter(tx, first, { requestId: randomUUID() }, at))
  await openAt(office, one, 1, { groups: ['keterangan', 'tanah'] })
  await openAt(office, two, 2, { groups: ['keterangan'] })
  const beyond = { requestId: randomUUID(), counter: 99, groups: ['keterangan'] }
  await assert.rejects(
    act(camat, (tx, at) => openCounter(tx, camat, beyond, at)),
    { name: 'WrongForm' },
  )
})

test('whoever comes for several matters is served at this counter as far as it can, then passed on with one number', async () => {
  const { ticket } = await giveTicket(office, one, { at: next(), also: ['tanah', 'nikah'] })
  await act(one, (tx, at) => callNext(tx, one, {}, at))
  await attend(one, 'serve', ticket, 1)
  assert.deepEqual(await alsoFor(one), ['tanah', 'nikah'])
  const goOn = (by: Officer, seen: number, group: string) =>
    act(by, (tx, at) => serveAlso(tx, by, { requestId: randomUUID(), ticket, seen, group }, at))
  await assert.rejects(goOn(one, 2, 'nikah'), { code: 'group-unknown' })
  await assert.rejects(goOn(one, 1, 'tanah'), { code: 'ticket-moved' })
  await assert.rejects(goOn(two, 2, 'keterangan'), { code: 'ticket-moved' })
  const both = await Promise.allSettled([goOn(one, 2, 'tanah'), goOn(one, 2, 'tanah')])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.deepEqual(await alsoFor(one), ['nikah'])
  await assert.rejects(goOn(one, 3, 'keterangan'), { code: 'group-unknown' })
  await act(one, (tx, at) => transferTicket(tx, one, { requestId: randomUUID(), ticket, seen: 3, group: 'nikah' }, at))
  const three = office.officer('operator')
  await openAt(office, three, 3, { groups: ['nikah'] })
  await act(three, (tx, at) => callNext(tx, three, {}, at))
  await attend(three, 'serve', ticket, 5)
  assert.deepEqual(await alsoFor(three), [])
  await attend(three, 'finish', ticket, 6)
  await act(three, (tx, at) => closeCounter(tx, three, { requestId: randomUUID() }, at))
  const { rows } = await office.owner.query<{ group: string }>(
    `select group_key as "group" from queue.period_view where ticket = $1 and state = 'serving' order by from_at`,
    [ticket],
  )
  assert.deepEqual(
    rows.map(({ group }) => group),
    ['keterangan', 'tanah', 'nikah'],
  )
})

test('a page left open calls nobody in place of whoever is served now, and ends no visit', async () => {
  const [first, second] = [await giveTicket(office, one, { at: next() }), await giveTicket(office, one, { at: next() })]
  await giveTicket(office, one, { at: next(), also: ['nikah'] })
  const callAs = (seen: { ticket?: string; seen?: number }) => act(one, (tx, at) => callNext(tx, one, seen, at))
  await callAs({})
  await attend(one, 'serve', first.ticket, 1)
  await assert.rejects(callAs({}), { code: 'other-here', facts: { written: first.written } })
  await callAs({ ticket: first.ticket, seen: 2 })
  await attend(one, 'serve', second.ticket, 1)
  await assert.rejects(callAs({ ticket: first.ticket, seen: 2 }), { code: 'other-here' })
  const last = await callAs({ ticket: second.ticket, seen: 2 })
  await attend(one, 'serve', last.ticket, 1)
  await assert.rejects(callAs({ ticket: second.ticket, seen: 2 }), { code: 'other-here' })
  await attend(one, 'finish', last.ticket, 2)
  await assert.rejects(callAs({ ticket: last.ticket, seen: 2 }), { code: 'ticket-moved' })
})

test('two who call at once never call one number, in twenty rounds', async () => {
  await assert.rejects(
    act(one, (tx, at) => callNext(tx, one, {}, at)),
    { code: 'nobody-waits' },
  )
  for (let round = 0; round < 20; round += 1) {
    await giveTicket(office, one, { at: next() })
    await giveTicket(office, one, { at: next() })
    const called = await Promise.all([one, two].map((by) => act(by, (tx, at) => callNext(tx, by, {}, at))))
    assert.equal(new Set(called.map(({ written }) => written)).size, 2)
    for (const [place, by] of [one, two].entries()) await attend(by, 'finish', called[place]?.ticket ?? '', 1)
  }
})

test('called, called again, set aside, called by name, served and finished; who did not come may come after all', async () => {
  const ticket = await giveTicket(office, one, { at: next() })
  await giveTicket(office, one, { at: next() })
  await act(one, (tx, at) => callNext(tx, one, {}, at))
  await assert.rejects(
    act(one, (tx, at) => callNext(tx, one, {}, at)),
    { code: 'one-at-a-time' },
  )
  await attend(one, 'recall', ticket.ticket, 1)
  await assert.rejects(attend(one, 'recall', ticket.ticket, 1), { code: 'ticket-moved' })
  await assert.rejects(attend(two, 'serve', ticket.ticket, 2), { code: 'ticket-moved' })
  await assert.rejects(attend(one, 'serve', randomUUID(), 2), { code: 'ticket-unknown' })
  await attend(one, 'hold', ticket.ticket, 2)
  const other = await act(one, (tx, at) => callNext(tx, one, {}, at))
  await assert.rejects(call(one, ticket.ticket, 3), { code: 'one-at-a-time' })
  await attend(one, 'miss', other.ticket, 1)
  await call(one, ticket.ticket, 3)
  await attend(one, 'serve', ticket.ticket, 4)
  await attend(one, 'finish', ticket.ticket, 5)
  await call(two, other.ticket, 2)
  await attend(two, 'serve', other.ticket, 3)
  const strange = office.officer('petugas-loket', 'rupat-utara')
  await openAt(office, strange, 1, { groups: ['ambil'] })
  await assert.rejects(attend(strange, 'finish', other.ticket, 4), { code: 'ticket-unknown' })
  await attend(two, 'finish', other.ticket, 4)
})

test('a ticket becomes the request without typing it again, and goes on to a second matter with its place', async () => {
  const ticket = await giveTicket(office, one, { at: next(), priority: 'yes' })
  await act(one, (tx, at) => callNext(tx, one, {}, at))
  assert.equal(await office.read(one, (tx) => visitOf(tx, one, ticket.ticket)), undefined)
  await attend(one, 'serve', ticket.ticket, 1)
  const visit = await office.read(one, (tx) => visitOf(tx, one, ticket.ticket))
  assert.deepEqual(visit, { id: ticket.ticket, written: ticket.written, priority: true })
  assert.equal(await office.read(two, (tx) => visitOf(tx, two, ticket.ticket)), undefined)
  const form = await registration(office, { visit: ticket.ticket })
  const made = await act(one, (tx, at) => registerCase(tx, one, form, at, office.equipment))
  const { rows } = await office.owner.query('select number from cases.visit_view where visit = $1', [ticket.ticket])
  assert.deepEqual(rows, [{ number: made.number }])
  const sending = { requestId: randomUUID(), ticket: ticket.ticket, seen: 2 }
  const transfer = (group: string) => act(one, (tx, at) => transferTicket(tx, one, { ...sending, group }, at))
  await assert.rejects(transfer('entah'), { code: 'group-unknown' })
  await transfer('tanah')
  await assert.rejects(transfer('tanah'), { code: 'ticket-moved' })
})

test('a counter that closes hands its line on, and names who would be left with nobody', async () => {
  const held = await giveTicket(office, two, { at: next() })
  await act(two, (tx, at) => callNext(tx, two, {}, at))
  await attend(two, 'hold', held.ticket, 1)
  const closing = { requestId: randomUUID() }
  await act(two, (tx, at) => closeCounter(tx, two, closing, at))
  const session = await openAt(office, two, 2, { at: next(), groups: ['keterangan'] })
  await assert.rejects(
    act(one, (tx, at) => closeCounter(tx, one, closing, at)),
    { code: 'line-left' },
  )
  await act(one, (tx, at) => closeCounter(tx, one, { ...closing, to: session }, at))
  const first = await act(two, (tx, at) => callNext(tx, two, {}, at))
  assert.match(first.written, /^S-/)
  await assert.rejects(
    act(camat, (tx, at) => closeDay(tx, camat, at)),
    { code: 'counters-open' },
  )
  await attend(two, 'finish', first.ticket, 4).catch(async () => await attend(two, 'finish', first.ticket, 3))
  const done = await act(camat, (tx, at) => closeDay(tx, camat, at))
  assert.equal(done.waited, 1)
})

test('a counter opened and the day closed at once come one after the other, twenty times', async () => {
  const open = (by: Officer, counter: number) => () =>
    act(by, (tx, at) => openCounter(tx, by, { requestId: randomUUID(), counter, groups: ['keterangan'] }, at))
  const close = () => act(camat, (tx, at) => closeDay(tx, camat, at))
  for (let round = 1; round <= 20; round += 1) {
    await open(two, 2)()
    const { refused } = await race<unknown>([close, open(one, 1)])
    assert.deepEqual(refused, [])
    await close().catch(() => undefined)
  }
})

test('without a plan of the pack no counter opens, and the same plan again is no new version', async () => {
  const opening = { requestId: randomUUID(), counter: 1, groups: ['keterangan'] }
  const blind = office.inAct({ scope: [] }, monday, (tx) => openCounter(tx, one, opening, monday))
  await assert.rejects(blind, { code: 'no-plan' })
  const { rows } = await office.owner.query<{ body: never }>('select body from queue.plan')
  const [plan] = rows
  const again = { office: office.regency, body: plan?.body ?? ({} as never), at: monday } // as it was kept
  assert.equal(await office.inAct({ scope: [office.regency] }, monday, (tx) => savePlan(tx, again)), false)
})

type Work<Result> = (tx: Parameters<typeof callNext>[0], at: Temporal.Instant) => Promise<Result>

function act<Result>(by: Officer, work: Work<Result>): Promise<Result> {
  const at = next()
  return office.inAct(by, at, (tx) => work(tx, at))
}

function attend(by: Officer, doing: 'recall' | 'hold' | 'miss' | 'serve' | 'finish', ticket: string, seen: number) {
  return act(by, (tx, at) => attendTicket(tx, by, { do: doing, requestId: randomUUID(), ticket, seen }, at))
}

function call(by: Officer, ticket: string, seen: number) {
  return act(by, (tx, at) => callTicket(tx, by, { requestId: randomUUID(), ticket, seen }, at))
}

async function alsoFor(by: Officer) {
  const page = await office.read(by, (tx) => counterPage(tx, by, { now: next() }))
  return page.here?.also.map(({ key }) => key)
}
