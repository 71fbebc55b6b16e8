import type { Assumptions, PlantName } from './assumptions.ts'
import type { Chance } from './chance.ts'
import type { Ground } from './plan.ts'

/** The wrongs that are planted in this year; each is one office's, for so many days of it. */
export type Plants = { readonly names: readonly PlantName[]; readonly assumed: Assumptions['plants'] }

const dayMs = 86_400_000

/** The wrong of this name, where it is planted in this office. */
export function plantedHere<Name extends PlantName>(
  { names, assumed }: Plants,
  office: string,
  name: Name,
): Assumptions['plants'][Name] | undefined {
  const plant = assumed[name]
  return names.includes(name) && plant.office === office ? plant : undefined
}

/** Whether somebody who comes at this moment goes before all who wait. */
export function isFavoured(plants: Plants, ground: Ground, at: number, chance: Chance): boolean {
  const plant = plantedHere(plants, ground.office, 'queue-jumper')
  return plant !== undefined && isOn(plant, ground, at) && chance.within(plant.share)
}

/** Whether somebody who comes at this moment is asked for money, and tells it. */
export function isAskedForMoney(plants: Plants, ground: Ground, at: number, chance: Chance): boolean {
  const plant = plantedHere(plants, ground.office, 'demanded-fee')
  return plant !== undefined && isOn(plant, ground, at) && chance.within(plant.share)
}

/** What share of the files is returned at this moment by an office that returns everything. */
export function shareReturned(plants: Plants, ground: Ground, at: number): number | undefined {
  const plant = plantedHere(plants, ground.office, 'returns-everything')
  return plant && isOn(plant, ground, at) ? plant.share : undefined
}

/** When a desk that sleeps next looks at what was ready at a moment: every so many days. The moment itself at any other desk. */
export function heldUntil(plants: Plants, ground: Ground, post: string, ready: number): number {
  const plant = plantedHere(plants, ground.office, 'sleeping-desk')
  if (plant?.post !== post || !isOn(plant, ground, ready)) return ready
  const [begins, held] = [ground.year.from + plant.fromDay * dayMs, plant.heldDays * dayMs]
  return begins + Math.ceil((ready - begins + 1) / held) * held
}

/** How many office days later than it should the money of a day is brought to the bank. */
export function depositDaysLate(plants: Plants, ground: Ground, at: number): number {
  const plant = plantedHere(plants, ground.office, 'late-deposits')
  return plant && isOn(plant, ground, at) ? plant.lateDays : 0
}

function isOn(
  { fromDay, days }: { fromDay: number; days: number },
  { year }: Pick<Ground, 'year'>,
  at: number,
): boolean {
  const begins = year.from + fromDay * dayMs
  return begins <= at && at < begins + days * dayMs
}
