import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openPool, transaction } from '#platform/db.ts'
import { attendTicket, callNext } from '#queue'
import { Connection } from '../load/connection.ts'
import { openPages, pages, type Reader, whatPagesKeep } from '../load/queue-pages.ts'
import { openRoom, type Room, take } from '../load/queue-room.ts'
import { brief, median, percentile } from '../numbers.ts'
import type { Figure } from '../report.ts'
import { untilQuiet } from '../server/machine.ts'
import { type ServerProcess, startServerProcess, temporaryFolder } from '../server/server-process.ts'
import type { BenchSettings } from '../settings.ts'

const counters = 20
const burst = { kiosks: 20, each: 10, seconds: 10 }
const writers = 32
const callsARound = 40

/** Tickets a second; a call until every open board and telephone shows it; a burst at the kiosks; memory of an open page. */
export async function queue(settings: BenchSettings): Promise<Figure> {
  using folder = temporaryFolder()
  const kept = join(folder.path, 'kept.txt')
  await using server = await startServerProcess({
    dataFolder: join(folder.path, 'data'),
    nodeOptions: ['--import', join(import.meta.dirname, '../server/collect.ts')],
    env: { BENCH_KEPT: kept },
  })
  const pool = openPool(server.connection(), 'paten_app', writers)
  const counting = new pg.Pool({ ...server.connection(), max: writers })
  try {
    const room = await openRoom(pool, { counters, kiosks: burst.kiosks })
    const readers = await openPages(server, room)
    const reached = await callTimes(settings, room, readers)
    const memory = await whatPagesKeep(settings, { server, room, file: kept })
    for (const { socket } of readers) socket.destroy()
    const kiosks = await burstOfTickets(settings, server, room)
    // Last, for it fills the room with more people than an office has.
    const tickets = await ticketsASecond(settings, room, counting)
    const all = reached.flat()
    return {
      name: 'queue',
      title: `The queue of one office: ${counters} counters, ${pages.boards} boards and ${pages.phones} telephones`,
      rows: [
        {
          what: `tickets, ${writers} at once`,
          value: median(tickets.product),
          unit: '/s',
          floor: { what: 'one row counted up', value: median(tickets.floor) },
          rounds: tickets.product,
        },
        {
          what: 'a call until an open page shows it, p95',
          value: percentile(all, 0.95),
          unit: 'ms',
          goal: { atMost: 500 },
          rounds: reached.map((round) => percentile(round, 0.95)),
          note: `median ${median(all).toFixed(0)} ms, the last of all ${Math.max(...all).toFixed(0)} ms`,
        },
        {
          what: 'memory that an open page keeps',
          value: memory.kilobytes,
          unit: 'KB',
          rounds: memory.steps,
          note: `of each that was closed again ${brief(memory.left)} KB remained`,
        },
        {
          what: `200 tickets in ${burst.seconds} s at ${burst.kiosks} kiosks, p95`,
          value: percentile(kiosks.ms, 0.95),
          unit: 'ms',
          note: `${kiosks.given} different numbers`,
        },
      ],
      notes: [
        'tickets are acts, each committed with its line in the journal, over eight groups; floor: as many connections count one row up, each a commit',
        'calls are made by acts in the process of the bench and reach pages that hang on the serving processes: none of them made the call',
        'a call is timed from the start of its act to the event in the socket of each page; the sockets are read in the process of the bench',
        'what a page keeps: the growth of all that the serving processes cannot throw away, from 500 open pages to 2,000; beside it the two steps of it, by 500 and by 1,000',
        'kiosks press over HTTP, each press a page with the ticket after it',
      ],
    }
  } finally {
    await Promise.all([pool.end(), counting.end()])
  }
}

async function ticketsASecond(settings: BenchSettings, room: Room, counting: pg.Pool) {
  await counting.query('create unlogged table if not exists public.bench_count (id int primary key, last int)')
  await counting.query('alter table public.bench_count set logged')
  await counting.query(
    'insert into public.bench_count select id, 0 from generate_series(0, 7) as id on conflict do nothing',
  )
  let asked = 0
  const ways = {
    floor: async () => {
      asked += 1
      await counting.query('update public.bench_count set last = last + 1 where id = $1', [asked % 8])
    },
    product: async () => {
      asked += 1
      await take(room, room.groups[asked % room.groups.length] ?? '')
    },
  }
  const found: Record<keyof typeof ways, number[]> = { floor: [], product: [] }
  for (let round = 0; round < settings.rounds; round += 1) {
    settings.say(`tickets, round ${round + 1} of ${settings.rounds}`)
    await untilQuiet(settings.patience)
    // A number ends at 999: a second of tickets a round leaves room for those that follow.
    for (const name of ['floor', 'product'] as const) found[name].push(await rateOf(ways[name], 1))
  }
  return found
}

async function rateOf(work: () => Promise<void>, seconds: number): Promise<number> {
  const began = performance.now()
  let done = 0
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: writers }, async () => {
      for (; performance.now() < until; done += 1) await work()
    }),
  )
  return (1000 * done) / (performance.now() - began)
}

/** Milliseconds from each call to each page that shows it; twenty counters take turns. */
async function callTimes(settings: BenchSettings, room: Room, readers: readonly Reader[]): Promise<number[][]> {
  const rounds: number[][] = []
  for (let round = 0; round < settings.rounds; round += 1) {
    settings.say(`calls, round ${round + 1} of ${settings.rounds}`)
    await untilQuiet(settings.patience)
    const found: number[] = []
    for (let one = 0; one < callsARound; one += 1) found.push(...(await callOnce(room, readers, one)))
    rounds.push(found)
  }
  return rounds
}

const patienceMs = 3000

async function callOnce(room: Room, readers: readonly Reader[], one: number): Promise<number[]> {
  const by = room.officers[one % counters]
  if (!by) throw new Error('the room has no officers')
  const at = Temporal.Now.instant()
  const began = performance.now()
  const called = await transaction(room.pool, { scope: by.scope, act: true, at }, (tx) => callNext(tx, by, {}, at))
  // Whoever was called before them reads nothing new: their page does not change.
  const waitsFor = () => readers.filter(({ heard }) => heard < began)
  let left = readers.length
  for (let still = 0; performance.now() - began < patienceMs && still < 15; ) {
    await wait(10)
    const now = waitsFor().length
    still = now === left ? still + 1 : 0
    left = now
  }
  const { ticket } = called
  for (const kind of ['serve', 'finish'] as const)
    await transaction(room.pool, { scope: by.scope, act: true, at }, (tx) =>
      attendTicket(tx, by, { do: kind, requestId: randomUUID(), ticket, seen: kind === 'serve' ? 1 : 2 }, at),
    )
  const times = readers.flatMap(({ heard }) => (heard >= began ? [heard - began] : []))
  await wait(400)
  return times
}

/** So many presses in ten seconds, each kiosk one after the other, over HTTP with the ticket's page after it. */
async function burstOfTickets(settings: BenchSettings, server: ServerProcess, room: Room) {
  settings.say('a burst at the kiosks')
  await untilQuiet(settings.patience)
  const written = new Set<string>()
  const ms: number[] = []
  await Promise.all(
    room.codes.slice(1).map(async (token, place) => {
      using connection = await Connection.open(server.port)
      const cookie = `perangkat=${token}`
      for (let one = 0; one < burst.each; one += 1) {
        await wait((burst.seconds * 1000) / burst.each - 100 + 10 * place)
        const body = new URLSearchParams({ requestId: randomUUID(), group: room.groups[place % 8] ?? '' })
        const form = { type: 'application/x-www-form-urlencoded', body: Buffer.from(body.toString()) }
        const began = performance.now()
        const pressed = await connection.ask({ path: '/kiosk', cookie, form })
        const page = await connection.ask({ path: pressed.location ?? '/kiosk', cookie })
        ms.push(performance.now() - began)
        if (page.status === 200 && pressed.location) written.add(pressed.location)
      }
    }),
  )
  return { ms, given: written.size }
}
