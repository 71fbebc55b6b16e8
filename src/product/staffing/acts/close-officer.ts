import { listWork } from '#cases'
import { type ClosingOfficer, closeAccount, findOfficeOf, listHoldings, type Officer, standingOn } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { leftAlone } from '../rules.ts'

/** An officer leaves the office. Refuses while files lie with nobody else, unless they are handed on to a colleague. */
export async function closeOfficer(
  tx: Tx,
  by: Officer,
  input: ClosingOfficer,
  at: Temporal.Instant,
): Promise<{ officer: string }> {
  const office = await findOfficeOf(tx, input.officer)
  if (office === undefined) throw new Refusal('officer-unknown')
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const holdings = await listHoldings(tx, { office })
  const posts = holdings
    .filter((held) => held.officer === input.officer && standingOn(held, on) === 'now')
    .map(({ post }) => post)
  const alone = leftAlone(await listWork(tx, office), holdings, { officer: input.officer, posts, on })
  const to = input.handTo === '' || input.handTo === input.officer ? undefined : input.handTo
  if (alone.length > 0 && to === undefined)
    throw new Refusal('work-lies-here', {
      now: alone.reduce((sum, { now }) => sum + now, 0),
      coming: alone.reduce((sum, { coming }) => sum + coming, 0),
    })
  const handOn = to === undefined || alone.length === 0 ? undefined : { to, posts: alone.map(({ post }) => post) }
  return await closeAccount(tx, by, { officer: input.officer, handOn }, at)
}
