import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { Frame } from '#ui/frame.ts'
import { type Tx, transaction } from '../db.ts'
import type { News } from '../news.ts'
import { askOf } from './ask.ts'
import { NotFound } from './faults.ts'
import { inside } from './inside.ts'
import type { Ask, May, Visitor, WebOptions } from './route.ts'
import { Unreadable } from './unreadable.ts'

/**
 * A page that stays fresh by itself (server-sent events). `seat` says what one reader hears of, and where they sit; `room`
 * reads what everybody at a topic shares, once for all of them; `tell` makes of it what this reader is sent.
 */
export type StreamRoute<Person, Seat extends { topic: string; scope: readonly string[] }, Room> = {
  may: May
  seat: (tx: Tx, person: Person, ask: Ask) => Promise<Seat | undefined>
  room: (tx: Tx, topic: string, at: Temporal.Instant) => Promise<Room>
  tell: (room: Room, seat: Seat, frame: Frame) => string
}

/** Readers who hang on one process at once; whoever comes after them reads by reloading. */
const readersMax = 5000

/** Milliseconds between two signs of life, so that nobody on the way takes a quiet page for a dead one. */
const aliveMs = 20_000

/** Bytes that may lie unread before a reader. */
const unreadBytesMax = 65_536

type Reader = { out: ServerResponse; tell: (room: unknown, at: Temporal.Instant) => string; last: string; sent: number }
type Desk = {
  readers: Set<Reader>
  found: { room: unknown; at: Temporal.Instant } | undefined
  stop: () => void
  isReading: boolean
  isStale: boolean
}

/** Opens a route that keeps its readers fresh. With `?once` it says what it has to say and ends, for who polls. */
export function openStream<Person extends Visitor, Seat extends { topic: string; scope: readonly string[] }, Room>(
  options: WebOptions<Person>,
  path: string,
  route: StreamRoute<Person, Seat, Room>,
): void {
  const { app, news } = options
  const desks = new Map<string, Desk>()
  app.addHook('preClose', async () => {
    for (const { readers } of desks.values()) for (const { out } of readers) out.end()
  })
  const read = async (seat: Seat) => {
    const at = options.now()
    const scope = seat.scope
    return { at, room: await transaction(options.pool, { scope, at }, (tx) => route.room(tx, seat.topic, at)) }
  }
  app.get(path, { config: { may: route.may } }, async (request, reply) => {
    const ask = askOf(request, options, options.now())
    const { seat, person } = await inside(options, request, route.may, { act: false }, async (tx, person) => ({
      seat: await route.seat(tx, person, ask),
      person,
    }))
    if (!seat) throw new NotFound()
    const isOnce = ask.query.once !== undefined || news === undefined
    if (!isOnce && countReaders(desks) >= readersMax) throw new Unreadable(429)
    const frame = options.frame(request, reply, person, undefined, ask.now)
    const tell: Reader['tell'] = (room, at) => route.tell(room as Room, seat, { ...frame, now: at }) // read for this route
    const seatAt = isOnce ? undefined : () => deskFor(desks, news, seat, read)
    const found = seatAt?.().found ?? (await read(seat))
    const last = tell(found.room, found.at)
    const out = begin(reply)
    out.write(`retry: 2000\n\n${event(last)}`)
    if (!seatAt) return void out.end()
    // Asked for once more: the last reader of that desk may have left while this one was written to.
    const seated = seatAt()
    hang(seated, { out, tell, last, sent: 1 }, () => {
      seated.stop()
      if (desks.get(seat.topic) === seated) desks.delete(seat.topic)
    })
  })
}

function countReaders(desks: ReadonlyMap<string, Desk>): number {
  return [...desks.values()].reduce((sum, { readers }) => sum + readers.size, 0)
}

// What the desk read while this reader sat down is told at once.
function hang(desk: Desk, reader: Reader, whenEmpty: () => void): void {
  const { out } = reader
  desk.readers.add(reader)
  if (desk.found) tellReader(reader, desk.found)
  // With how many were sent: whoever has fewer lost one on the way, and begins anew.
  const alive = setInterval(() => out.write(`event: alive\ndata: ${reader.sent}\n\n`), aliveMs).unref()
  out.on('close', () => {
    clearInterval(alive)
    desk.readers.delete(reader)
    if (desk.readers.size === 0) whenEmpty()
  })
}

// Who takes nothing in is sent nothing more until they do: one slow telephone must not fill the memory.
function tellReader(reader: Reader, { room, at }: NonNullable<Desk['found']>): void {
  if (reader.out.writableLength > unreadBytesMax) return
  const said = reader.tell(room, at)
  if (said === reader.last) return
  reader.last = said
  reader.sent += 1
  reader.out.write(event(said))
}

// What came while the room was read is read once more after it, however often it came.
function deskFor<Seat extends { topic: string }>(
  desks: Map<string, Desk>,
  news: News,
  seat: Seat,
  read: (seat: Seat) => Promise<NonNullable<Desk['found']>>,
): Desk {
  const known = desks.get(seat.topic)
  if (known) return known
  const desk: Desk = { readers: new Set(), found: undefined, stop: () => undefined, isReading: false, isStale: false }
  const look = async (): Promise<void> => {
    desk.isStale = true
    if (desk.isReading) return
    desk.isReading = true
    try {
      while (desk.isStale) {
        desk.isStale = false
        desk.found = await read(seat)
        for (const reader of desk.readers) tellReader(reader, desk.found)
      }
    } catch {
      // The database is away: the next look finds what this one missed.
    } finally {
      desk.isReading = false
    }
  }
  desk.stop = news.hear(seat.topic, () => void look())
  desks.set(seat.topic, desk)
  void look()
  return desk
}

function begin(reply: FastifyReply): ServerResponse {
  reply.hijack()
  const out = reply.raw
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) out.setHeader(name, value)
  // A proxy that gathers what it passes on would hold every call back.
  out.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  return out
}

function event(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`
}
