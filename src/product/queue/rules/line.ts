import type { Room, Standing } from '../contract.ts'
import { lineOrder } from '../rules.ts'
import { type Expected, expectTurn } from './expect.ts'

/** Where a group stands: who waits in it, and how many counters serve it. */
export type GroupNow = { waiting: readonly Standing[]; counters: number }

const orders = new WeakMap<Room, Map<string, readonly Standing[]>>()

/**
 * Those who are called from the counters of a group, in the order in which they are called: its own, and those of groups
 * that share a counter with it. Worked out once for a room, however many telephones ask.
 */
export function lineOf(room: Room, group: string): readonly Standing[] {
  const known = orders.get(room) ?? new Map<string, readonly Standing[]>()
  orders.set(room, known)
  const shared = new Set([group, ...countersOf(room, group).flatMap(({ groups }) => groups)])
  const key = [...shared].toSorted().join(' ')
  const order =
    known.get(key) ??
    lineOrder(
      room.standing.filter((one) => one.state === 'waiting' && shared.has(one.group)),
      room.called,
      room.inARow,
    )
  known.set(key, order)
  return order
}

/** The open counters that serve a group. */
export function countersOf(room: Room, group: string): Room['counters'] {
  return room.counters.filter(({ groups }) => groups.includes(group))
}

/** How many go before a ticket that waits; of a new ticket, all who wait with it. */
export function aheadOf(room: Room, group: string, ticket?: string): number {
  const line = lineOf(room, group)
  const place = line.findIndex((one) => one.ticket === ticket)
  return place < 0 ? line.length : place
}

/** When the turn of a ticket comes, or of whoever takes one now. */
export function expectedIn(room: Room, group: string, ticket?: string): Expected {
  const line = { ahead: aheadOf(room, group, ticket), counters: countersOf(room, group).length }
  return expectTurn({ ...line, served: servedFor(room, group) }, room.now)
}

// What the counter of a group was busy with is also what goes before it from other groups.
function servedFor(room: Room, group: string): readonly number[] {
  const shared = new Set([group, ...countersOf(room, group).flatMap(({ groups }) => groups)])
  return [...shared].flatMap((key) => room.served.get(key) ?? [])
}
