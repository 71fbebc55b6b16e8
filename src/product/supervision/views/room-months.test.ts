import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerCase } from '#cases'
import { transaction } from '#platform/db.ts'
import { attendTicket, callNext, callTicket, transferTicket } from '#queue'
import { foldRoom, mendFigures, rebuildFigures } from '#supervision'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { type Registration, registration, service } from '#tests/open-case.ts'
import { giveTicket, openAt } from '#tests/queue.ts'
import { recounted } from '#tests/recounted.ts'
import { lineVisitByVisit, roomVisitByVisit } from '#tests/visit-by-visit.ts'
import { foldAll } from '../../../app/fold-figures.ts'
import { readPeriod } from '../rules/period.ts'
import { officePage } from './office-page.ts'

const office = await openOffice()
const [counter, camat] = [office.officer('petugas-loket'), office.officer('camat')]
const now = minutesAfter(monday, 14 * 24 * 60)
const other = { service: 'legalisasi-sktm', intent: 'return' as const, requirements: {}, remarks: {}, fields: {} }
const place = { office: camat.office, regency: office.regency, zone: camat.zone }
let minute = 0

const next = () => minutesAfter(monday, ++minute * 3)

async function call(): Promise<string> {
  const at = next()
  return (await office.inAct(counter, at, (tx) => callNext(tx, counter, {}, at))).ticket
}

async function form(ticket: string) {
  const { rows } = await office.owner.query<{ seen: number }>(
    'select ordinal as seen from queue.standing where ticket = $1',
    [ticket],
  )
  return { requestId: crypto.randomUUID(), ticket, seen: rows[0]?.seen ?? -1 }
}

async function attend(ticket: string, ...doings: ('miss' | 'serve' | 'finish' | 'hold')[]): Promise<void> {
  for (const doing of doings) {
    const [at, filled] = [next(), await form(ticket)]
    await office.inAct(counter, at, (tx) => attendTicket(tx, counter, { ...filled, do: doing }, at))
  }
}

async function callAgain(ticket: string): Promise<void> {
  const [at, filled] = [next(), await form(ticket)]
  await office.inAct(counter, at, (tx) => callTicket(tx, counter, filled, at))
}

async function transfer(ticket: string): Promise<void> {
  const [at, filled] = [next(), await form(ticket)]
  await office.inAct(counter, at, (tx) => transferTicket(tx, counter, { ...filled, group: 'informasi' }, at))
}

async function register(visit: string, changes: Partial<Registration> = {}): Promise<void> {
  const [at, input] = [next(), await registration(office, { visit, ...changes })]
  await office.inAct(counter, at, (tx) => registerCase(tx, counter, input, at, office.equipment))
}

async function counted() {
  const [mandau] = await recounted(office.database.connection, office.regency, ['mandau'])
  return mandau?.roomDifferences
}

async function waiting(): Promise<number> {
  const { rows } = await office.owner.query<{ n: number }>('select count(*)::int as n from supervision.room_delta')
  return rows[0]?.n ?? 0
}

/** The page tells what every visit says, of all services and of each, and a recount finds nothing else. */
async function holds(when: string) {
  const asked = { ...readPeriod('3', now.toZonedDateTimeISO(camat.zone).toPlainDate()), ...place }
  const page = (of?: string) =>
    office.read(camat, (tx) => officePage(tx, camat, { office: 'mandau', service: of, masa: '3', now }))
  const whole = await page()
  assert.deepEqual(whole?.room?.whole, await roomVisitByVisit(office, asked), when)
  assert.deepEqual(whole?.room?.months.find(({ month }) => month === '2026-03-01')?.sum, whole?.room?.whole, when)
  assert.deepEqual(whole?.line, await lineVisitByVisit(office, asked), when)
  for (const key of [service, other.service])
    assert.deepEqual(
      (await page(key))?.line,
      await lineVisitByVisit(office, { ...asked, service: key }),
      `${key} ${when}`,
    )
  assert.deepEqual(await counted(), [], when)
  return { room: whole?.room?.whole, line: whole?.line }
}

test('the room by its sums is the room visit by visit, whatever becomes of a number, folded or not', async () => {
  await openAt(office, counter, 1)
  for (let number = 0; number < 9; number += 1)
    await giveTicket(office, counter, { at: next(), ...(number % 4 === 1 && { priority: 'yes' }) })
  const late = await call()
  await attend(late, 'miss')
  const gone = await call()
  await attend(gone, 'miss')
  const { room } = await holds('two missed')
  assert.deepEqual([room?.taken, room?.called, room?.missed], [9, 2, 2])
  await foldAll(office.pool, now)
  await callAgain(late)
  await attend(late, 'serve')
  assert.equal((await holds('one that was missed is served after all, when it was folded')).room?.missed, 1)
  await Promise.all([register(late), register(late, other), register(late)])
  assert.equal((await holds('three requests of one visit, at once')).line?.n, 1)
  await foldAll(office.pool, now)
  await transfer(late)
  for (let turn = 0; turn < 4; turn += 1) {
    const ticket = await call()
    await attend(ticket, 'serve')
    if (turn < 2) await register(ticket, turn === 0 ? other : {})
    if (turn === 1) await transfer(ticket)
    else await attend(ticket, turn === 2 ? 'hold' : 'finish')
    await holds(`turn ${turn}`)
  }
})

test('a day that was closed by force says nothing of its last waits, also of what is registered afterwards', async () => {
  const moved = await call()
  await attend(moved, 'serve')
  await register(moved)
  await transfer(moved)
  const { line } = await holds('before')
  await foldAll(office.pool, now)
  minute = 24 * 20
  await openAt(office, counter, 1, { at: next() })
  assert.deepEqual((await holds('closed by force')).line, line)
  await register(moved, other)
  assert.ok(((await holds('afterwards')).room?.left ?? 0) > 0)
})

test('who is killed while folding has folded nothing; what was tampered with is found and mended; rebuilt it is the same', async () => {
  const due = await waiting()
  assert.ok(due > 0)
  const killed = transaction(office.pool, { scope: camat.scope, act: true, at: now }, async (tx) => {
    assert.equal(await foldRoom(tx, camat.office), due)
    const self = await tx.one<{ pid: number }>({ name: 'pid', text: 'select pg_backend_pid() as pid', values: [] })
    await office.owner.query('select pg_terminate_backend($1)', [self?.pid])
    await tx.one({ name: 'still there', text: 'select 1', values: [] })
  })
  await assert.rejects(killed)
  assert.equal(await waiting(), due)
  const before = await holds('killed')
  await Promise.all([foldAll(office.pool, now), foldAll(office.pool, now)])
  assert.equal(await waiting(), 0)
  assert.deepEqual(await holds('folded'), before)
  await office.owner.query(`update supervision.room set n = n + 1 where kind = 'missed'`)
  assert.equal((await counted())?.length, 1)
  const mended = await transaction(office.pool, { scope: camat.scope, act: true, at: now }, (tx) =>
    mendFigures(tx, { ...place, key: 'mandau' }, now),
  )
  assert.deepEqual([mended?.found.roomDifferences.length, mended?.left.roomDifferences.length], [1, 0])
  await transaction(office.owner, { scope: [] }, rebuildFigures)
  assert.deepEqual(await holds('rebuilt'), before)
})

test('a counter of an office that is no kecamatan has its room summed too, found wrong and mended', async () => {
  const by = office.officer('kabag-tapem')
  await openAt(office, by, 1, { groups: ['informasi'] })
  await giveTicket(office, by, { group: 'informasi' })
  await foldAll(office.pool, now)
  assert.equal(await waiting(), 0)
  const { rows } = await office.owner.query<{ key: string; n: number }>(
    `update supervision.room set n = n + 1 from offices.office_view
     where office_view.id = room.office and room.office = $1 returning office_view.key, room.n::int as n`,
    [by.office],
  )
  assert.deepEqual(
    rows.map(({ n }) => n),
    [2],
  )
  const regency = { office: by.office, regency: office.regency, key: rows[0]?.key ?? '' }
  const mended = await transaction(office.pool, { scope: by.scope, act: true, at: now }, (tx) =>
    mendFigures(tx, regency, now),
  )
  assert.deepEqual([mended?.found.roomDifferences.length, mended?.left.roomDifferences.length], [1, 0])
})

test('a number taken before midnight is of that month, also moved and registered from at once on the next day', async () => {
  const taken = Temporal.Instant.from('2026-03-31T16:50:00Z')
  const called = taken.add({ minutes: 20 })
  await openAt(office, counter, 1, { at: taken })
  await giveTicket(office, counter, { at: taken })
  const { ticket } = await office.inAct(counter, called, (tx) => callNext(tx, counter, {}, called))
  minute = Math.ceil(called.since(monday).total('minutes') / 3)
  await attend(ticket, 'serve')
  await Promise.all([register(ticket), transfer(ticket), register(ticket, other)])
  const { rows } = await office.owner.query<{ month: string; n: number }>(
    `select month::text, sum(n) filter (where kind = 'called' and minutes = 20)::int as n
     from supervision.room_entry_view group by month having sum(n) > 0`,
  )
  assert.deepEqual(rows, [{ month: '2026-03-01', n: 1 }])
  assert.deepEqual(await counted(), [])
})
