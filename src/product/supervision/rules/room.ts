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
  /** Minutes from the number to its first call, the middle one of those called; nothing where none was. */
  minutes: number | null
  /** Of these, of the priority line. */
  priorityTaken: number
  priorityCalled: number
  priorityMinutes: number | null
}

export type RoomSums = { whole: RoomSum; months: readonly { month: string; sum: RoomSum }[] }

/** Whole minutes that half of those called waited at most; nothing where there are too few to tell. */
export function halfWithin(minutes: number | null, called: number): number | undefined {
  return minutes === null || called < smallBelow ? undefined : Math.ceil(minutes)
}
