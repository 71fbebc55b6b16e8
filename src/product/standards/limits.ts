import { CalendarYearMissing, endRunBy, findLimit, type StandardLimit, startRun } from '#clock'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'

type Limited = {
  office: string
  regency: string
  zone: string
  /** The standard, or the evaluation or review after which the next one is counted. */
  subject: string
  limit: StandardLimit
  /** From when law counts. */
  from: Temporal.Instant
  /** What is to be said beside the article. */
  remark?: Text
}

/**
 * Starts a limit of PP 96/2012 as a run that somebody sees when it is late. Returns when it falls due. Refuses when the
 * regency's calendar does not hold that limit, or not the year it ends in.
 */
export async function startLimit(tx: Tx, limited: Limited): Promise<Temporal.Instant> {
  const { office, regency, subject, limit: kind, from: at } = limited
  const on = at.toZonedDateTimeISO(limited.zone).toPlainDate()
  const limit = await findLimit(tx, { regency, name: kind, on })
  if (!limit) throw new Refusal('limit-unknown', { limit: kind })
  try {
    const { duration } = limit
    const { remark } = limited
    const basis = remark
      ? { id: `${limit.basis.id}; ${remark.id}`, en: `${limit.basis.en}; ${remark.en}` }
      : limit.basis
    return (await startRun(tx, { office, regency, subject, kind, duration, basis, at })).dueAt
  } catch (error) {
    if (error instanceof CalendarYearMissing) throw new Refusal('calendar-year-missing', { year: error.year })
    throw error
  }
}

/**
 * What was owed is done, in time or late: the run keeps by how much. A moment that lies ahead ends it then, and until then it
 * goes on; what is done meanwhile ends it earlier.
 */
export async function endLimit(
  tx: Tx,
  done: { subject: string; limit: StandardLimit; at: Temporal.Instant },
): Promise<void> {
  await endRunBy(tx, { subject: done.subject, kind: done.limit, at: done.at })
}

/** A day as a moment of it, at the hour of the act: limits are counted from the day that a paper bears. */
export function momentOn(day: Temporal.PlainDate, at: Temporal.Instant, zone: string): Temporal.Instant {
  const { year, month, day: date } = day
  return at.toZonedDateTimeISO(zone).with({ year, month, day: date }).toInstant()
}
