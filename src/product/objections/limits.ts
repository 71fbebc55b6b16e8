import { CalendarYearMissing, calendarOf, dueAfter, findLimit } from '#clock'
import type { Db } from '#platform/db.ts'
import type { Text } from '#ui/language.ts'

type Asked = { regency: string; office: string; from: Temporal.Instant }

/**
 * When a limit of law ends that is counted from a moment, on the calendar of an office. Nothing where the regency's
 * calendar holds no such limit, and while the holidays of a year it needs are not known.
 */
export async function limitFrom(
  db: Db,
  name: 'objection' | 'appeal' | 'objection-grant' | 'appeal-grant',
  { regency, office, from }: Asked,
): Promise<{ at: Temporal.Instant; day: Temporal.PlainDate; basis: Text } | undefined> {
  const { calendar } = await calendarOf(db, { regency, office })
  const on = from.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const limit = await findLimit(db, { regency, name, on })
  if (!limit) return undefined
  try {
    const { due: at } = dueAfter(calendar, from, limit.duration)
    return { at, day: at.toZonedDateTimeISO(calendar.zone).toPlainDate(), basis: limit.basis }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}
