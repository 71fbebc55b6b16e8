import { findLeftBehind, handLeftBehind, listWork } from '#cases'
import { type ClosingOfficer, closeAccount, findOfficeOf, listHoldings, type Officer, standingOn } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { leftAlone } from '../rules.ts'

/**
 * An officer leaves the office. Refuses while files lie with nobody else or in their hands, unless they are handed on to a
 * colleague, who also gets the forms that the officer began at the counter.
 */
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
  const left = await findLeftBehind(tx, { office, officer: input.officer, now: at })
  const inHand = left.files.filter(({ post }) => alone.every((one) => one.post !== post))
  const handed = [...new Set([...alone, ...inHand].map(({ post }) => post))]
  const to = input.handTo === '' || input.handTo === input.officer ? undefined : input.handTo
  if (handed.length > 0 && to === undefined)
    throw new Refusal('work-lies-here', {
      now: alone.reduce((sum, { now }) => sum + now, inHand.length),
      coming: alone.reduce((sum, { coming }) => sum + coming, 0),
    })
  await handLeftBehind(tx, by, { ...left, officer: input.officer, to, at })
  const handOn = to === undefined || handed.length === 0 ? undefined : { to, posts: handed }
  const told = { files: left.files.length, drafts: left.drafts }
  return await closeAccount(tx, by, { officer: input.officer, handOn, told }, at)
}
