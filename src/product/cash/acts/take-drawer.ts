import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { actorOf } from '../actor.ts'
import type { EndingOffer, TakingDrawer } from '../contract/forms.ts'
import { findDrawer, saveDrawer, saveDrawerEnd } from '../store/drawers.ts'
import { endOffer, lockOffer } from '../store/handovers.ts'

/**
 * Takes over the drawer that a colleague offers, after counting it too: both counts must be one. Refuses an offer that is
 * not there for this officer any more (`handover-unknown`), and a second drawer (`drawer-yours`).
 */
export async function takeDrawer(
  tx: Tx,
  by: Officer,
  input: Omit<TakingDrawer, 'requestId'>,
  at: Temporal.Instant,
): Promise<{ drawer: string }> {
  const { office } = by
  const counted = readRupiah(input.counted)
  if (counted === undefined) throw new WrongForm({ counted: 'rupiah' })
  const offer = await lockOffer(tx, office, input.handover)
  if (!offer || offer.toOfficer !== by.id) throw new Refusal('handover-unknown')
  if (await findDrawer(tx, offer.day, by.id)) throw new Refusal('drawer-yours')
  const { countedRupiah, expectedRupiah, explained, floatRupiah, floatFrom } = offer
  if (counted !== countedRupiah) {
    const facts = { counted: Number(counted), offered: Number(countedRupiah) }
    throw new WrongForm({ counted: 'counts-differ' }, { counted: facts })
  }
  const id = randomUUIDv7()
  const actor = actorOf(by)
  await endOffer(tx, offer.id, { outcome: 'taken', by: by.id, at })
  await saveDrawerEnd(tx, offer.drawer, { countedRupiah, expectedRupiah, explained, at })
  await saveDrawer(tx, {
    ...{ id, office, day: offer.day, officer: by.id, post: actor.post, at },
    ...{ floatRupiah, floatFrom, takenFrom: offer.drawer, beganRupiah: countedRupiah },
  })
  const facts = { drawer: id, from: offer.officer, countedRupiah: Number(countedRupiah) }
  await record(tx, { name: 'cash.drawer-taken', office, subject: id, by: actor, at, facts })
  return facts
}

/** Ends an offer that was not taken: whoever it is for declines it, whoever made it takes it back. */
export async function endDrawerOffer(
  tx: Tx,
  by: Officer,
  input: Omit<EndingOffer, 'requestId'>,
  at: Temporal.Instant,
): Promise<{ handover: string }> {
  const { office } = by
  const offer = await lockOffer(tx, office, input.handover)
  if (!offer || ![offer.officer, offer.toOfficer].includes(by.id)) throw new Refusal('handover-unknown')
  const outcome = offer.officer === by.id ? 'withdrawn' : 'declined'
  await endOffer(tx, offer.id, { outcome, by: by.id, at })
  const facts = { handover: offer.id, outcome }
  await record(tx, { name: 'cash.offer-ended', office, subject: offer.drawer, by: actorOf(by), at, facts })
  return facts
}
