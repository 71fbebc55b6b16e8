import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import type { ClosingDrawer } from '../contract.ts'
import { assertExplained } from '../rules/count.ts'
import { lockDrawer, movedIn, saveDrawerEnd } from '../store/drawers.ts'

/**
 * Closes an own drawer with what was counted in it; its money goes to whoever closes the day. Refuses a drawer that is not
 * the officer's or closed already (`drawer-unknown`). What the count and the book differ by must be explained.
 */
export async function closeDrawer(
  tx: Tx,
  by: Officer,
  input: ClosingDrawer,
  at: Temporal.Instant,
): Promise<{ drawer: string; differenceRupiah: number }> {
  const { office } = by
  const countedRupiah = readRupiah(input.counted)
  if (countedRupiah === undefined) throw new WrongForm({ counted: 'rupiah' })
  const drawer = await lockDrawer(tx, by, input.drawer)
  if (!drawer) throw new Refusal('drawer-unknown')
  const expectedRupiah = drawer.beganRupiah + (await movedIn(tx, drawer.id))
  assertExplained(input.explained, countedRupiah, expectedRupiah)
  const explained = input.explained || null
  await saveDrawerEnd(tx, drawer.id, { countedRupiah, expectedRupiah, explained, at })
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  const facts = { drawer: drawer.id, differenceRupiah: Number(countedRupiah - expectedRupiah) }
  await record(tx, { name: 'cash.drawer-closed', office, subject: drawer.id, by: actor, at, facts })
  return facts
}
