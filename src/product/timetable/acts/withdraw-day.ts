import { holdRunning, renewStanding } from '#cases'
import { endOwnDay, findOwnDay, lockOwnDays, moveRuns, saveOwnCalendar } from '#clock'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { WithdrawingDay } from '../contract.ts'
import { mayWithdraw, whyNotDecide } from '../rules.ts'
import { officesOf } from '../views/offices-of.ts'
import { postOf } from '../words.ts'

/**
 * Takes back a day the own office decided, with why; at the regency, a day it decided for every kecamatan. Promises move in
 * the citizen's favour only: a closing taken back brings them forward, an extra service day taken back leaves them. Refuses
 * a day that others decided, one taken back already, and one that lies long back.
 */
export async function withdrawDay(
  tx: Tx,
  by: Officer,
  input: WithdrawingDay,
  at: Temporal.Instant,
): Promise<{ day: string; moved: number }> {
  const offices = (await officesOf(tx, by)).map(({ id }) => id)
  for (const office of offices) await lockOwnDays(tx, office)
  const found = await findOwnDay(tx, input.day, offices)
  if (!found) throw new Refusal('day-unknown')
  if (!mayWithdraw(by, found)) throw new Refusal('day-of-others')
  const why = whyNotDecide(found.date, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (why) throw new Refusal(why)
  const subject = found.decision ?? input.day
  const moved: string[] = []
  for (const office of offices) moved.push(...(await withdrawIn(tx, { office, by, day: subject, input, at })))
  await record(tx, {
    name: 'calendar.day-withdrawn',
    office: by.office,
    subject,
    by: { kind: 'officer', id: by.id, post: postOf(by) },
    at,
    facts: { moved },
  })
  return { day: input.day, moved: moved.length }
}

type Withdrawing = { office: string; by: Officer; day: string; input: WithdrawingDay; at: Temporal.Instant }

async function withdrawIn(tx: Tx, { office, by, day, input: { reason }, at }: Withdrawing): Promise<string[]> {
  await holdRunning(tx, office)
  const ended = await endOwnDay(tx, { day, office, officer: by.id, reason, at })
  if (ended === undefined) return []
  await saveOwnCalendar(tx, office, at)
  const change = { regency: by.regency, office, ownDay: ended, because: reason, officer: by.id, at }
  const { moved, soon } = await moveRuns(tx, change)
  await renewStanding(tx, soon)
  return await renewStanding(tx, moved)
}
