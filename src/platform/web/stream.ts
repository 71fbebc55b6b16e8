import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { Frame } from '#ui/frame.ts'
import { type Tx, transaction } from '../db.ts'
import { askOf } from './ask.ts'
import { event, type Found, openDesks, type Reader } from './desks.ts'
import { NotFound } from './faults.ts'
import { inside } from './inside.ts'
import type { Ask, May, Visitor, WebOptions } from './route.ts'
import { Unreadable } from './unreadable.ts'

/**
 * A page that stays fresh by itself (server-sent events). `seat` says what one reader hears of, and where they sit; `room`
 * reads what everybody at a topic shares, once for all of them; `tell` makes of it what this reader is sent. With
 * `isAlike` it is made once for all who read one language: then `tell` looks at nothing else of the frame, nor at the seat.
 */
export type StreamRoute<Person, Seat extends { topic: string; scope: readonly string[] }, Room> = {
  may: May
  seat: (tx: Tx, person: Person, ask: Ask) => Promise<Seat | undefined>
  room: (tx: Tx, topic: string, at: Temporal.Instant) => Promise<Room>
  tell: (room: Room, seat: Seat, frame: Frame) => string
  isAlike?: boolean
  stays?: Staying<Seat>
}

/** What is kept now and then of a reader who hangs on, and whether they still may: who may not is let go. Nobody waits for it. */
type Staying<Seat> = { everyMs: number; keep: (tx: Tx, seat: Seat, at: Temporal.Instant) => Promise<boolean> }

/** Readers who hang on one process at once; whoever comes after them reads by reloading. */
const readersMax = 5000

/** Opens a route that keeps its readers fresh. With `?once` it says what it has to say and ends, for who polls. */
export function openStream<Person extends Visitor, Seat extends { topic: string; scope: readonly string[] }, Room>(
  options: WebOptions<Person>,
  path: string,
  route: StreamRoute<Person, Seat, Room>,
): void {
  const { app, news } = options
  const desks = news && openDesks<Room>(news)
  app.addHook('preClose', async () => desks?.end())
  const readFor = ({ topic, scope }: { topic: string; scope: readonly string[] }) => {
    return async (): Promise<Found<Room>> => {
      const at = options.now()
      return { at, room: await transaction(options.pool, { scope, at }, (tx) => route.room(tx, topic, at)) }
    }
  }
  app.get(path, { config: { may: route.may } }, async (request, reply) => {
    const ask = askOf(request, options, options.now())
    const { seat, person } = await inside(options, request, route.may, { act: false }, async (tx, person) => ({
      seat: await route.seat(tx, person, ask),
      person,
    }))
    if (!seat) throw new NotFound()
    const read = readFor(seat)
    const telling = tellingOf(route, seat, options.frame(request, reply, person, undefined, ask.now))
    if (!desks || ask.query.once !== undefined) {
      const said = telling.tell(await read())
      return void begin(reply).end(`retry: 2000\n\n${event(said)}`)
    }
    if (desks.count() >= readersMax) throw new Unreadable(429)
    await desks.sit(seat.topic, read, () => {
      const out = begin(reply)
      out.write('retry: 2000\n\n')
      if (route.stays) keepStaying(options, route.stays, seat, out)
      return { out, ...telling }
    })
  })
}

function keepStaying<Person extends Visitor, Seat extends { scope: readonly string[] }>(
  { pool, now }: WebOptions<Person>,
  { everyMs, keep }: Staying<Seat>,
  seat: Seat,
  out: ServerResponse,
): void {
  const staying = setInterval(async () => {
    const at = now()
    // The database is away: the next time says it.
    const stays = await transaction(pool, { scope: seat.scope, at }, (tx) => keep(tx, seat, at)).catch(() => true)
    if (!stays) out.end()
  }, everyMs).unref()
  out.on('close', () => clearInterval(staying))
}

// Made apart from the request, so that a reader who hangs on for hours keeps nothing of it but this.
function tellingOf<Person, Seat extends { topic: string; scope: readonly string[] }, Room>(
  route: StreamRoute<Person, Seat, Room>,
  seat: Seat,
  frame: Frame,
): Omit<Reader<Room>, 'out'> {
  return {
    likeness: route.isAlike ? `${frame.language} ${frame.zone}` : undefined,
    tell: ({ room, at }) => route.tell(room, seat, { ...frame, now: at }),
  }
}

function begin(reply: FastifyReply): ServerResponse {
  reply.hijack()
  const out = reply.raw
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) out.setHeader(name, value)
  // A proxy that gathers what it passes on would hold every call back.
  out.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
  // Sent by themselves, headers are one string from then on; before, they are a chain of forty, for as long as the page is open.
  out.flushHeaders()
  return out
}
