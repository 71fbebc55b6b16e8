import type { Assumptions } from './assumptions.ts'
import type { Chance } from './chance.ts'
import type { Stretch, WorkingHours } from './hours.ts'
import type { Colleague, Ground, PlannedAbsence } from './plan.ts'
import { type Plants, plantedHere } from './plants.ts'

export type AwayStretch = PlannedAbsence & Stretch

/** Who of an office is away from when to when: one at a time, each with a colleague in their place, unless it is planted otherwise. */
export function absencesOf(ground: Ground, assumed: Assumptions, plants: Plants, chance: Chance): AwayStretch[] {
  const share = (ground.year.to - ground.year.from) / (365 * 86_400_000)
  const planted = plantedAbsence(ground, plants)
  const found: AwayStretch[] = []
  for (const { username } of ground.colleagues)
    for (const { kind, times, days } of assumed.absences.ofOfficer)
      for (let left = chance.times(times * share); left > 0; left -= 1) {
        const day = ground.hours.days[chance.below(ground.hours.days.length)]
        if (!day || (kind !== 'leave' && kind !== 'sick' && kind !== 'duty-travel')) continue
        const substitute = substituteFor(ground.colleagues, username)
        const one = stretchOf(ground, { username, kind, firstDay: day.date, days, substitute })
        if (found.every((other) => isApart(one, other))) found.push(one)
      }
  const others = planted ? found.filter((one) => isApart(one, planted)) : found
  return [...others, ...(planted ? [planted] : [])].toSorted((one, other) => one.from - other.from)
}

/** Whether somebody is there at a moment. */
export function isThere(absences: readonly AwayStretch[], username: string, at: number): boolean {
  return !absences.some((one) => one.username === username && one.from <= at && at < one.to)
}

function plantedAbsence(ground: Ground, plants: Plants): AwayStretch | undefined {
  const plant = plantedHere(plants, ground.office, 'holder-absent')
  const holder = plant && ground.colleagues.find(({ posts }) => posts.includes(plant.post))
  const day = plant && ground.hours.days.find(({ from }) => from >= ground.year.from + plant.fromDay * 86_400_000)
  if (!holder || !day) return undefined
  const about = { username: holder.username, kind: 'duty-travel', firstDay: day.date, days: plant.days } as const
  return stretchOf(ground, { ...about, substitute: undefined })
}

/** Whoever stands nearest in the office; of two as near, who is named first. */
function substituteFor(colleagues: readonly Colleague[], username: string): string | undefined {
  const away = colleagues.find((one) => one.username === username)
  const others = colleagues.filter((one) => one.username !== username)
  const distance = (one: Colleague) => Math.abs(one.level - (away?.level ?? 0))
  return others.toSorted((one, other) => distance(one) - distance(other))[0]?.username
}

function stretchOf(
  { zone }: Pick<Ground, 'zone'>,
  about: Omit<PlannedAbsence, 'back'> & { days: number },
): AwayStretch {
  const { days, ...entry } = about
  const back = entry.firstDay.add({ days })
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).epochMilliseconds
  return { ...entry, back, from: midnight(entry.firstDay), to: midnight(back) }
}

function isApart(one: Stretch, other: Stretch): boolean {
  return one.to <= other.from || other.to <= one.from
}

/** Hours of one office without light. */
export function powerCutsOf(hours: WorkingHours, { powerCuts }: Assumptions, year: Stretch, chance: Chance): Stretch[] {
  const count = chance.times((powerCuts.timesAYear * (year.to - year.from)) / (365 * 86_400_000))
  return Array.from({ length: count }, () => {
    const span = hours.spans[chance.below(hours.spans.length)] ?? year
    const from = Math.round(chance.between(span.from, span.to) / 1000) * 1000
    return { from, to: from + Math.round(chance.around(powerCuts.minutes)) * 60_000 }
  })
}
