import type { Officer } from '#identity'
import { holdsOn, type Stretch } from '#platform/validity.ts'
import type { Closing, RegisterRefusal, RegisterState } from '../contract.ts'

/** The register is kept by the regency, whatever the duties of a post of a kecamatan say. */
export function whyNotKeep(by: Pick<Officer, 'officeKind'>): RegisterRefusal | undefined {
  return by.officeKind === 'regency' ? undefined : 'register-regency-only'
}

type Kept = Stretch & { id: string }

/** How a power stands on a day, by its versions: in force, planned, or ended. */
export function registerState(versions: readonly Stretch[], on: Temporal.PlainDate): RegisterState {
  const real = versions.filter(isReal)
  if (real.some((version) => holdsOn(version, on))) return 'in-force'
  return real.some(({ from }) => Temporal.PlainDate.compare(on, from) < 0) ? 'planned' : 'ended'
}

/** The closing that counts for a power: the last one that was not cancelled and whose day no later version begins after. */
export function livingClosing(closings: readonly Closing[], versions: readonly Stretch[]): Closing | undefined {
  const last = closings.filter(({ cancelled }) => cancelled === null).at(-1)
  if (!last) return undefined
  const again = versions.filter(isReal).some(({ from }) => Temporal.PlainDate.compare(from, last.on) >= 0)
  return again ? undefined : last
}

/** Why a power may not be closed on a day: today at the earliest, once at a time, and not after it has ended anyway. */
export function whyNotClose(
  versions: readonly Kept[],
  closing: Closing | undefined,
  { on, today }: { on: Temporal.PlainDate; today: Temporal.PlainDate },
): RegisterRefusal | undefined {
  if (Temporal.PlainDate.compare(on, today) < 0) return 'closing-past'
  if (closing) return 'closing-planned'
  return endsFor(versions, on).length === 0 ? 'authority-over' : undefined
}

/** The versions whose last day a closing moves, to which day: the running one stops, what was planned never begins. */
export function endsFor(
  versions: readonly Kept[],
  on: Temporal.PlainDate,
): { id: string; until: Temporal.PlainDate }[] {
  return versions
    .filter(
      (version) => isReal(version) && (version.until === null || Temporal.PlainDate.compare(on, version.until) < 0),
    )
    .map(({ id, from }) => ({ id, until: Temporal.PlainDate.compare(from, on) < 0 ? on : from }))
}

/** Why a closing may not be cancelled: only while its day lies ahead. */
export function whyNotCancel(closing: Closing | undefined, today: Temporal.PlainDate): RegisterRefusal | undefined {
  if (!closing) return 'closing-unknown'
  if (closing.cancelled) return 'closing-cancelled'
  return Temporal.PlainDate.compare(closing.on, today) <= 0 ? 'closing-happened' : undefined
}

function isReal({ from, until }: Stretch): boolean {
  return until === null || Temporal.PlainDate.compare(from, until) < 0
}

/**
 * The offices that hold a power on a day, by all of its versions of that day; of the version that `versionOn` names when
 * none holds. Null: every kecamatan.
 */
export function holdersOn(
  versions: readonly (Stretch & { holders: readonly string[] | null })[],
  on: Temporal.PlainDate,
): readonly string[] | null {
  const holding = versions.filter((version) => holdsOn(version, on))
  const asked = holding.length > 0 ? holding : [versionOn(versions, on)].filter((one) => one !== undefined)
  return asked.some(({ holders }) => holders === null) ? null : asked.flatMap(({ holders }) => holders ?? [])
}

/** The version that holds on a day; else the last one before it, else the first that is planned. */
export function versionOn<Version extends Stretch>(
  versions: readonly Version[],
  on: Temporal.PlainDate,
): Version | undefined {
  const real = versions.filter(isReal).toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  return real.findLast(({ from }) => Temporal.PlainDate.compare(from, on) <= 0) ?? real[0]
}
