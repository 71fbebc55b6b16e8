import type { RegisterRefusal, RegisterVersion } from '../contract.ts'

type Kept = Pick<RegisterVersion, 'id' | 'holders' | 'from' | 'until' | 'lawfulFrom' | 'illustrative'>

/** From its first day by law, until (null: without end), to which kecamatan (null: all of them). */
export type Gift = { lawful: Temporal.PlainDate; until: Temporal.PlainDate | null; holders: readonly string[] | null }

export type GivingPlan<Version> = {
  /** The first day it is in use here: its own, or today when that has passed. */
  from: Temporal.PlainDate
  ends: { id: string; until: Temporal.PlainDate }[]
  /** Offices that the new instrument does not name keep theirs: the same words, for them alone. */
  goOn: { version: Version; from: Temporal.PlainDate; holders: string[] }[]
}

/**
 * Why an instrument may not be entered: a later true one, or one of the same day, gives this power to one of the same
 * offices already. An earlier one ends where the new one begins.
 */
export function whyNotGive(
  versions: readonly Kept[],
  { lawful, until, holders }: Gift,
  today: Temporal.PlainDate,
): RegisterRefusal | undefined {
  const overlaps = living(versions, today).some((kept) => {
    const begins = kept.lawfulFrom ?? kept.from
    return (
      !kept.illustrative && shares(kept.holders, holders) && !isBefore(begins, lawful) && isBeforeEnd(begins, until)
    )
  })
  return overlaps ? 'instrument-overlaps' : undefined
}

/**
 * What entering an instrument changes. The past is never rewritten: what held here ends today at the earliest, whatever
 * the first day of the instrument is. `everywhere` are the kecamatan of the regency.
 */
export function planGiving<Version extends Kept>(
  versions: readonly Version[],
  { lawful, holders }: Gift,
  { today, everywhere }: { today: Temporal.PlainDate; everywhere: readonly string[] },
): GivingPlan<Version> {
  const from = later(lawful, today)
  const touched = living(versions, from).filter((kept) => kept.illustrative || shares(kept.holders, holders))
  return {
    from,
    ends: touched.map((kept) => ({ id: kept.id, until: later(kept.from, from) })),
    goOn: touched.flatMap((version) => {
      const left = (version.holders ?? everywhere).filter((office) => holders !== null && !holders.includes(office))
      const goesOn = !version.illustrative && left.length > 0
      return goesOn ? [{ version, from: later(version.from, from), holders: left }] : []
    }),
  }
}

/** Versions that hold on a day or are planned after it. */
function living<Version extends Kept>(versions: readonly Version[], on: Temporal.PlainDate): Version[] {
  return versions.filter(({ from, until }) => isBeforeEnd(from, until) && isBeforeEnd(on, until))
}

function shares(some: readonly string[] | null, others: readonly string[] | null): boolean {
  return some === null || others === null || some.some((office) => others.includes(office))
}

function isBeforeEnd(day: Temporal.PlainDate, until: Temporal.PlainDate | null): boolean {
  return until === null || isBefore(day, until)
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(a, b) ? b : a
}

function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
