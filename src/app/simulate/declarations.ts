import type { Calendar } from '#clock'
import { type DutiesFile, declarableFrom, lastDayOf, periodsOf } from '#duties'
import { type AwayStretch, isThere } from './absences.ts'
import type { Assumptions } from './assumptions.ts'
import type { Chance } from './chance.ts'
import { dayFor, momentIn } from './habit.ts'
import type { Colleague, DutyDeed, Ground } from './plan.ts'

export type Owing = {
  calendar: Calendar
  duties: DutiesFile
  /** Who works at the regency, and does what it owes for this office. */
  above: readonly Colleague[]
}

type Declared = DutiesFile['declared'][number]

/**
 * What an office declares done in the year, and the regency for it: each duty of each period once, mostly in time, by whoever
 * holds its post and is there.
 */
export function declarationsOf(
  ground: Ground,
  { calendar, duties, above }: Owing,
  {
    assumed,
    absences,
    chanceOf,
  }: { assumed: Assumptions; absences: readonly AwayStretch[]; chanceOf: (duty: string) => Chance },
): DutyDeed[] {
  const [first, last] = [ground.hours.days[0], ground.hours.days.at(-1)]
  if (!first || !last) return []
  return duties.declared.flatMap((duty) => {
    const chance = chanceOf(duty.key)
    const by = doerOf(duty, duty.owes === 'regency' ? above : ground.colleagues)
    if (by === undefined) return []
    const days = ground.hours.days.filter((day) => isThere(absences, by, day.from))
    return periodsOf(duty.every, first.date, last.date).flatMap((period, place): DutyDeed[] => {
      const dueOn = lastDayOf(calendar, ground.zone, duty, period)
      if (!dueOn) return []
      const term = { from: declarableFrom(duty, period), dueOn }
      const day = dayFor(days, term, { ...assumed.duties, beforeDays: assumed.duties.beforeDays[duty.every] }, chance)
      const at = momentIn(ground.hours, day ?? last, chance)
      if (!day) return []
      const number = `CONTOH-${place + 1}/${day.date.month}/${day.date.year}`
      const about = { duty: duty.key, period: period.from, doneOn: day.date, number }
      return [{ at, by, does: 'declare', ...about }]
    })
  })
}

// The first post that is named does it; the next ones where nobody holds it.
function doerOf({ by }: Declared, people: readonly Colleague[]): string | undefined {
  const holders = by.map((post) => people.find(({ posts }) => posts.includes(post)))
  return holders.find((one) => one !== undefined)?.username
}
