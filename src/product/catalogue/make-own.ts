import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planTimeline } from './rules/plan-timeline.ts'
import type { Offered } from './store/office-versions.ts'
import { listKeptOffers, saveOfferEnds, saveOffers } from './store.ts'

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
