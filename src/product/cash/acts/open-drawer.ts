import { randomUUIDv7 } from 'node:crypto'
import { listColleagues, type Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { actorOf, todayOf } from '../actor.ts'
import type { OpeningDrawer } from '../contract/forms.ts'
import { holdToday } from '../store/days.ts'
import { findDrawer, saveDrawer } from '../store/drawers.ts'

/**
 * Opens today's drawer of a cashier with the change that somebody of the office gave; the first one begins the day. Refuses
 * a second drawer (`drawer-yours`), a day that was closed, and a clock behind the book.
 */
export async function openDrawer(
  tx: Tx,
  by: Officer,
  input: Omit<OpeningDrawer, 'requestId'>,
  at: Temporal.Instant,
): Promise<{ drawer: string; day: string }> {
  const { office } = by
  const floatRupiah = input.float === '' ? 0n : readRupiah(input.float)
  if (floatRupiah === undefined) throw new WrongForm({ float: 'rupiah' })
  const floatFrom = await giverOf(tx, by, { floatRupiah, from: input.floatFrom, at })
  const day = await holdToday(tx, by, { office, at })
  if (day.closings > 0) throw new Refusal('day-closed', { on: day.date.toString() })
  if (await findDrawer(tx, day.id, by.id)) throw new Refusal('drawer-yours')
  const id = randomUUIDv7()
  const actor = actorOf(by)
  const began = { floatRupiah, floatFrom, takenFrom: null, beganRupiah: floatRupiah }
  await saveDrawer(tx, { id, office, day: day.id, officer: by.id, post: actor.post, ...began, at })
  const facts = { drawer: id, day: day.id, floatRupiah: Number(floatRupiah), floatFrom }
  await record(tx, { name: 'cash.drawer-opened', office, subject: id, by: actor, at, facts })
  return { drawer: id, day: day.id }
}

type Given = { floatRupiah: bigint; from: string | undefined; at: Temporal.Instant }

async function giverOf(tx: Tx, by: Officer, { floatRupiah, from, at }: Given): Promise<string | null> {
  if (floatRupiah === 0n) return null
  if (!from) throw new WrongForm({ floatFrom: 'choose' })
  const here = await listColleagues(tx, { office: by.office, on: todayOf(by, at) })
  if (!here.some(({ id }) => id === from)) throw new WrongForm({ floatFrom: 'choose' })
  return from
}
