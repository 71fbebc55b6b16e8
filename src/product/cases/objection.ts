import {
  type CalendarOwner,
  CalendarYearMissing,
  calendarOf,
  type Duration,
  dueAfter,
  findLimit,
  letterDate,
  sayDuration,
} from '#clock'
import type { Db } from '#platform/db.ts'

/** How one may go against a decision: within how long, until which day, and how long the answer may take. */
export type Objection = {
  within: Duration | undefined
  /** Nothing while the holidays of a year that is counted are not known. */
  until: Temporal.PlainDate | undefined
  answer: Duration | undefined
  appeal: Duration | undefined
  appealAnswer: Duration | undefined
}

/** The limits in force on the day of a decision (UU 30/2014 art 75 to 78), counted from the moment it was issued. */
export async function objectionTo(db: Db, owner: CalendarOwner, decidedAt: Temporal.Instant): Promise<Objection> {
  const { calendar } = await calendarOf(db, owner)
  const on = decidedAt.toZonedDateTimeISO(calendar.zone).toPlainDate()
  const limit = async (name: string) => (await findLimit(db, { regency: owner.regency, name, on }))?.duration
  const [within, answer] = [await limit('objection'), await limit('objection-answer')]
  const [appeal, appealAnswer] = [await limit('appeal'), await limit('appeal-answer')]
  return { within, until: within && lastDay(calendar, decidedAt, within), answer, appeal, appealAnswer }
}

/** The road to objection and appeal as a letter writes it; what no rule sets is null. */
export function sayRoad({ within, until, answer, appeal, appealAnswer }: Objection) {
  const say = (duration: Duration | undefined) => (duration ? sayDuration(duration).id : null)
  return {
    objection: { within: say(within), until: until ? letterDate(until).id : null, answer: say(answer) },
    appeal: { within: say(appeal), answer: say(appealAnswer) },
  }
}

function lastDay(
  calendar: Parameters<typeof dueAfter>[0],
  from: Temporal.Instant,
  within: Duration,
): Temporal.PlainDate | undefined {
  try {
    return dueAfter(calendar, from, within).due.toZonedDateTimeISO(calendar.zone).toPlainDate()
  } catch (error) {
    if (error instanceof CalendarYearMissing) return undefined
    throw error
  }
}
