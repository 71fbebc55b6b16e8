import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import { Refusal } from '#platform/refusal.ts'
import { beginDay } from '../begin-day.ts'

/**
 * Opens the queue of today. A day before it that nobody closed is closed by force first: what waited then says nothing of
 * how long waiting takes. Refuses while today is open.
 */
export async function openDay(tx: Tx, by: Officer, at: Temporal.Instant): Promise<{ day: string; forced: boolean }> {
  const { office } = by
  const begun = await beginDay(tx, by, at)
  if (!begun) throw new Refusal('day-open')
  await tellNews(tx, office)
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  await record(tx, { name: 'queue.day-opened', office, subject: begun.day, by: actor, at, facts: begun })
  return begun
}
