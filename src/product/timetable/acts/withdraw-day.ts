import { holdRunning, renewStanding } from '#cases'
import { endOwnDay, lockOwnDays, moveRuns, saveOwnCalendar } from '#clock'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { WithdrawingDay } from '../contract.ts'
import { whyNotDecide } from '../rules.ts'
import { postOf } from '../words.ts'

/**
 * Takes back a day the own office decided, with why. Promises move in the citizen's favour only: a closing taken back brings
 * them forward, an extra service day taken back leaves them. Refuses a day of another office, one taken back already, and
 * one that lies long back.
 */
export async function withdrawDay(
  tx: Tx,
  by: Officer,
  input: WithdrawingDay,
  at: Temporal.Instant,
): Promise<{ day: string; moved: number }> {
  const { office, regency } = by
  await lockOwnDays(tx, office)
  await holdRunning(tx, office)
  const ended = await endOwnDay(tx, { id: input.day, office, officer: by.id, reason: input.reason, at })
  if (ended === undefined) throw new Refusal('day-unknown')
  const why = whyNotDecide(ended.date, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (why) throw new Refusal(why)
  const { id: day } = ended
  await saveOwnCalendar(tx, office, at)
  const change = { regency, office, ownDay: day, because: input.reason, officer: by.id, at }
  const numbers = await renewStanding(tx, await moveRuns(tx, change))
  const actor = { kind: 'officer', id: by.id, post: postOf(by) } as const
  const facts = { moved: numbers }
  await record(tx, { name: 'calendar.day-withdrawn', office, subject: day, by: actor, at, facts })
  return { day, moved: numbers.length }
}
