import { randomUUID } from 'node:crypto'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { attendTicket, callTicket, closeDay, openCounter, takeTicket } from '#queue'
import type { RoomDeed } from './plan.ts'

/** A number of the queue as its holder knows it, and how often it was moved since. */
export type HeldTicket = { id: string; moves: number }

/** Does one thing in the room before the counter; `ticket` is that of the visit. Returns it as it stands afterwards. */
export async function actInRoom(
  { tx, by, at, ticket }: { tx: Tx; by: Officer; at: Temporal.Instant; ticket: HeldTicket | undefined },
  deed: RoomDeed,
): Promise<HeldTicket | undefined> {
  const requestId = randomUUID()
  if (deed.does === 'open-counter') {
    await openCounter(tx, by, { requestId, counter: deed.counter, groups: [...deed.groups] }, at)
    return undefined
  }
  if (deed.does === 'close-day') {
    await closeDay(tx, by, at)
    return undefined
  }
  if (deed.does === 'take-ticket') {
    const { office, zone, id, posts } = by
    const taker = { office, zone, source: 'counter', id, post: posts[0] ?? '' } as const
    const priority = deed.priority ? ('yes' as const) : undefined
    const taken = await takeTicket(tx, taker, { group: deed.group, priority }, at)
    return { id: taken.ticket, moves: 0 }
  }
  if (!ticket) throw new Error('nobody took this number')
  const asked = { requestId, ticket: ticket.id, seen: ticket.moves }
  if (deed.does === 'call') await callTicket(tx, by, asked, at)
  else await attendTicket(tx, by, { do: deed.does, ...asked }, at)
  return { ...ticket, moves: ticket.moves + 1 }
}
