import type { Writable } from 'node:stream'
import type { News } from '../news.ts'

/** What everybody who hangs on one topic shares, and when it was read. */
export type Found<Room> = { room: Room; at: Temporal.Instant }

/** Somebody who hangs on: where they read, and what they are told. Readers of one `likeness` are told the same. */
export type Reader<Room> = { out: Writable; likeness: string | undefined; tell: (found: Found<Room>) => string }

/** Bytes that may lie unread before a reader: whoever takes nothing in is let go, and comes again by themselves. */
const unreadBytesMax = 65_536

/** Milliseconds between two signs of life, so that nobody on the way takes a quiet page for a dead one. */
const aliveMs = 20_000

type Seated<Room> = Reader<Room> & { last: string; sent: number }
type Desk<Room> = {
  readers: Set<Seated<Room>>
  found: Found<Room> | undefined
  first: Promise<Found<Room>>
  /** What was made of `found` for each likeness. */
  said: Map<string, string>
  stop: () => void
}

/**
 * Keeps one desk for each topic, where all its readers are told of one reading of the room. A desk opens with who asks
 * first, and goes with the last of its readers.
 */
export function openDesks<Room>(news: News) {
  const desks = new Map<string, Desk<Room>>()
  const seated = () => [...desks.values()].flatMap(({ readers }) => [...readers])
  // With how many were sent: whoever has fewer lost one on the way, and begins anew.
  const alive = setInterval(() => {
    for (const reader of seated()) send(reader, `event: alive\ndata: ${reader.sent}\n\n`)
  }, aliveMs).unref()
  const leave = (topic: string, desk: Desk<Room>) => {
    if (desk.readers.size > 0) return
    desk.stop()
    if (desks.get(topic) === desk) desks.delete(topic)
  }
  const deskAt = (topic: string, read: () => Promise<Found<Room>>): Desk<Room> => {
    const desk = desks.get(topic) ?? openDesk(news, topic, read)
    desks.set(topic, desk)
    return desk
  }

  return {
    count: () => [...desks.values()].reduce((sum, { readers }) => sum + readers.size, 0),

    /** Seats a reader once the room is read: they are told it now, and again whenever it changed for them. */
    async sit(topic: string, read: () => Promise<Found<Room>>, begin: () => Reader<Room>): Promise<void> {
      const waited = deskAt(topic, read)
      await waited.first.catch((error) => {
        leave(topic, waited)
        throw error
      })
      // Asked for once more: the last reader of that desk may have left while this one waited.
      const desk = deskAt(topic, read)
      const reader = { ...begin(), last: '', sent: 0 }
      const { out } = reader
      if (out.destroyed) return leave(topic, desk)
      desk.readers.add(reader)
      out.on('close', () => {
        desk.readers.delete(reader)
        leave(topic, desk)
      })
      tellReader(desk, reader)
    },

    end(): void {
      clearInterval(alive)
      for (const { out } of seated()) out.end()
    },
  }
}

// What came while the room was read is read once more after it, however often it came.
function openDesk<Room>(news: News, topic: string, read: () => Promise<Found<Room>>): Desk<Room> {
  const first = Promise.withResolvers<Found<Room>>()
  const desk: Desk<Room> = {
    readers: new Set(),
    found: undefined,
    first: first.promise,
    said: new Map(),
    stop: () => undefined,
  }
  let [isReading, isStale] = [false, false]
  const look = async (): Promise<void> => {
    isStale = true
    if (isReading) return
    isReading = true
    try {
      while (isStale) {
        isStale = false
        desk.found = await read()
        desk.said.clear()
        first.resolve(desk.found)
        for (const reader of desk.readers) tellReader(desk, reader)
      }
    } catch (error) {
      // The database is away: who waits is told so; for those who sit, the next look finds what this one missed.
      first.reject(error)
    } finally {
      isReading = false
    }
  }
  desk.stop = news.hear(topic, () => void look())
  void look()
  return desk
}

function tellReader<Room>(desk: Desk<Room>, reader: Seated<Room>): void {
  if (!desk.found) return
  const { likeness } = reader
  const said = (likeness !== undefined && desk.said.get(likeness)) || reader.tell(desk.found)
  if (likeness !== undefined) desk.said.set(likeness, said)
  if (said === reader.last) return
  reader.last = said
  reader.sent += 1
  send(reader, event(said))
}

function send({ out }: { out: Writable }, text: string): void {
  if (out.writableLength > unreadBytesMax) out.destroy()
  else out.write(text)
}

/** A text as one event of a stream. */
export function event(text: string): string {
  return `${text
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`
}
