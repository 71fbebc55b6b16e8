import type { Declared, DutyRefusal, DutyState, Period } from './contract.ts'

const monthsOf = { month: 1, quarter: 3, year: 12 } as const
const periodsMax = 36

/**
 * The periods of a duty that are owed, oldest first: from the one in which the office began to the one that runs. One that
 * the office began in its middle counts, for what is left of it.
 */
export function periodsOf(every: Declared['every'], since: Temporal.PlainDate, today: Temporal.PlainDate): Period[] {
  const months = monthsOf[every]
  const first = today.with({ month: today.month - ((today.month - 1) % months), day: 1 })
  const found: Period[] = []
  for (let back = 0; back < periodsMax; back += 1) {
    const from = first.subtract({ months: back * months })
    const until = from.add({ months }).subtract({ days: 1 })
    if (Temporal.PlainDate.compare(until, since) < 0) break
    found.unshift({ every, from, until })
  }
  return found
}

/** From when a duty of a period may be declared done: within it, or once it is over. */
export function declarableFrom({ when }: Pick<Declared, 'when'>, { from, until }: Period): Temporal.PlainDate {
  return when === 'within' ? from : until.add({ days: 1 })
}

/** How a duty stands by its last day: late from the day after it. */
export function stateOf(
  dueOn: Temporal.PlainDate | undefined,
  { today, soonDays }: { today: Temporal.PlainDate; soonDays: number },
): { state: Exclude<DutyState, 'done'>; days: number | undefined } {
  if (!dueOn) return { state: 'unknown', days: undefined }
  const left = today.until(dueOn, { largestUnit: 'days' }).days
  if (left < 0) return { state: 'late', days: -left }
  return { state: left <= soonDays ? 'soon' : 'ahead', days: left }
}

/** Whether something late is told to the superior: more days late than it may be here. */
export function hasRisen(
  state: DutyState,
  days: number | undefined,
  { risesAfterDays }: { risesAfterDays: number },
): boolean {
  return state === 'late' && (days ?? 0) > risesAfterDays
}

/** Why a duty may not be declared done now, or nothing. */
export function whyNotDeclare(
  { by, from, done }: { by: readonly string[]; from: Temporal.PlainDate; done: boolean },
  { posts, today }: { posts: readonly string[]; today: Temporal.PlainDate },
): DutyRefusal | undefined {
  if (!by.some((post) => posts.includes(post))) return 'duty-not-yours'
  if (done) return 'duty-done'
  return Temporal.PlainDate.compare(today, from) < 0 ? 'duty-too-early' : undefined
}

/** What is wrong with the day on which something is said to have been done: nothing lies ahead, nor before its time. */
export function wrongDay(
  doneOn: Temporal.PlainDate,
  { from, today }: { from: Temporal.PlainDate; today: Temporal.PlainDate },
): 'day-ahead' | 'day-before' | undefined {
  if (Temporal.PlainDate.compare(doneOn, today) > 0) return 'day-ahead'
  return Temporal.PlainDate.compare(doneOn, from) < 0 ? 'day-before' : undefined
}
