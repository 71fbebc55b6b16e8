import type { Tx } from '#platform/db.ts'
import type { StricterRefusal } from '../contract.ts'
import { layPieces } from '../rules/lay-pieces.ts'
import { type AppliedVersions, chainsOf, versionOf } from '../rules/office-chains.ts'
import { planTimeline } from '../rules/plan-timeline.ts'
import { listBaseline } from '../store/office-versions.ts'
import { saveVersionEnds, saveVersions } from '../store.ts'

/** A version of an office (by id) that ended because the baseline has overtaken it. */
export type OvertakenVersion = { service: string; office: string; why: StricterRefusal }

/**
 * Lays what each office promises over the baselines that have just been saved: what the pack says, and what an office
 * enacted, which no pack changes. Returns how many rows it wrote, and which versions the new baseline has overtaken.
 */
export async function layOfficeVersions(
  tx: Tx,
  regencyId: string,
  applied: AppliedVersions,
): Promise<{ rows: number; overtaken: OvertakenVersion[] }> {
  const chains = chainsOf(regencyId, applied)
  const ids = [...new Set(chains.map(({ serviceId }) => serviceId))]
  if (ids.length === 0) return { rows: 0, overtaken: [] }
  const baselines = Map.groupBy(await listBaseline(tx, ids, applied.today), ({ serviceId }) => serviceId)
  const plans = chains.map((chain) => {
    const baseline = baselines.get(chain.serviceId) ?? []
    const { laid, ended } = layPieces(baseline, chain.pieces, applied.shortestDay)
    return {
      ...chain,
      ended,
      service: baseline[0]?.definition.key,
      plan: planTimeline(chain.kept, laid, applied.today),
    }
  })
  const written = await saveVersionEnds(
    tx,
    plans.flatMap(({ plan }) => plan.retime),
  )
  const begun = plans.flatMap(({ serviceId, office, plan }) =>
    plan.begin.map((laid) => versionOf(serviceId, office, laid)),
  )
  return {
    rows: written + (await saveVersions(tx, regencyId, begun)),
    overtaken: plans.flatMap(({ service = '', office, ended: [why] }) => (why ? [{ service, office, why }] : [])),
  }
}
