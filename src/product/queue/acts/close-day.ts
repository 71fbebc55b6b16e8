import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import { Refusal } from '#platform/refusal.ts'
import { listStanding } from '../store/find.ts'
import { lockCalls, lockDay, saveClosing } from '../store/save.ts'

/**
 * Closes the queue of today with every counter; whoever still waits reads it on their ticket. Refuses while somebody is at
 * a counter, and where no day is open.
 */
export async function closeDay(tx: Tx, by: Officer, at: Temporal.Instant): Promise<{ day: string; waited: number }> {
  const { office } = by
  // The day before the calls, as whoever opens a counter or calls: two orders would wait for each other.
  const open = await lockDay(tx, office)
  if (!open) throw new Refusal('day-not-open')
  await lockCalls(tx, office)
  const standing = await listStanding(tx, open.id)
  const served = standing.filter(({ state }) => state === 'called' || state === 'serving')
  if (served.length > 0) throw new Refusal('counters-open', { names: served.map(({ written }) => written) })
  const waited = await saveClosing(tx, { day: open.id, office, officer: by.id, forced: false, at })
  await tellNews(tx, office)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  const facts = { day: open.id, waited }
  await record(tx, { name: 'queue.day-closed', office, subject: open.id, by: actor, at, facts })
  return facts
}
