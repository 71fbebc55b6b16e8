import { lockPack } from '#offices'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { planTimeline } from '../rules/plan-timeline.ts'
import { findOffered, listOfficeVersions, saveGivenUp } from '../store/office-versions.ts'
import { saveVersionEnds } from '../store.ts'
import type { OfficeVersionWanted } from './begin-office-version.ts'
import { citeServices } from './cite-services.ts'

/**
 * Ends what an office promises beyond the baseline from a day on; what was planned after it is withdrawn. The baseline
 * holds again, cases keep theirs, and no pack brings it back. Part of an act that records it. Refuses where the office
 * has no version of its own from that day on.
 */
export async function endOfficeVersion(tx: Tx, { office, service, from }: OfficeVersionWanted): Promise<void> {
  await lockPack(tx)
  const offered = await findOffered(tx, { office, service, on: from })
  if (!offered) throw new Refusal('service-not-here')
  const kept = await listOfficeVersions(tx, { serviceId: offered.serviceId, office })
  const { retime } = planTimeline(kept, [], from)
  if (retime.length === 0) throw new Refusal('no-office-version')
  await saveVersionEnds(tx, retime)
  await saveGivenUp(
    tx,
    retime.map(({ id }) => id),
  )
  await citeServices(tx, offered.regency)
}
