import { type Definition, indicatorsMost, isSameName, publicMost, type Wrong, whyNotCounted } from './indicator.ts'
import { type IndicatorValue, type Verdict, verdictOf } from './indicator-value.ts'

/** An indicator of the regency in one of its wordings. */
export type Indicator = {
  id: string
  /** The first wording is 1. */
  ordinal: number
  definition: Definition
  setAt: Temporal.Instant
  /** By whom it was set, as a post. */
  post: string
}

/** What an indicator says of some months: in each office by its key, and in all together. */
export type IndicatorFigures = {
  indicator: Indicator
  values: ReadonlyMap<string, IndicatorValue>
  whole: IndicatorValue
  /** The months begin before those from which it is told. */
  isBefore: boolean
}

/** What pages with figures tell of the regency's own indicators. */
export type WithIndicators = { indicators?: readonly IndicatorFigures[] }

/** Why it may not be put in force beside these: what is wrong in itself, a name that another bears, too many for the public page. */
export function whyNotSet(
  definition: Definition,
  { others, services, month }: { others: readonly Indicator[]; services: ReadonlySet<string>; month: string },
): Wrong[] {
  const wrong = [...whyNotCounted(definition)]
  if (others.some((other) => isSameName(other.definition.name.id, definition.name.id)))
    wrong.push({ field: 'name', code: 'name-taken' })
  if (definition.services.some((key) => !services.has(key))) wrong.push({ field: 'services', code: 'service-unknown' })
  if (definition.shownFrom !== null && definition.shownFrom > month)
    wrong.push({ field: 'shownFrom', code: 'month-ahead' })
  if (definition.isPublic && others.filter((other) => other.definition.isPublic).length >= publicMost)
    wrong.push({ field: 'isPublic', code: 'public-full' })
  return wrong
}

/** Whether no more can be added. */
export function isFull(inForce: readonly Indicator[]): boolean {
  return inForce.length >= indicatorsMost
}

/** In how many offices the target is reached, of those of which it can be told. */
export function countVerdicts({ indicator, values }: IndicatorFigures): Record<Verdict | 'told', number> {
  const counts = { reached: 0, missed: 0, between: 0, told: 0 }
  for (const value of values.values()) {
    const verdict = verdictOf(indicator.definition, value)
    if (verdict === undefined) continue
    counts[verdict] += 1
    counts.told += 1
  }
  return counts
}
