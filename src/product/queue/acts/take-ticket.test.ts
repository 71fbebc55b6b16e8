import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { deviceAsking } from '#devices'
import { transaction } from '#platform/db.ts'
import { closeDay, openDay, rebuildQueue, type Taker, takeAtDoor, takeTicket, tellFromPhone } from '#queue'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { asAnyone, enrolAt, giveTicket, openAt } from '#tests/queue.ts'
import { kioskTicketPage } from '../views/device-pages.ts'

const office = await openOffice()
const camat = office.officer('camat')
const counter = office.officer('petugas-loket')
const kiosks = [await enrolAt(office, 'kiosk', 'mandau', 'Satu'), await enrolAt(office, 'kiosk', 'mandau', 'Dua')]

test('before the day opens nobody gets a number, and a plan is needed for it', async () => {
  await assert.rejects(press(0), { code: 'day-not-open' })
  await office.inAct(camat, monday, (tx) => openDay(tx, camat, monday))
  await assert.rejects(
    office.inAct(camat, monday, (tx) => openDay(tx, camat, monday)),
    { code: 'day-open' },
  )
  await assert.rejects(press(0, { group: 'semua' }), { code: 'group-unknown' })
})

test('two kiosks never give one number, in twenty rounds of six at once, and no number is left out', async () => {
  const written: string[] = []
  for (let round = 0; round < 20; round += 1) {
    const at = minutesAfter(monday, round * 2)
    const some = await Promise.all([0, 1, 0, 1, 0, 1].map((kiosk) => press(kiosk, { at })))
    written.push(...some.map((one) => one.written))
  }
  assert.equal(new Set(written).size, 120)
  assert.deepEqual(
    written.toSorted(),
    Array.from({ length: 120 }, (_one, place) => `S-${String(place + 1).padStart(3, '0')}`),
  )
})

test('the same press twice, one after the other or at once, gives the same ticket', async () => {
  const at = minutesAfter(monday, 60)
  const requestId = randomUUID()
  const twice = await Promise.all(
    [press(0, { at, requestId }), press(0, { at, requestId })].map((one) => one.catch(String)),
  )
  const again = await press(0, { at, requestId })
  for (const one of twice) assert.equal(typeof one === 'string' ? one : one.written, again.written)
})

test('a kiosk with which forty children play gives twelve numbers a minute, and a person goes on', async () => {
  const at = minutesAfter(monday, 90)
  const some = await Promise.allSettled(Array.from({ length: 40 }, () => press(1, { at })))
  const given = some.filter(({ status }) => status === 'fulfilled').length
  assert.equal(given, 12)
  const refused = some.find((one) => one.status === 'rejected')
  assert.equal(refused?.status === 'rejected' && Reflect.get(refused.reason, 'code'), 'too-fast')
  await giveTicket(office, counter, { at })
})

test('several matters of one visit share one ticket, which is quick only where all of them are', async () => {
  const at = minutesAfter(monday, 95)
  const several = await press(0, { at, group: 'ambil', also: ['tanah', 'keterangan'] })
  const { rows } = await office.owner.query<{ also: string[]; lane: string }>(
    'select also, lane from queue.ticket where id = $1',
    [several.ticket],
  )
  assert.deepEqual([several.written.slice(0, 1), rows[0]], ['A', { also: ['keterangan', 'tanah'], lane: 'ordinary' }])
  await assert.rejects(press(0, { at, group: 'ambil', also: ['entah'] }), { code: 'group-unknown' })
  const page = await asAnyone(office, at, async (tx) => {
    const device = await deviceAsking(tx, { perangkat: kiosks[0] }, 'kiosk')
    return await kioskTicketPage(tx, device, { now: at, origin: 'https://paten.test', ticket: several.ticket })
  })
  assert.deepEqual(
    page?.ticket.also.map(({ id }) => id),
    ['Surat keterangan', 'Tanah'],
  )
})

test('past 999 the kiosk says so', async () => {
  await office.owner.query(`update queue.series set last = 999 where group_key = 'tanah'`)
  const at = minutesAfter(monday, 100)
  await press(0, { at, group: 'tanah' })
  await office.owner.query(`update queue.series set last = 999 where group_key = 'tanah'`)
  await assert.rejects(press(0, { at, group: 'tanah' }), { code: 'numbers-used-up' })
  await office.owner.query(`update queue.series set last = 1 where group_key = 'tanah'`)
})

test('from a telephone a number needs the code of today at the door; its holder says what for, and may leave', async () => {
  const { rows } = await office.owner.query<{ door_code: string }>(
    'select door_code from queue.day where closed_at is null',
  )
  const code = rows[0]?.door_code.toLowerCase() ?? ''
  const at = minutesAfter(monday, 110)
  const wanted = { requestId: randomUUID(), office: 'mandau', group: 'keterangan' } as const
  const take = (code: string, key = 'mandau') =>
    asAnyone(office, at, (tx) => takeAtDoor(tx, { ...wanted, office: key, code }, at))
  await assert.rejects(take('AAAAAA'), { code: 'door-code-wrong' })
  await assert.rejects(take(code, 'entah'), { code: 'door-code-wrong' })
  const ticket = await take(code)
  const tell = (input: Parameters<typeof tellFromPhone>[1]) =>
    asAnyone(office, at, (tx) => tellFromPhone(tx, input, at))
  const mine = { requestId: randomUUID(), office: 'mandau', code: ticket.code }
  await tell({ ...mine, do: 'say', service: 'tanggungan-keluarga', papers: ['kk'] })
  await assert.rejects(tell({ ...mine, do: 'say', service: 'entah', papers: [] }), { code: 'group-unknown' })
  await assert.rejects(tell({ ...mine, code: 'SALAH', do: 'leave' }), { code: 'ticket-unknown' })
  await assert.rejects(tell({ ...mine, office: 'rupat-utara', do: 'leave' }), { code: 'day-not-open' })
  await tell({ ...mine, do: 'leave' })
  await assert.rejects(tell({ ...mine, do: 'leave' }), { code: 'ticket-moved' })
})

test('midnight splits no day: numbers go on until somebody opens the next, which closes it by force', async () => {
  const night = minutesAfter(monday, 15 * 60)
  const late = await giveTicket(office, counter, { at: night })
  assert.match(late.written, /^S-1[34]\d$/)
  await assert.rejects(press(0, { at: night }), { code: 'day-not-open' })
  const opened = await office.inAct(camat, tuesday, (tx) => openDay(tx, camat, tuesday))
  assert.equal(opened.forced, true)
  const first = await giveTicket(office, counter, { at: tuesday })
  assert.equal(first.written, 'S-001')
  const { rows } = await office.owner.query<{ forced: boolean; unreliable: boolean }>(
    `select day.forced, bool_and(period.unreliable) as unreliable from queue.day
     join queue.period_view as period on period.day = day.id
     where day.date = '2026-03-02' and period.until_at = $1 group by day.forced`,
    [tuesday.toString()],
  )
  assert.deepEqual(rows, [{ forced: true, unreliable: true }])
})

test('what is derived is rebuilt from tickets and moves as it was', async () => {
  const read = async () => {
    const standing = await office.owner.query('select * from queue.standing order by ticket')
    const series = await office.owner.query('select * from queue.series order by day, group_key')
    return [standing.rows, series.rows]
  }
  const before = await read()
  await transaction(office.pool, { scope: camat.scope }, rebuildQueue)
  assert.deepEqual(await read(), before)
})

test('a day is closed when nobody is at a counter, and a closed day gives no number', async () => {
  await openAt(office, counter, 1, { at: tuesday })
  await office.inAct(camat, tuesday, (tx) => closeDay(tx, camat, tuesday))
  await assert.rejects(giveTicket(office, counter, { at: tuesday }), { code: 'day-not-open' })
  await assert.rejects(
    office.inAct(camat, tuesday, (tx) => closeDay(tx, camat, tuesday)),
    { code: 'day-not-open' },
  )
})

type Press = { at?: Temporal.Instant; group?: string; also?: string[]; requestId?: string }

async function press(kiosk: number, { at = monday, group = 'keterangan', also, requestId = randomUUID() }: Press = {}) {
  const options = { scope: [office.regency], act: true, at, requestId }
  return await transaction(office.pool, options, async (tx) => {
    const device = await deviceAsking(tx, { perangkat: kiosks[kiosk] }, 'kiosk')
    const taker: Taker = { source: 'kiosk', office: device.office, zone: camat.zone, id: device.id }
    return await takeTicket(tx, taker, { group, also }, at)
  })
}
