import { holdRunning, renewStanding } from '#cases'
import { calendarOf, type Hours, lockOwnDays, moveRuns, openingOf, saveOwnCalendar, saveOwnDay } from '#clock'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DecidingDay } from '../contract.ts'
import { whyNotDecide } from '../rules.ts'
import { becauseOf, postOf } from '../words.ts'

/**
 * Closes the own office on a day, shortens it, or opens it on one more. Every promise that runs is counted anew: what gets
 * earlier moves, what would get later stays, unless the act says with a reason that it moves. Refuses a date of a year
 * whose decree is not known, one that another decision holds, and one that lies long back.
 */
export async function decideDay(
  tx: Tx,
  by: Officer,
  input: DecidingDay,
  at: Temporal.Instant,
): Promise<{ day: string; moved: number }> {
  await lockOwnDays(tx, by.office)
  await holdRunning(tx, by.office)
  const { calendar } = await calendarOf(tx, by)
  openingOf(calendar, input.date)
  const why = whyNotDecide(input.date, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (why) throw new Refusal(why)
  const { office, regency } = by
  const movesReason = input.later && input.reason ? input.reason : null
  const { date, kind, name, source } = input
  const day = await saveOwnDay(tx, {
    ...{ office, date, kind, name, source, movesReason, hours: hoursOf(input), officer: by.id, at },
  })
  if (day === undefined) throw new Refusal('day-decided')
  await saveOwnCalendar(tx, office, at)
  const moved = await moveRuns(tx, {
    ...{
      regency,
      office,
      ownDay: day,
      because: becauseOf(kind, name, date),
      later: movesReason === null ? undefined : { because: movesReason, before: calendar },
      officer: by.id,
      at,
    },
  })
  const numbers = await renewStanding(tx, moved)
  const actor = { kind: 'officer', id: by.id, post: postOf(by) } as const
  const facts = { date: date.toString(), kind, moved: numbers }
  await record(tx, { name: 'calendar.day-decided', office, subject: day, by: actor, at, facts })
  return { day, moved: numbers.length }
}

function hoursOf({ open, close }: DecidingDay): Hours | undefined {
  return open && close ? { open, close, rests: [] } : undefined
}
