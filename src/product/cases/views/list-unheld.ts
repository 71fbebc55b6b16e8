import { listHoldings, standingOn } from '#identity'
import type { Db } from '#platform/db.ts'
import { listWork, type WorkAtPost } from './list-work.ts'

/** Files of an office that lie at a post nobody holds that day, or are on their way to one: whoever appoints must know. */
export async function listUnheld(db: Db, wanted: { office: string; on: Temporal.PlainDate }): Promise<WorkAtPost[]> {
  const [work, holdings] = [await listWork(db, wanted.office), await listHoldings(db, { office: wanted.office })]
  const held = new Set(holdings.filter((one) => standingOn(one, wanted.on) === 'now').map(({ post }) => post))
  return work.filter(({ post, now, coming }) => now + coming > 0 && !held.has(post))
}
