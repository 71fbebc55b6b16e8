import type { ProcedureStep } from '#catalogue'
import { type Calendar, CalendarYearMissing, calendarOf, dueAfter, type Pause, remaining, sayDuration } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'
import type { DeskTime } from '../contract/work.ts'
import { stateOf, stepNow } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'

/** From this share of its time on a desk reads that it is soon used up, as a promise does. */
const soonShare = 0.8

/** Since when a file lies at its desk, and where the clock of its promise stood still, which is not the desk's time. */
type Stay = { since: Temporal.Instant; pauses: readonly Pause[] }

/**
 * What a desk has used of the time that its step has by the standard; nothing where the standard names none, or where the
 * count would need a year whose holidays are not known.
 */
export function deskTime(
  calendar: Calendar,
  { norm }: Pick<ProcedureStep, 'norm'>,
  stay: Stay,
  now: Temporal.Instant,
): DeskTime | undefined {
  if (!norm) return undefined
  try {
    const [startedAt, pauses] = [stay.since, pausesIn(stay)]
    const dueAt = dueAfter(calendar, startedAt, norm, pauses).due
    const { flag, used } = remaining(calendar, { unit: norm.unit, startedAt, soonAt: dueAt, dueAt, pauses }, now)
    const stands = flag === 'late' ? 'late' : used >= soonShare ? 'soon' : 'in-time'
    return { flag: stands, says: saying(stands, used, sayDuration(norm)) }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

// A pause that began at an earlier desk counts here from when the file came.
function pausesIn({ since, pauses }: Stay): Pause[] {
  return pauses
    .filter(({ from, to }) => Temporal.Instant.compare(from, to) < 0 && Temporal.Instant.compare(since, to) < 0)
    .map(({ from, to }) => ({ from: Temporal.Instant.compare(from, since) < 0 ? since : from, to }))
}

function saying(flag: DeskTime['flag'], used: number, norm: Text): Text {
  const percent = Math.floor(used * 100)
  return flag === 'late'
    ? { id: `waktu meja ini lewat dari ${norm.id}`, en: `over the ${norm.en} of this desk` }
    : {
        id: `waktu meja ini terpakai ${percent} persen dari ${norm.id}`,
        en: `${percent} percent of the ${norm.en} of this desk used`,
      }
}

/** The same of a case, where it lies now; nothing while its clock stands still. */
export async function deskTimeOf(
  db: Db,
  file: HeldCase,
  { regency, pauses, now }: { regency: string; pauses: readonly Pause[]; now: Temporal.Instant },
): Promise<DeskTime | undefined> {
  const step = stateOf(file) === 'open' ? stepNow(file.definition.procedure, file.taken) : undefined
  const since = file.taken.at(-1)?.takenAt
  if (!step?.norm || !since || file.promise?.stopped || file.refusing) return undefined
  const { calendar } = await calendarOf(db, { regency, office: file.office })
  return deskTime(calendar, step, { since, pauses }, now)
}
