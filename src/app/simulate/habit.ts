import type { Assumptions } from './assumptions.ts'
import type { Chance, Spread } from './chance.ts'
import type { WorkingHours } from './hours.ts'

type OpenDay = WorkingHours['days'][number]

/** When something is owed: from which day it may be done, and its last day. */
export type Term = { readonly from: Temporal.PlainDate; readonly dueOn: Temporal.PlainDate }

/**
 * The day among these on which what is owed is done: some days before its last one, or a few after it. Nothing where it is left
 * lying, or would be done after them. Draws as often whatever comes of it, so that no other moves.
 */
export function dayFor(
  days: readonly OpenDay[],
  { from, dueOn }: Term,
  { beforeDays, late, lateDays, forgotten }: Omit<Assumptions['duties'], 'beforeDays'> & { beforeDays: Spread },
  chance: Chance,
): OpenDay | undefined {
  const [isForgotten, isLate] = [chance.within(forgotten), chance.within(late)]
  const [before, after] = [Math.round(chance.around(beforeDays)), 1 + Math.round(chance.around(lateDays))]
  if (isForgotten) return undefined
  const lastAt = isLate ? undefined : dueOn.subtract({ days: before })
  const firstAt = isLate ? dueOn.add({ days: after }) : from
  const open = days.filter(({ date }) => Temporal.PlainDate.compare(date, firstAt) >= 0)
  return open.findLast(({ date }) => lastAt && Temporal.PlainDate.compare(date, lastAt) <= 0) ?? open[0]
}

/** A moment of a day on which somebody works. */
export function momentIn(hours: WorkingHours, day: OpenDay, chance: Chance): number {
  const at = day.from + Math.floor(chance.between(0, day.to - day.from) / 1000) * 1000
  return hours.opening(at) ?? at
}
