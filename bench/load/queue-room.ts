import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { enrolDevice, keepDevices } from '#devices'
import type { Officer } from '#identity'
import { type Tx, transaction } from '#platform/db.ts'
import { attendTicket, callNext, openCounter, openDay, type Taker, takeTicket } from '#queue'
import { readOfficers } from '../../src/app/demo-officers.ts'

/** One office with its counters open and its devices enrolled; the first token is the board's. */
export type Room = {
  pool: pg.Pool
  officers: readonly Officer[]
  regency: string
  groups: readonly string[]
  codes: readonly string[]
}

const groups = ['ambil', 'keterangan', 'tanah', 'nikah', 'kegiatan', 'lembaga', 'pengaduan', 'informasi']

/** Opens so many counters in the demonstration's Mandau, and enrols a board and so many kiosks. */
export async function openRoom(
  pool: pg.Pool,
  { counters, kiosks }: { counters: number; kiosks: number },
): Promise<Room> {
  const now = Temporal.Now.instant()
  const { office, regency } = await whereIs(pool, 'loket.mandau')
  const on = now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate()
  const [clerk] = await readOfficers(pool, { scope: [office, regency], usernames: ['loket.mandau'], on })
  if (!clerk) throw new Error('the demonstration has no counter officer')
  // As many as the figure asks for, beyond those of the demonstration: a counter knows its officer by id alone.
  const officers = Array.from({ length: counters }, () => ({ ...clerk, id: randomUUID(), scope: [office, regency] }))
  const run = <Result>(work: (tx: Tx) => Promise<Result>) =>
    transaction(pool, { scope: [office, regency], act: true, at: now }, work)
  await openCounters({ pool, officers, groups }, now)
  const tokens: string[] = []
  for (let place = 0; place <= kiosks; place += 1) {
    const kind = place === 0 ? 'board' : 'kiosk'
    const listing = { do: 'list', requestId: randomUUID(), kind, name: `Alat ${place}` } as const
    const { device } = await run((tx) => keepDevices(tx, clerk, listing, now))
    const { rows } = await pool.query<{ code: string }>(`select code from devices.code where device = $1`, [device])
    const code = rows[0]?.code ?? ''
    const enrolling = (tx: Tx) => enrolDevice(tx, { code }, now)
    tokens.push((await transaction(pool, { scope: [regency], act: true, at: now }, enrolling)).token)
  }
  return { pool, officers, regency, groups, codes: tokens }
}

/** Opens the day of a moment with every counter; one that was left open before is closed by force, as officers do. */
export async function openCounters(
  { pool, officers, groups }: Pick<Room, 'pool' | 'officers' | 'groups'>,
  at: Temporal.Instant,
): Promise<void> {
  const [first] = officers
  if (!first) throw new Error('the room has no officers')
  await transaction(pool, { scope: first.scope, act: true, at }, (tx) => openDay(tx, first, at))
  for (const [place, by] of officers.entries())
    await transaction(pool, { scope: by.scope, act: true, at }, (tx) =>
      openCounter(tx, by, { requestId: randomUUID(), counter: place + 1, groups: [...groups] }, at),
    )
}

async function whereIs(pool: pg.Pool, username: string): Promise<{ office: string; regency: string }> {
  const client = new pg.Client({ ...pool.options, options: '' })
  await client.connect()
  try {
    const { rows } = await client.query<{ office: string; regency: string }>(
      `select officer.office, regency.id as regency from identity.officer, offices.regency where officer.username = $1`,
      [username],
    )
    const [found] = rows
    if (!found) throw new Error(`${username} is not in the demonstration`)
    return found
  } finally {
    await client.end()
  }
}

/** Gives a ticket, and answers with its code. */
export async function take(room: Room, group: string, at = Temporal.Now.instant()): Promise<string> {
  const [by] = room.officers
  if (!by) throw new Error('the room has no officers')
  const taker: Taker = { source: 'counter', office: by.office, zone: by.zone, id: by.id, post: '' }
  const options = { scope: by.scope, act: true, at, requestId: randomUUID() }
  return (await transaction(room.pool, options, (tx) => takeTicket(tx, taker, { group }, at))).code
}

export type RoomTimes = { ticket: number[]; call: number[]; attend: number[] }

/** Every counter at once: somebody takes a number, the next is called, served and finished. Milliseconds of each act. */
export async function serveRoom(room: Room, at: Temporal.Instant, seconds: number): Promise<RoomTimes> {
  const times: RoomTimes = { ticket: [], call: [], attend: [] }
  const timed = async <Result>(kind: keyof RoomTimes, work: () => Promise<Result>): Promise<Result> => {
    const began = performance.now()
    const result = await work()
    times[kind].push(performance.now() - began)
    return result
  }
  const until = performance.now() + 1000 * seconds
  const served = room.officers.map(async (by, counter) => {
    const act = <Result>(work: (tx: Tx) => Promise<Result>) =>
      transaction(room.pool, { scope: by.scope, act: true, at }, work)
    while (performance.now() < until) {
      await timed('ticket', () => take(room, room.groups[counter % room.groups.length] ?? '', at))
      const { ticket } = await timed('call', () => act((tx) => callNext(tx, by, {}, at)))
      for (const [before, doing] of (['serve', 'finish'] as const).entries()) {
        const form = { do: doing, requestId: randomUUID(), ticket, seen: before + 1 }
        await timed('attend', () => act((tx) => attendTicket(tx, by, form, at)))
      }
    }
  })
  await Promise.all(served)
  return times
}
