import { smallBelow } from './summary.ts'

/** Who came to the room in some time. */
export type RoomSum = {
  /** Numbers taken, and how many of them were called at all. */
  taken: number
  called: number
  /** Called, and nobody came. */
  missed: number
  /** Went before they were served: they said so, or the queue closed. */
  left: number
  /** Whole minutes from the number to its first call within which half of those called were; nothing where none was. */
  minutes: number | null
  /** Of these, of the priority line. */
  priorityTaken: number
  priorityCalled: number
  priorityMinutes: number | null
}

export type RoomSums = { whole: RoomSum; months: readonly { month: string; sum: RoomSum }[] }

/**
 * A sum of the room over a month: numbers taken, called after so many whole minutes (rounded up), missed or left, by lane; and
 * visits of which a request was registered, of one service or of all (''), with the milliseconds they waited.
 */
export type RoomEntry = {
  service: string
  kind: 'taken' | 'called' | 'missed' | 'left' | 'filed'
  month: string
  lane: 'priority' | 'other' | ''
  minutes: number
  n: number
  amount: number
}

/** A sum of the room that is kept as another than it is. */
export type RoomDifference = Omit<RoomEntry, 'n' | 'amount'> & { kept: RoomCount; anew: RoomCount }
type RoomCount = Pick<RoomEntry, 'n' | 'amount'>

/** What these sums of all services say together. */
export function roomSum(entries: readonly Pick<RoomEntry, 'kind' | 'lane' | 'minutes' | 'n'>[]): RoomSum {
  const count = (some: typeof entries, kind: RoomEntry['kind']) =>
    some.reduce((sum, one) => sum + (one.kind === kind ? one.n : 0), 0)
  const first = entries.filter(({ lane }) => lane === 'priority')
  return {
    ...{ taken: count(entries, 'taken'), called: count(entries, 'called') },
    ...{ missed: count(entries, 'missed'), left: count(entries, 'left'), minutes: halfOf(entries) },
    ...{ priorityTaken: count(first, 'taken'), priorityCalled: count(first, 'called'), priorityMinutes: halfOf(first) },
  }
}

function halfOf(entries: readonly Pick<RoomEntry, 'kind' | 'minutes' | 'n'>[]): number | null {
  const waits = entries.filter(({ kind }) => kind === 'called').sort((a, b) => a.minutes - b.minutes)
  const half = waits.reduce((sum, { n }) => sum + n, 0) / 2
  let below = 0
  for (const { minutes, n } of waits) {
    below += n
    if (below >= half) return minutes
  }
  return null
}

/** Every sum in which what was kept differs from what was counted anew. */
export function roomDifferences(kept: readonly RoomEntry[], anew: readonly RoomEntry[]): RoomDifference[] {
  const [a, b] = [byKey(kept), byKey(anew)]
  const nothing = { n: 0, amount: 0 }
  return [...new Map([...a, ...b])].flatMap(([key, { n: _, amount: __, ...sum }]) => {
    const [was, is] = [a.get(key) ?? nothing, b.get(key) ?? nothing]
    if (was.n === is.n && was.amount === is.amount) return []
    return [{ ...sum, kept: { n: was.n, amount: was.amount }, anew: { n: is.n, amount: is.amount } }]
  })
}

function byKey(entries: readonly RoomEntry[]): Map<string, RoomEntry> {
  const keyOf = ({ service, kind, month, lane, minutes }: RoomEntry) => [service, kind, month, lane, minutes].join('\t')
  return new Map(entries.map((one) => [keyOf(one), one]))
}

/** Whole minutes that half of those called waited at most; nothing where there are too few to tell. */
export function halfWithin(minutes: number | null, called: number): number | undefined {
  return minutes === null || called < smallBelow ? undefined : minutes
}
