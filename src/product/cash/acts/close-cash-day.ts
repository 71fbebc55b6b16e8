import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { actorOf, todayOf } from '../actor.ts'
import type { ClosingDay } from '../contract/forms.ts'
import { assertExplained, countPieces } from '../rules/count.ts'
import { saveClosing } from '../store/closings.ts'
import { findUnclosedBefore, floatsOf, type HeldDay, lockDay } from '../store/days.ts'
import { endDrawersOf, listOpenDrawers } from '../store/drawers.ts'
import { endOffersOf, findOffer } from '../store/handovers.ts'
import { getPlan } from '../store/plan.ts'
import { cashToCount } from '../store/summary.ts'

/**
 * Closes a day of the own office by counting its money: the cashier's own drawer ends with it, and from then on the day
 * takes no line. One first closed after its date is marked late. Refuses a day that somebody closed (`day-closed`), one before
 * which another is open (`earlier-day-open`), and today drawers of colleagues still open (`drawers-open`) or an own one that
 * is being handed over (`drawer-offered`). What the count and the book differ by must be explained.
 */
export async function closeCashDay(
  tx: Tx,
  by: Officer,
  input: Omit<ClosingDay, 'requestId'>,
  at: Temporal.Instant,
): Promise<{ day: string; closing: string; late: boolean; differenceRupiah: number }> {
  const { office } = by
  const plan = await getPlan(tx)
  const day = await lockDay(tx, office, input.day)
  if (!day) throw new Refusal('day-unknown')
  const today = todayOf(by, at)
  const late = day.late ?? Temporal.PlainDate.compare(day.date, today) < 0
  await assertClosable(tx, by, day, today)
  const { sumRupiah, strange } = countPieces(plan.denominations, input.pieces)
  if (strange.length > 0) throw new WrongForm({ pieces: 'pieces' })
  const floatRupiah = await floatsOf(tx, day.id)
  const cashRupiah = await cashToCount(tx, office, day.date)
  const difference = sumRupiah - floatRupiah - cashRupiah
  assertExplained(input.explained, sumRupiah, floatRupiah + cashRupiah)
  const actor = actorOf(by)
  const closing = randomUUIDv7()
  await saveClosing(tx, {
    ...{ id: closing, day, pieces: input.pieces, countedRupiah: sumRupiah, floatRupiah, bookRupiah: cashRupiah },
    ...{ explained: input.explained || null, late, officer: by.id, post: actor.post, at },
  })
  await endOffersOf(tx, day.id, { by: by.id, at })
  await endDrawersOf(tx, day.id, at)
  const facts = { day: day.id, date: day.date.toString(), late, differenceRupiah: Number(difference) }
  await record(tx, { name: 'cash.day-closed', office, subject: day.id, by: actor, at, facts })
  return { ...facts, closing }
}

async function assertClosable(tx: Tx, by: Officer, day: HeldDay, today: Temporal.PlainDate): Promise<void> {
  const on = day.date.toString()
  if (day.closings > 0 && !day.returned) throw new Refusal('day-closed', { on })
  const past = Temporal.PlainDate.compare(day.date, today)
  if (past > 0) throw new Refusal('clock-behind', { on: today.toString(), newest: on })
  const earlier = await findUnclosedBefore(tx, day)
  if (earlier) throw new Refusal('earlier-day-open', { on: earlier.toString() })
  // Once the date is past, whoever left a drawer open may never come: its money is counted with the day.
  if (past < 0) return
  const drawers = await listOpenDrawers(tx, day.id)
  const others = drawers.filter(({ officer }) => officer !== by.id)
  if (others.length > 0) throw new Refusal('drawers-open', { names: others.map(({ name }) => name) })
  for (const { id } of drawers) if (await findOffer(tx, id)) throw new Refusal('drawer-offered')
}
