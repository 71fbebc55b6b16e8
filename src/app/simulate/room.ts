import { type Lane, laneOf, lineOrder } from '#queue'
import type { Assumptions } from './assumptions.ts'
import type { Desks } from './desks.ts'
import type { Deed, Ground, RoomDeed, Visit } from './plan.ts'

/** The room before the counter: whoever comes takes a number there, and goes on when they are called. */
export type Room = {
  /** Somebody comes in; `served` is told when their request is registered. */
  enter(visit: Visit, now: number, served: (now: number) => void): void
  /** What is done in the room beside calling: counters open, numbers are given, the day is closed. */
  deeds(): RoomDeed[]
}

type Waiting = { visit: Visit; lane: Lane; takenAt: Temporal.Instant; isGone: boolean; served: (now: number) => void }
type Turn = { by: string; began: number; then: number }
type Taken = { day: number; at: number; visit: Visit }

const [second, minute, day] = [1000, 60_000, 86_400_000]
/** Calls before the next one that its turn can depend on. */
const callsKept = 20

/**
 * Opens the room of an office. Its counter takes one after the other in the order of the queue's own rule, those with priority
 * sooner. Some are gone when they are called and come again on another day; whoever was not called by the evening takes another
 * number in the morning. Calls are written as they happen.
 */
export function openRoom(
  ground: Ground,
  { room: assumed, work }: Pick<Assumptions, 'room' | 'work'>,
  { desks, write }: { desks: Desks; write: (deed: Deed) => void },
): Room {
  const { days } = ground.hours
  const waiting: Waiting[] = []
  const called: Lane[] = []
  const taken: Taken[] = []
  const callers = new Map<number, Set<string>>()
  let isBusy = false
  const dayOf = (at: number) => days.findLastIndex(({ midnight }) => midnight <= at)
  const openingOf = (place: number) => days[place]?.from ?? 0

  const come = (visit: Visit, now: number, isGone: boolean, served: Waiting['served']) => {
    const at = Math.ceil(now / second) * second
    const takenAt = Temporal.Instant.fromEpochMilliseconds(at)
    taken.push({ day: dayOf(at), at, visit })
    waiting.push({ visit, lane: laneOf(groupOf(ground, visit), visit.priority), takenAt, isGone, served })
    next(now)
  }

  const next = (now: number) => {
    const [one] = isBusy ? [] : lineOrder(waiting, called, ground.queue.inARow)
    if (!one) return
    waiting.splice(waiting.indexOf(one), 1)
    called.splice(0, called.length, ...[one.lane, ...called].slice(0, callsKept))
    isBusy = true
    const task = { post: postOf(one.visit), minutes: one.isGone ? 1 : (work.minutes.receive ?? 1), urgent: true }
    desks.ask(task, now, (then, by, began) => {
      isBusy = false
      callIn(one, { by, began, then })
      next(then)
    })
  }

  const callIn = ({ visit, takenAt, isGone, served }: Waiting, { by, began, then }: Turn) => {
    const on = dayOf(then)
    // Begun in the evening and finished in the morning: it is the number of the morning that was called.
    const at = Math.min(dayOf(began) === on ? Math.ceil(began / second) * second : openingOf(on), then)
    if (dayOf(takenAt.epochMilliseconds) !== on) taken.push({ day: on, at: openingOf(on), visit })
    callers.set(on, (callers.get(on) ?? new Set()).add(by))
    const about = { by, visit: visit.index }
    write({ ...about, at, does: 'call' })
    if (isGone) {
      write({ ...about, at: then, does: 'miss' })
      desks.at(then + Math.round(visit.comesAgainAfter * day), (now) => come(visit, now, false, served))
      return
    }
    write({ ...about, at: Math.min(at + assumed.comesUpSeconds * second, then), does: 'serve' })
    write({ ...about, at: then, does: 'register' })
    write({ ...about, at: then, does: 'finish' })
    served(then)
  }

  return {
    enter: (visit, now, served) => come(visit, now, visit.isGoneWhenCalled, served),
    deeds: () =>
      [...Map.groupBy(taken, (one) => one.day)].flatMap(([place, tickets]) =>
        deedsOf(ground, { place, tickets, callers: [...(callers.get(place) ?? [])] }),
      ),
  }
}

/** The deeds of one day; where nobody was called, whoever sits at the counter gives the numbers. */
function deedsOf(
  { hours, queue, services, colleagues }: Ground,
  { place, tickets, callers }: { place: number; tickets: readonly Taken[]; callers: readonly string[] },
): RoomDeed[] {
  const open = hours.days[place]
  const [first] = tickets
  if (!open || !first) return []
  const here = queue.groups.filter((group) => isHere(group.services, services)).map(({ key }) => key)
  const holder = colleagues.find(({ posts }) => posts.includes(postOf(first.visit)))?.username ?? ''
  const officers = callers.length > 0 ? callers : [holder]
  const [by = holder] = officers
  return [
    ...officers.map((officer, index): RoomDeed => {
      return { at: open.from, by: officer, does: 'open-counter', counter: index + 1, groups: here }
    }),
    ...tickets.map(({ at, visit }): RoomDeed => {
      const { key } = groupOf({ queue }, visit)
      return { at, by, visit: visit.index, does: 'take-ticket', group: key, priority: visit.priority }
    }),
    { at: open.to + 2 * minute, by, does: 'close-day' },
  ]
}

// A group without services is there in every office.
function isHere(keys: readonly string[], services: Ground['services']): boolean {
  return keys.length === 0 || services.some(({ key }) => keys.includes(key))
}

/** What somebody chooses at the kiosk; whose matter is named nowhere chooses the last of what is for everybody. */
function groupOf({ queue }: Pick<Ground, 'queue'>, { service }: Visit): Ground['queue']['groups'][number] {
  const found = queue.groups.find(({ services }) => services.includes(service.key))
  const other = found ?? queue.groups.findLast(({ services }) => services.length === 0) ?? queue.groups[0]
  if (!other) throw new Error('the queue of the pack has no groups')
  return other
}

function postOf({ service: { procedure } }: Visit): string {
  return (procedure.find(({ does }) => does === 'receive') ?? procedure[0])?.post ?? ''
}
