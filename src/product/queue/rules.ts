import type { QueueFile, QueueRefusal, Standing } from './contract.ts'

export type Lane = 'priority' | 'quick' | 'ordinary'
export type MoveKind =
  | 'taken'
  | 'called'
  | 'recalled'
  | 'serving'
  | 'held'
  | 'missed'
  | 'returned'
  | 'transferred'
  | 'done'
  | 'left'
  | 'closed'
export type State = 'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'done' | 'left' | 'closed'

/** Where a ticket stands after a move. */
export const stateAfter = {
  taken: 'waiting',
  returned: 'waiting',
  transferred: 'waiting',
  called: 'called',
  recalled: 'called',
  serving: 'serving',
  held: 'held',
  missed: 'missed',
  done: 'done',
  left: 'left',
  closed: 'closed',
} as const satisfies Record<MoveKind, State>

/** Standings that are over for the day, but for somebody who comes too late and is called all the same. */
export const overStates: readonly State[] = ['missed', 'done', 'left', 'closed']

/** Digits that a ticket shows: the last number that is spoken is 999. */
export const numberMax = 999

/** The number as it is printed, shown and spoken: `A-042`. */
export function writeTicket(letter: string, number: number): string {
  return `${letter}-${String(number).padStart(3, '0')}`
}

type Waiting = Pick<Standing, 'lane' | 'takenAt'>

/**
 * The order in which those who wait are called: fair shares between the priority line, those with a matter of a minute, and
 * all others. Since the last one of the others was called, at most `inARow.priority` of the priority line and `inARow.quick`
 * of the quick lane go before them; a lane that is empty gives its turn away. Takes the lanes of the calls before, the newest
 * first.
 */
export function lineOrder<Ticket extends Waiting>(
  waiting: readonly Ticket[],
  called: readonly Lane[],
  inARow: QueueFile['inARow'],
): Ticket[] {
  const byArrival = waiting.toSorted((a, b) => Temporal.Instant.compare(a.takenAt, b.takenAt))
  const lanes = { priority: [] as Ticket[], quick: [] as Ticket[], ordinary: [] as Ticket[] } // filled just below
  for (const one of byArrival) lanes[one.lane].push(one)
  const heads = { priority: 0, quick: 0, ordinary: 0 }
  const ordinaryAgo = called.indexOf('ordinary')
  const since = ordinaryAgo < 0 ? called : called.slice(0, ordinaryAgo)
  const gone = { priority: countOf(since, 'priority'), quick: countOf(since, 'quick') }
  const order: Ticket[] = []
  while (order.length < byArrival.length) {
    const isThere = (lane: Lane) => heads[lane] < lanes[lane].length
    const lane = laneInTurn(isThere, gone, inARow)
    const next = lanes[lane][heads[lane]]
    if (!next) break
    heads[lane] += 1
    if (lane === 'ordinary') Object.assign(gone, { priority: 0, quick: 0 })
    else gone[lane] += 1
    order.push(next)
  }
  return order
}

function laneInTurn(
  isThere: (lane: Lane) => boolean,
  gone: { priority: number; quick: number },
  inARow: QueueFile['inARow'],
): Lane {
  if (isThere('priority') && gone.priority < inARow.priority) return 'priority'
  if (isThere('quick') && gone.quick < inARow.quick) return 'quick'
  if (isThere('ordinary')) return 'ordinary'
  return isThere('priority') ? 'priority' : 'quick'
}

function countOf(lanes: readonly Lane[], wanted: Lane): number {
  return lanes.filter((lane) => lane === wanted).length
}

/** The line that a group and a wish lead to. */
export function laneOf(group: { quick: boolean }, priority: boolean): Lane {
  if (priority) return 'priority'
  return group.quick ? 'quick' : 'ordinary'
}

/** Why a device gives no ticket now: children at play must not empty the roll. */
export function whyNotTake(
  taken: { lastMinute: number; last: number },
  plan: Pick<QueueFile, 'perMinute'>,
): QueueRefusal | undefined {
  if (taken.lastMinute >= plan.perMinute) return 'too-fast'
  return taken.last >= numberMax ? 'numbers-used-up' : undefined
}

const from = {
  recall: ['called'],
  hold: ['called', 'serving'],
  miss: ['called'],
  serve: ['called'],
  finish: ['called', 'serving'],
  also: ['serving'],
  transfer: ['called', 'serving', 'held'],
  call: ['waiting', 'held', 'missed'],
} as const satisfies Record<string, readonly State[]>

/** Why an officer may not do that to a ticket as it stands: it moved meanwhile, or another counter has it. */
export function whyNotAttend(
  doing: keyof typeof from,
  ticket: Pick<Standing, 'state' | 'session' | 'ordinal'> | undefined,
  sender: { session: string; seen: number },
): QueueRefusal | undefined {
  if (!ticket) return 'ticket-unknown'
  const allowed: readonly State[] = from[doing]
  const isTheirs = doing === 'call' || ticket.session === sender.session
  return ticket.ordinal === sender.seen && allowed.includes(ticket.state) && isTheirs ? undefined : 'ticket-moved'
}
