import { randomUUIDv7 } from 'node:crypto'
import { holdRunning, renewStanding } from '#cases'
import { calendarOf, type Hours, lockOwnDays, moveRuns, openingOf, saveOwnCalendar, saveOwnDay } from '#clock'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Office } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DecidingDay } from '../contract.ts'
import { whyNotDecide } from '../rules.ts'
import { officesOf } from '../views/offices-of.ts'
import { becauseOf, postOf } from '../words.ts'

/**
 * Closes the own office on a day, shortens it, or opens it on one more; at the regency, every kecamatan that has not
 * decided that date itself. Every promise that runs is counted anew: what gets earlier moves, what would get later stays,
 * unless the act says with a reason that it moves. Refuses a date of a year whose decree is not known, one that another
 * decision holds, and one that lies long back. Returns the day of the first office, how many promises moved, and in how
 * many kecamatan their own decision stays.
 */
export async function decideDay(
  tx: Tx,
  by: Officer,
  input: DecidingDay,
  at: Temporal.Instant,
): Promise<{ day: string; moved: number; kept: number }> {
  const offices = await officesOf(tx, by)
  const decision = by.office === by.regency ? randomUUIDv7() : null
  const done = []
  for (const office of offices) {
    const one = await decideIn(tx, { office, by, input, decision, at })
    if (one) done.push(one)
  }
  const [first] = done
  if (!first) throw new Refusal('day-decided')
  const moved = done.flatMap((one) => one.moved)
  await record(tx, {
    name: 'calendar.day-decided',
    office: by.office,
    subject: decision ?? first.day,
    by: { kind: 'officer', id: by.id, post: postOf(by) },
    at,
    facts: { date: input.date.toString(), kind: input.kind, moved },
  })
  return { day: first.day, moved: moved.length, kept: offices.length - done.length }
}

type Deciding = {
  office: Pick<Office, 'id' | 'zone'>
  by: Officer
  input: DecidingDay
  decision: string | null
  at: Temporal.Instant
}

// Nothing where another decision holds for that date.
async function decideIn(tx: Tx, { office: { id: office, zone }, by, input, decision, at }: Deciding) {
  const { regency } = by
  await lockOwnDays(tx, office)
  await holdRunning(tx, office)
  const { calendar } = await calendarOf(tx, { regency, office })
  openingOf(calendar, input.date)
  const why = whyNotDecide(input.date, at.toZonedDateTimeISO(zone).toPlainDate())
  if (why) throw new Refusal(why)
  const movesReason = input.later && input.reason ? input.reason : null
  const { date, kind, name, source } = input
  const day = await saveOwnDay(tx, {
    ...{ office, date, kind, name, source, movesReason, decision, hours: hoursOf(input), officer: by.id, at },
  })
  if (day === undefined) return undefined
  await saveOwnCalendar(tx, office, at)
  const { moved, soon } = await moveRuns(tx, {
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
  await renewStanding(tx, soon)
  return { day, moved: await renewStanding(tx, moved) }
}

function hoursOf({ open, close }: DecidingDay): Hours | undefined {
  return open && close ? { open, close, rests: [] } : undefined
}
