import { type HandsMoving, listInHands } from '#cases'
import { listAway, listColleagues } from '#identity'
import type { Db } from '#platform/db.ts'
import { whoseHands } from '../rules/hands.ts'

/** Files of an office in the hands of somebody who is away, or no longer in the place of their holder, and where they go. */
export async function mislaidHands(
  db: Db,
  wanted: { office: string; at: Temporal.Instant; on: Temporal.PlainDate },
): Promise<HandsMoving[]> {
  const kept = await listInHands(db, wanted.office)
  if (kept.length === 0) return []
  const [away, holders] = [await listAway(db, wanted), await listColleagues(db, wanted)]
  return kept.flatMap((one) => {
    const goes = whoseHands(one, { holders, away })
    return goes ? [{ number: one.number, post: one.post, from: one.keeper, ...goes }] : []
  })
}
