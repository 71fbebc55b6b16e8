import { listColleagues, type Officer } from '#identity'
import { listPostKinds } from '#offices'
import type { Tx } from '#platform/db.ts'
import { todayOf } from './actor.ts'

/** Who else of the office keeps cash today. */
export async function listCashiers(
  tx: Tx,
  by: Officer,
  at: Temporal.Instant,
): Promise<readonly { id: string; name: string }[]> {
  const kinds = (await listPostKinds(tx)).filter(({ duties }) => duties.includes('cash.keep')).map(({ key }) => key)
  const here = await listColleagues(tx, { office: by.office, on: todayOf(by, at) })
  return here.filter(({ id, posts }) => id !== by.id && posts.some((post) => kinds.includes(post)))
}
