import type { Limit } from '#authority'
import type { Placement, PlacementRefusal } from '../contract/placing.ts'
import type { ServiceDefinition } from '../contract.ts'

type Power = { field: ServiceDefinition['field']; limits: readonly Limit[] }

/** Why a service cannot be under a power: of another field, or it never asks what the power is limited by. */
export function whyNotPlace(
  definition: Pick<ServiceDefinition, 'field' | 'fields'>,
  { field, limits }: Power,
): { code: PlacementRefusal; question?: string } | undefined {
  if (definition.field !== field) return { code: 'placement-field' }
  const unasked = limits.find(({ question }) => !definition.fields.some(({ key }) => key === question))
  return unasked && { code: 'placement-limit', question: unasked.question }
}

type Kept = Pick<Placement, 'id' | 'from' | 'until' | 'authority'>

export type PlacingPlan = { ends: { id: string; until: Temporal.PlainDate }[]; begins: boolean }

/**
 * What putting one service of one office under a power changes, from a day on: what is there ends that day, what was
 * planned after it never begins. `home` is the authority that the definition names: there it needs no row. Nothing when
 * it is under that power already.
 */
export function planPlacing(
  kept: readonly Kept[],
  { code, from, home }: { code: string; from: Temporal.PlainDate; home: string },
): PlacingPlan | undefined {
  const later = kept.filter(({ from: begins, until }) => isReal({ from: begins, until }) && isAfter(until, from))
  const holding = later.find(({ from: begins }) => Temporal.PlainDate.compare(begins, from) <= 0)
  const isThere = (holding?.authority ?? home) === code && later.every(({ authority }) => authority === code)
  if (isThere) return undefined
  const ends = later.map(({ id, from: begins }) => ({
    id,
    until: Temporal.PlainDate.compare(begins, from) < 0 ? from : begins,
  }))
  return { ends, begins: home !== code }
}

function isReal({ from, until }: Pick<Kept, 'from' | 'until'>): boolean {
  return isAfter(until, from)
}

function isAfter(until: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean {
  return until === null || Temporal.PlainDate.compare(day, until) < 0
}
