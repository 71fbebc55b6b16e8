import type { GroupHere, GroupLine, Room, Standing, TicketNow } from '../contract.ts'
import { aheadOf, expectedIn } from '../rules/line.ts'
import { overStates } from '../rules.ts'
import type { KeptTicket } from '../store/find.ts'

/** A ticket with its place in the line of a room; one that is over long since is given as it stood when it was asked for. */
export function ticketNow(room: Room, kept: KeptTicket, before: Standing | undefined): TicketNow {
  const isIt = ({ ticket }: Standing) => ticket === kept.id
  const standing = room.standing.find(isIt) ?? room.over.find(isIt) ?? before
  const group = standing?.group ?? kept.group
  const call = room.calls.find(({ ticket }) => ticket === kept.id)
  // What stands here still as if it waited was closed with the day.
  const isGone = room.day === undefined && standing !== undefined && !overStates.includes(standing.state)
  const session = room.counters.find(({ id }) => id === standing?.session)
  return {
    ...{ written: kept.written, lane: standing?.lane ?? kept.lane, takenAt: kept.takenAt },
    group: room.groups.find(({ key }) => key === group),
    also: mattersLeft(room, kept, group).map(({ name }) => name),
    state: isGone ? 'closed' : (standing?.state ?? 'closed'),
    ahead: aheadOf(room, group, kept.id),
    expected: expectedIn(room, group, kept.id),
    counter: session?.counter ?? call?.counter,
  }
}

/** What a ticket is for beside the matter it stands in now, without what was served already. */
export function mattersLeft(room: Pick<Room, 'groups' | 'visited'>, kept: KeptTicket, now: string): GroupHere[] {
  const served = room.visited.get(kept.id) ?? []
  const isOf = (key: string) => kept.also !== null && (key === kept.group || kept.also.includes(key))
  return room.groups.filter(({ key }) => key !== now && isOf(key) && !served.includes(key))
}

/** Each group of an office with who waits in it and when whoever comes now has their turn. */
export function groupLines(room: Room): GroupLine[] {
  return room.groups.map((group) => ({
    group,
    waiting: room.standing.filter((one) => one.state === 'waiting' && one.group === group.key).length,
    expected: expectedIn(room, group.key),
  }))
}
