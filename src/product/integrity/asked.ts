import { findCase, findHandover, type HeldCase } from '#cases'
import { CalendarYearMissing, calendarOf, dueAfter, findLimit } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Asked } from './rules.ts'
import { findKey, type KeptKey } from './store.ts'

/** The question about one hand-over, with what decides whether it is open. */
export type AboutCase = Asked & { key: KeptKey | undefined; file: HeldCase; zone: string }

/** Reads what decides about one case, found by its number among what this transaction may see. */
export async function askedOf(
  db: Db,
  { number, regency, now }: { number: string; regency: string; now: Temporal.Instant },
): Promise<AboutCase | undefined> {
  const file = await findCase(db, number)
  if (!file) return undefined
  const [key, handedAt] = [await findKey(db), await findHandover(db, file.id)]
  const { calendar } = await calendarOf(db, { regency, office: file.office })
  const until = handedAt && (await answerUntil(db, { regency, office: file.office, from: handedAt }))
  return { file, key, hasKey: key !== undefined, handedAt, until, now, zone: calendar.zone }
}

/**
 * When answering ends that began at `from`: as long as one may complain of a service (UU 25/2009 article 42, in the
 * calendar of the regency). Nothing where it has no such limit, or does not know the days up to it.
 */
export async function answerUntil(
  db: Db,
  { regency, office, from }: { regency: string; office: string; from: Temporal.Instant },
): Promise<Temporal.Instant | undefined> {
  const { calendar } = await calendarOf(db, { regency, office })
  const limit = await findLimit(db, {
    regency,
    name: 'complaint',
    on: from.toZonedDateTimeISO(calendar.zone).toPlainDate(),
  })
  if (!limit) return undefined
  try {
    return dueAfter(calendar, from, limit.duration).due
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}

/** When nobody can answer about a month any more: as long after its end as one may answer. Nothing without that limit. */
export async function monthClosesAt(
  db: Db,
  { regency, office, month }: { regency: string; office: string; month: Temporal.PlainDate },
): Promise<Temporal.Instant | undefined> {
  const { calendar } = await calendarOf(db, { regency, office })
  const from = month.add({ months: 1 }).toZonedDateTime(calendar.zone).toInstant()
  return await answerUntil(db, { regency, office, from })
}
