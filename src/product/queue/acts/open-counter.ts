import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { beginDay } from '../begin-day.ts'
import type { OpeningCounter } from '../contract.ts'
import { groupsOf } from '../groups-of.ts'
import { getPlan } from '../store/plan.ts'
import { holdDay, lockCalls, saveSession } from '../store/save.ts'

/**
 * Opens a counter for its officer, with the groups it serves; the first one opens the day. Refuses a counter that another
 * officer has, a second counter of the same officer, and groups that this office does not have.
 */
export async function openCounter(
  tx: Tx,
  by: Officer,
  { counter, groups }: OpeningCounter,
  at: Temporal.Instant,
): Promise<{ session: string; counter: number; opensDay: boolean }> {
  const { office } = by
  const plan = await getPlan(tx)
  if (counter > plan.counters) throw new WrongForm({ counter: 'counter' })
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const here = (await groupsOf(tx, { office, on, plan })).map(({ key }) => key)
  if (!groups.every((one) => here.includes(one))) throw new Refusal('group-unknown')
  const begun = await beginDay(tx, by, at)
  const day = await holdDay(tx, office)
  await lockCalls(tx, office)
  const session = randomUUIDv7()
  const post = by.posts[0] ?? ''
  await saveSession(tx, { id: session, office, day: day.id, counter, groups, officer: by.id, post, at })
  await tellNews(tx, office)
  const facts = { session, counter, groups, opensDay: begun !== undefined }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'queue.counter-opened', office, subject: session, by: actor, at, facts })
  return facts
}
