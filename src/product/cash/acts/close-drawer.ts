import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { actorOf } from '../actor.ts'
import type { ClosingDrawer } from '../contract/forms.ts'
import { assertExplained } from '../rules/count.ts'
import { lockDrawer, movedIn, saveDrawerEnd } from '../store/drawers.ts'
import { findOffer } from '../store/handovers.ts'

/**
 * Closes an own drawer with what was counted in it; its money goes to whoever closes the day. Refuses a drawer that is not
 * the officer's or closed already (`drawer-unknown`), and one that is being handed over (`drawer-offered`). What the count and
 * the book differ by must be explained.
 */
export async function closeDrawer(
  tx: Tx,
  by: Officer,
  input: Omit<ClosingDrawer, 'requestId'>,
  at: Temporal.Instant,
): Promise<{ drawer: string; differenceRupiah: number }> {
  const { office } = by
  const countedRupiah = readRupiah(input.counted)
  if (countedRupiah === undefined) throw new WrongForm({ counted: 'rupiah' })
  const drawer = await lockDrawer(tx, by, input.drawer)
  if (!drawer) throw new Refusal('drawer-unknown')
  if (await findOffer(tx, drawer.id)) throw new Refusal('drawer-offered')
  const expectedRupiah = drawer.beganRupiah + (await movedIn(tx, drawer.id))
  assertExplained(input.explained, countedRupiah, expectedRupiah)
  const explained = input.explained || null
  await saveDrawerEnd(tx, drawer.id, { countedRupiah, expectedRupiah, explained, at })
  const facts = { drawer: drawer.id, differenceRupiah: Number(countedRupiah - expectedRupiah) }
  await record(tx, { name: 'cash.drawer-closed', office, subject: drawer.id, by: actorOf(by), at, facts })
  return facts
}
