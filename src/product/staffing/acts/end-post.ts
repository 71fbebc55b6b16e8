import { listWork } from '#cases'
import { type EndingPost, findOfficeOf, listHoldings, type Officer, takePost } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { leftAlone } from '../rules.ts'

/** Ends a post from a day on. Refuses, until its sender says that it is known, when files would be left with nobody. */
export async function endPost(
  tx: Tx,
  by: Officer,
  input: EndingPost,
  at: Temporal.Instant,
): Promise<{ officer: string; post: string }> {
  const office = await findOfficeOf(tx, input.officer)
  const holdings = office === undefined ? [] : await listHoldings(tx, { office })
  const held = holdings.find(({ id, officer }) => id === input.holding && officer === input.officer)
  if (office !== undefined && held && input.knowing !== 'yes') {
    const posts = { officer: input.officer, posts: [held.post], on: input.until }
    const [alone] = leftAlone(await listWork(tx, office), holdings, posts)
    if (alone) throw new Refusal('post-leaves-work', { now: alone.now, coming: alone.coming })
  }
  return await takePost(tx, by, input, at)
}
