import { CalendarYearMissing, calendarOf, dueAfter } from '#clock'
import type { Officer } from '#identity'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import { depositLimit, type Limit } from './rules/limits.ts'
import { getPlan } from './store/plan.ts'
import { listUndated, type UndatedDay } from './store/slips.ts'

/** Days on slips without a last day that can be counted now, each with it. */
export async function listDatable(
  db: Db,
  here: Pick<Officer, 'office' | 'regency' | 'zone'>,
): Promise<(UndatedDay & { dueOn: Temporal.PlainDate })[]> {
  const undated = await listUndated(db, here.office)
  if (undated.length === 0) return []
  const { dueOn } = await limitHere(db, here)
  return undated.flatMap((one) => {
    const on = dueOn(one.date)
    return on ? [{ ...one, dueOn: on }] : []
  })
}

export type LimitHere = {
  limit: Limit
  /** The last day on which cash of a day is deposited in time; null in a year whose holidays nobody knows yet. */
  dueOn: (date: Temporal.PlainDate) => Temporal.PlainDate | null
}

/** Until when the cash of an office must be deposited: what the regency says, counted on the office's calendar. */
export async function limitHere(
  db: Db,
  { office, regency, zone }: Pick<Officer, 'office' | 'regency' | 'zone'>,
): Promise<LimitHere> {
  const plan = await getPlan(db)
  const key = (await listOffices(db)).find(({ id }) => id === office)?.key ?? ''
  const limit = depositLimit(plan, key)
  const { calendar } = await calendarOf(db, { regency, office })
  const duration = { amount: limit.days, unit: limit.unit }
  return {
    limit,
    dueOn: (date) => {
      const noon = date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
      try {
        return dueAfter(calendar, noon, duration).due.toZonedDateTimeISO(zone).toPlainDate()
      } catch (error) {
        if (error instanceof CalendarYearMissing) return null
        throw error
      }
    },
  }
}
