import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { actorOf } from '../actor.ts'
import { listCashiers } from '../cashiers.ts'
import type { OfferingDrawer } from '../contract/forms.ts'
import { assertExplained } from '../rules/count.ts'
import { lockDrawer, movedIn } from '../store/drawers.ts'
import { findOffer, saveOffer } from '../store/handovers.ts'

/**
 * Offers an own drawer to another cashier of the office with what was counted in it; until they answer it takes no money.
 * Refuses a drawer that is not the officer's (`drawer-unknown`) and one that is offered already (`drawer-offered`).
 */
export async function offerDrawer(
  tx: Tx,
  by: Officer,
  input: Omit<OfferingDrawer, 'requestId'>,
  at: Temporal.Instant,
): Promise<{ handover: string }> {
  const { office } = by
  const countedRupiah = readRupiah(input.counted)
  if (countedRupiah === undefined) throw new WrongForm({ counted: 'rupiah' })
  const drawer = await lockDrawer(tx, by, input.drawer)
  if (!drawer) throw new Refusal('drawer-unknown')
  if (await findOffer(tx, drawer.id)) throw new Refusal('drawer-offered')
  const cashiers = await listCashiers(tx, by, at)
  if (!cashiers.some(({ id }) => id === input.to)) throw new WrongForm({ to: 'choose' })
  const expectedRupiah = drawer.beganRupiah + (await movedIn(tx, drawer.id))
  assertExplained(input.explained, countedRupiah, expectedRupiah)
  const id = randomUUIDv7()
  const actor = actorOf(by)
  await saveOffer(tx, {
    ...{ id, office, drawer: drawer.id, officer: by.id, post: actor.post, toOfficer: input.to, at },
    ...{ countedRupiah, expectedRupiah, explained: input.explained || null },
  })
  const facts = { handover: id, drawer: drawer.id, to: input.to, countedRupiah: Number(countedRupiah) }
  await record(tx, { name: 'cash.drawer-offered', office, subject: drawer.id, by: actor, at, facts })
  return facts
}
