import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { ClosingDay } from '../contract.ts'
import { assertExplained, countPieces } from '../rules/count.ts'
import { balanceAfter, findUnclosedBefore, floatsOf, type HeldDay, lockDay, saveClosing } from '../store/days.ts'
import { endDrawersOf, listOpenDrawers } from '../store/drawers.ts'
import { getPlan } from '../store/plan.ts'

/**
 * Closes a day of the own office by counting its money: the cashier's own drawer ends with it, and from then on the day
 * takes no line. One closed after its date is marked late. Refuses a day that somebody closed (`day-closed`), one before
 * which another is open (`earlier-day-open`), and drawers of colleagues still open (`drawers-open`). What the count and the
 * book differ by must be explained.
 */
export async function closeCashDay(
  tx: Tx,
  by: Officer,
  input: ClosingDay,
  at: Temporal.Instant,
): Promise<{ day: string; late: boolean; differenceRupiah: number }> {
  const { office } = by
  const plan = await getPlan(tx)
  const day = await lockDay(tx, office, input.day)
  if (!day) throw new Refusal('day-unknown')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  await assertClosable(tx, by, day, today)
  const { sumRupiah, strange } = countPieces(plan.denominations, input.pieces)
  if (strange.length > 0) throw new WrongForm({ pieces: 'pieces' })
  const floatRupiah = await floatsOf(tx, day.id)
  const { cashRupiah } = await balanceAfter(tx, office, day.date)
  const difference = sumRupiah - floatRupiah - cashRupiah
  assertExplained(input.explained, sumRupiah, floatRupiah + cashRupiah)
  const post = by.posts[0] ?? ''
  const late = Temporal.PlainDate.compare(day.date, today) < 0
  await saveClosing(tx, {
    ...{ id: randomUUIDv7(), day, pieces: input.pieces, countedRupiah: sumRupiah, floatRupiah, bookRupiah: cashRupiah },
    ...{ explained: input.explained || null, late, officer: by.id, post, at },
  })
  await endDrawersOf(tx, day.id, at)
  const actor = { kind: 'officer', id: by.id, post } as const
  const facts = { day: day.id, date: day.date.toString(), late, differenceRupiah: Number(difference) }
  await record(tx, { name: 'cash.day-closed', office, subject: day.id, by: actor, at, facts })
  return facts
}

async function assertClosable(tx: Tx, by: Officer, day: HeldDay, today: Temporal.PlainDate): Promise<void> {
  const on = day.date.toString()
  if (day.closings > 0) throw new Refusal('day-closed', { on })
  if (Temporal.PlainDate.compare(today, day.date) < 0)
    throw new Refusal('clock-behind', { on: today.toString(), newest: on })
  const earlier = await findUnclosedBefore(tx, day)
  if (earlier) throw new Refusal('earlier-day-open', { on: earlier.toString() })
  const others = (await listOpenDrawers(tx, day.id)).filter(({ officer }) => officer !== by.id)
  if (others.length > 0) throw new Refusal('drawers-open', { names: others.map(({ name }) => name) })
}
