import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { listPlacements, savePlacementEnds } from '../store/placements.ts'

/**
 * Takes a service, by its key, from the authority it was put under, at every office: from today on it opens again under
 * the one its definition names. What was planned never begins; cases keep theirs. Refuses what was not put there. Part of
 * an act that records it. Returns the offices.
 */
export async function liftService(
  tx: Tx,
  { code, service, today }: { code: string; service: string; today: Temporal.PlainDate },
): Promise<string[]> {
  const placed = (await listPlacements(tx, today)).filter((one) => one.authority === code && one.key === service)
  if (placed.length === 0) throw new Refusal('placement-unknown')
  await savePlacementEnds(
    tx,
    placed.map(({ id, from }) => ({ id, until: Temporal.PlainDate.compare(from, today) < 0 ? today : from })),
  )
  return placed.map(({ office }) => office)
}
