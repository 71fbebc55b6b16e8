import { listHoldings, standingOn } from '#identity'
import { listPostKinds } from '#offices'
import type { Db } from '#platform/db.ts'
import { listWork, type WorkAtPost } from './list-work.ts'

/** Files of an office that lie at a post nobody holds that day, or are on their way to one: whoever appoints must know. */
export async function listUnheld(db: Db, wanted: { office: string; on: Temporal.PlainDate }): Promise<WorkAtPost[]> {
  const work = await listWork(db, wanted.office)
  const holdings = await listHoldings(db, { office: wanted.office })
  // A post that is no more may still have its officer: nobody new will come, and what lies there is moved.
  const kinds = new Set((await listPostKinds(db)).map(({ key }) => key))
  const held = new Set(
    holdings.filter((one) => standingOn(one, wanted.on) === 'now' && kinds.has(one.post)).map(({ post }) => post),
  )
  return work.filter(({ post, now, coming }) => now + coming > 0 && !held.has(post))
}
