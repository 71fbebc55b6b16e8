import type { Chance } from './chance.ts'
import type { Stretch, WorkingHours } from './hours.ts'
import type { Colleague, PlannedAbsence } from './plan.ts'

/** Something to do at a post. `urgent` is taken up at once, other work in rounds; `favoured` goes before all who wait. */
export type Task = {
  readonly post: string
  readonly minutes: number
  readonly urgent: boolean
  readonly favoured?: boolean
  /** Nobody does it in the holder's place, as with a signature. */
  readonly inPerson?: boolean
}

/** The desks of an office, and a clock that walks from one thing to the next. */
export type Desks = {
  /** Something happens at a moment. */
  at(moment: number, happen: (now: number) => void): void
  /** Work for a post, ready at a moment: whoever holds it does it when those before it are done, and tells when, and when it was begun. */
  ask(task: Task, ready: number, done: (now: number, by: string, began: number) => void): void
  /** Lets everything happen in order of time, until the end of the year. */
  run(year: Stretch): void
}

export type DeskRules = {
  hours: WorkingHours
  colleagues: readonly Colleague[]
  absences: readonly (PlannedAbsence & Stretch)[]
  roundMinutes: number
  /** How long work takes the one, and how long the other. */
  speedOf: (username: string) => number
  /** When work of a post is looked at that was ready at a moment. */
  heldUntil: (post: string, ready: number) => number
  chance: Chance
  spread: number
}

/** Opens the desks. First come, first served, by one officer after the other; whoever is away has a substitute or a pile. */
export function openDesks(rules: DeskRules): Desks {
  const { hours, chance } = rules
  const events = openHeap()
  const freeAt = new Map<string, number>()
  const desks: Desks = {
    at: (moment, happen) => events.push(moment, happen),
    ask(task, ready, done) {
      const round = task.urgent || task.favoured ? ready : nextRound(ready, rules.roundMinutes)
      let milliseconds: number | undefined
      const takeUp = (now: number): void => {
        milliseconds ??= task.minutes * 60_000 * Math.exp(rules.spread * (chance.next() * 2 - 1))
        const taken = take(rules, freeAt, task, now, milliseconds)
        if (!taken) return
        if (typeof taken === 'number') {
          events.push(taken, takeUp)
          return
        }
        const moment = Math.ceil(taken.at / 1000) * 1000
        freeAt.set(taken.by, Math.max(moment, freeAt.get(taken.by) ?? 0))
        events.push(moment, (then) => done(then, taken.by, taken.began))
      }
      events.push(rules.heldUntil(task.post, round), takeUp)
    },
    run(year) {
      for (let event = events.pop(); event && event.at < year.to; event = events.pop()) event.happen(event.at)
    },
  }
  return { ...desks, at: (moment, happen) => desks.at(hours.opening(moment) ?? Number.POSITIVE_INFINITY, happen) }
}

/**
 * Who does something and when. A later moment: it is to be looked at then once more, when the holder has gone and a substitute
 * takes over; until then the substitute does their own work.
 */
function take(
  { hours, colleagues, absences, speedOf }: DeskRules,
  freeAt: ReadonlyMap<string, number>,
  task: Task,
  now: number,
  milliseconds: number,
): { by: string; at: number; began: number } | number | undefined {
  const free = (username: string) => freeAt.get(username) ?? 0
  const doneBy = (username: string, from: number) => {
    const begin = hours.opening(task.favoured ? from : Math.max(from, free(username)))
    const at = begin === undefined ? undefined : hours.done(begin, milliseconds * speedOf(username))
    return begin === undefined || at === undefined ? undefined : { by: username, at, began: begin }
  }
  const holders = colleagues.filter(({ posts }) => posts.includes(task.post))
  const [holder] = holders.toSorted((one, other) => free(one.username) - free(other.username))
  if (!holder) throw new Error(`nobody holds the post ${task.post}`)
  const away = (username: string, at: number) =>
    absences.find((one) => one.username === username && one.from <= at && at < one.to)
  for (let from = now; ; ) {
    const own = doneBy(holder.username, from)
    const gone = own && away(holder.username, own.at)
    if (!own || !gone) return own
    const inPlace = gone.substitute === undefined || task.inPerson ? undefined : gone.substitute
    if (inPlace !== undefined && gone.from > now) return gone.from
    const meanwhile = inPlace === undefined ? undefined : doneBy(inPlace, from)
    // What the substitute would not come to before the holder is back waits for the holder.
    if (meanwhile && meanwhile.at < gone.to && !away(meanwhile.by, meanwhile.at)) return meanwhile
    from = gone.to
  }
}

function nextRound(at: number, minutes: number): number {
  return Math.ceil(at / (minutes * 60_000)) * minutes * 60_000
}

type Happening = { at: number; order: number; happen: (now: number) => void }

/** What is to happen, the earliest first; of one moment, what was said first. */
function openHeap() {
  const heap: Happening[] = []
  let order = 0
  const isBefore = (one: Happening, other: Happening) =>
    one.at < other.at || (one.at === other.at && one.order < other.order)
  const swapUp = (from: number) => {
    for (let place = from; place > 0; ) {
      const above = (place - 1) >> 1
      const [one, other] = [heap[place], heap[above]]
      if (!one || !other || !isBefore(one, other)) return
      ;[heap[place], heap[above]] = [other, one]
      place = above
    }
  }
  const sinkDown = () => {
    for (let place = 0; ; ) {
      const least = leastOf(2 * place + 1, 2 * place + 2)
      const [here, there] = [heap[place], heap[least]]
      if (!here || !there || !isBefore(there, here)) return
      heap[place] = there
      heap[least] = here
      place = least
    }
  }
  const leastOf = (one: number, other: number) => {
    const [left, right] = [heap[one], heap[other]]
    return left && right && isBefore(right, left) ? other : one
  }
  return {
    push(at: number, happen: Happening['happen']) {
      if (!Number.isFinite(at)) return
      order += 1
      heap.push({ at, order, happen })
      swapUp(heap.length - 1)
    },
    pop(): Happening | undefined {
      const [first] = heap
      const last = heap.pop()
      if (heap.length > 0 && last) {
        heap[0] = last
        sinkDown()
      }
      return first
    },
  }
}
