import type { Tx } from '#platform/db.ts'
import { uuidV5 } from '#platform/uuid-v5.ts'
import { planVersions } from '#platform/validity.ts'
import type { Offered } from './store/office-versions.ts'
import { listKeptOffers, saveOfferEnds, saveOffers } from './store.ts'

/** An office that enacts a standard has made the service its own, and no pack makes an example of it again. */
export async function makeOwn(
  tx: Tx,
  { serviceId, regency, adopted }: Offered,
  { office, from }: { office: string; from: Temporal.PlainDate },
): Promise<void> {
  if (adopted === 'published') return
  const kept = (await listKeptOffers(tx)).filter((one) => one.serviceId === serviceId && one.offeredBy === office)
  const plan = planVersions(kept, { hash: 'published', from, until: null }, from)
  await saveOfferEnds(tx, plan.retime)
  if (!plan.begin) return
  const id = uuidV5(serviceId, `offer/${office}/${plan.begin.hash}/${plan.begin.from}`)
  await saveOffers(tx, regency, [{ ...plan.begin, id, serviceId, offeredBy: office, enacted: true }])
}
