import { lockPack } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { makeOwn } from '../make-own.ts'
import { planTimeline } from '../rules/plan-timeline.ts'
import { findOffered, listOfficeVersions, saveGivenUp } from '../store/office-versions.ts'
import { findServiceVersion, saveVersionEnds } from '../store.ts'
import type { OfficeVersionWanted } from './begin-office-version.ts'
import { citeServices } from './cite-services.ts'

/**
 * Makes a service an office's own just as the baseline has it, from a day on: what it promised beyond that ends there, what
 * was planned after it is withdrawn, cases keep theirs, and no pack brings it back or makes an example of it again. Part of
 * an act that records it. Returns the id of the baseline's version. Refuses a service that the office does not offer.
 */
export async function keepBaseline(tx: Tx, { office, service, from }: OfficeVersionWanted): Promise<string> {
  await lockPack(tx)
  const offered = await findOffered(tx, { office, service, on: from })
  if (!offered) throw new Refusal('service-not-here')
  const kept = await listOfficeVersions(tx, { serviceId: offered.serviceId, office })
  const { retime } = planTimeline(kept, [], from)
  await saveVersionEnds(tx, retime)
  await saveGivenUp(
    tx,
    retime.map(({ id }) => id),
  )
  await makeOwn(tx, offered, { office, from })
  await citeServices(tx, offered.regency)
  const version = await findServiceVersion(tx, { office, key: service, on: from })
  if (!version) throw new Refusal('service-not-here')
  return version.versionId
}
