import { lockPack } from '#offices'
import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planTimeline } from './rules/plan-timeline.ts'
import { findOffered, type Offered } from './store/office-versions.ts'
import { listKeptOffers, saveOfferEnds, saveOffers } from './store.ts'

/**
 * Makes a service an office's own from a day on where a standard was enacted before offers were made own with it. Part of
 * an act that records it. False where it is its own already, or not offered on that day.
 */
export async function ownOffer(
  tx: Tx,
  { office, service, from }: { office: string; service: string; from: Temporal.PlainDate },
): Promise<boolean> {
  await lockPack(tx)
  const offered = await findOffered(tx, { office, service, on: from })
  if (offered?.adopted !== 'illustrative') return false
  await makeOwn(tx, offered, { office, from })
  return true
}

/**
 * An office that enacts a standard has made the service its own from that day, also where the pack had said so, and no pack
 * makes an example of it again.
 */
export async function makeOwn(
  tx: Tx,
  { serviceId, regency }: Offered,
  { office, from }: { office: string; from: Temporal.PlainDate },
): Promise<void> {
  const offers = (await listKeptOffers(tx)).filter((one) => one.serviceId === serviceId && one.offeredBy === office)
  const kept = offers.map((one) => ({ ...one, hash: one.enacted ? 'enacted' : one.hash }))
  const { retime, begin } = planTimeline(kept, [{ hash: 'enacted', from, until: null }], from)
  await saveOfferEnds(tx, retime)
  const begun = begin.map((offer) => {
    const id = uuidV5(serviceId, `offer/${office}/enacted/${offer.from}`)
    return { ...offer, id, serviceId, offeredBy: office, hash: 'published', enacted: true }
  })
  await saveOffers(tx, regency, begun)
}
