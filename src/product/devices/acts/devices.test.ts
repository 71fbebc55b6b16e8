import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mock, test } from 'node:test'
import { deviceAsking, enrolDevice, keepDevices } from '#devices'
import { transaction } from '#platform/db.ts'
import { ElsewhereFirst } from '#platform/web.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { asAnyone, enrolAt } from '#tests/queue.ts'
import { startTestServer } from '#tests/test-server.ts'
import { heardEveryMinutes } from '../rules.ts'
import { hearDevices } from '../views/hear-devices.ts'

const office = await openOffice()
const camat = office.officer('camat')
let now = monday

test('a code is typed once, in time, on one device, which then does its one thing until it is revoked', async () => {
  const device = await list('Pintu depan')
  const code = await codeOf(device)
  await assert.rejects(enrol('KODE-KODE', monday), { code: 'code-wrong' })
  await assert.rejects(enrol(code, minutesAfter(monday, 16)), { code: 'code-wrong' })
  const both = await Promise.allSettled([enrol(code, monday), enrol(code, monday)])
  const [first] = both.filter((one) => one.status === 'fulfilled')
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
  const token = first?.status === 'fulfilled' ? first.value.token : ''
  const found = await asking(token, 'kiosk')
  assert.deepEqual([found.office, found.kind, found.name], [camat.office, 'kiosk', 'Pintu depan'])
  await assert.rejects(asking(token, 'board'), ElsewhereFirst)
  await assert.rejects(asking(undefined, 'kiosk'), ElsewhereFirst)

  await assert.rejects(list('pintu DEPAN'), { code: 'device-name-taken' })
  const other = office.officer('camat', 'rupat-utara')
  await assert.rejects(revoke(other, device), { code: 'device-unknown' })
  await revoke(camat, device)
  await assert.rejects(asking(token, 'kiosk'), ElsewhereFirst)
  await assert.rejects(revoke(camat, device), { code: 'device-unknown' })
  await list('Pintu depan')
})

test('a device that asks is heard, once in some minutes however often it asks, by one request and never in its way', async () => {
  await using server = await startTestServer(office, { now: () => now })
  const headers = { cookie: `perangkat=${await enrolAt(office, 'kiosk', 'mandau', 'Lobi')}` }
  const press = async (minutes: number) => {
    now = minutesAfter(monday, minutes)
    return await Promise.all([server.anyone.get('/kiosk', headers), server.anyone.get('/kiosk', headers)])
  }
  const lines = await linesInJournal()
  const heard: number[] = []
  for (const minutes of [1, 2, 3, 4, 30, 31]) {
    for (const { status } of await press(minutes)) assert.equal(status, 200)
    heard.push(await heardAfter('Lobi'))
  }
  assert.deepEqual(heard, [0, 2, 2, 4, 30, 30])
  assert.equal(await linesInJournal(), lines)

  const held = await office.owner.connect()
  await held.query('begin')
  await held.query(`select from devices.token for update`)
  assert.equal((await press(60))[0]?.status, 200, 'whoever holds the row is not waited for')
  await held.query('rollback')
  held.release()
  assert.equal(await heardAfter('Lobi'), 30)
})

test('a board that only holds its stream is heard as long as it holds it, and let go when it was revoked', async () => {
  await using server = await startTestServer(office, { now: () => now })
  const cookie = `perangkat=${await enrolAt(office, 'board', 'mandau', 'Ruang tunggu')}`
  mock.timers.enable({ apis: ['setInterval'] })
  try {
    now = minutesAfter(monday, 10)
    const stream = await fetch(`${server.origin}/board/news`, { headers: { cookie } })
    const reader = stream.body?.getReader()
    await reader?.read()
    now = minutesAfter(monday, 40)
    mock.timers.tick(heardEveryMinutes * 60_000)
    await until(async () => (await heardAfter('Ruang tunggu')) === 40)
    await revoke(camat, await idOf('Ruang tunggu'))
    mock.timers.tick(heardEveryMinutes * 60_000)
    for (let isOver = false; !isOver; ) isOver = (await reader?.read())?.done ?? true
  } finally {
    mock.timers.reset()
  }
})

test('after a backup was put back nobody knows when a device was heard, and none is called silent', async () => {
  const asked = { offices: [camat.office], regency: office.regency, now: minutesAfter(monday, 24 * 60) }
  const states = async () => {
    const listening = { since: monday, minutes: async () => 60 }
    const heard = await office.read(camat, (tx) => hearDevices(tx, asked, listening))
    return [...new Set(heard.map(({ hearing }) => hearing.state))]
  }
  assert.deepEqual(await states(), ['silent'])
  await office.owner.query('delete from devices.token')
  assert.deepEqual(await states(), ['unknown'])
})

async function idOf(name: string): Promise<string> {
  const { rows } = await office.owner.query<{ id: string }>('select id from devices.device where name = $1', [name])
  return rows[0]?.id ?? ''
}

async function heardAfter(name: string): Promise<number> {
  const { rows } = await office.owner.query<{ at: Temporal.Instant | Date }>(
    `select token.heard_at as at from devices.token join devices.device on device.id = token.device where name = $1`,
    [name],
  )
  const [found] = rows
  assert.ok(found)
  return monday.until(Temporal.Instant.from(new Date(String(found.at)).toISOString())).total('minutes')
}

async function linesInJournal(): Promise<number> {
  const { rows } = await office.owner.query<{ n: number }>('select count(*)::int as n from journal.line')
  return rows[0]?.n ?? 0
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((again) => setTimeout(again, 10))
}

async function list(name: string): Promise<string> {
  const input = { do: 'list', requestId: randomUUID(), kind: 'kiosk', name } as const
  return (await office.inAct(camat, monday, (tx) => keepDevices(tx, camat, input, monday))).device
}

async function codeOf(device: string): Promise<string> {
  const { rows } = await office.owner.query<{ code: string }>('select code from devices.code where device = $1', [
    device,
  ])
  return rows[0]?.code ?? ''
}

function enrol(code: string, at: Temporal.Instant) {
  return asAnyone(office, at, (tx) => enrolDevice(tx, { code }, at))
}

function asking(token: string | undefined, kind: 'kiosk' | 'board') {
  return transaction(office.pool, { scope: [office.regency] }, (tx) => deviceAsking(tx, { perangkat: token }, kind))
}

function revoke(by: typeof camat, device: string) {
  const input = { do: 'revoke', requestId: randomUUID(), device } as const
  return office.inAct(by, monday, (tx) => keepDevices(tx, by, input, monday))
}
