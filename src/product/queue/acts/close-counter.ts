import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { tellNews } from '#platform/news.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ClosingCounter } from '../contract.ts'
import { counterOf } from '../counter-of.ts'
import { listCounters, listStanding } from '../store/find.ts'
import { getPlan } from '../store/plan.ts'
import { addGroups, endSession, saveMove } from '../store/save.ts'

/**
 * Closes a counter and hands its line on: whoever was called or set aside there waits again at the place of their arrival.
 * Refuses while somebody waits whom no other counter serves, unless one is named that goes on with them.
 */
export async function closeCounter(
  tx: Tx,
  by: Officer,
  { to }: ClosingCounter,
  at: Temporal.Instant,
): Promise<{ session: string; returned: number }> {
  const { office } = by
  const { day, session } = await counterOf(tx, by)
  const standing = await listStanding(tx, day.id)
  const theirs = standing.filter((one) => one.session === session.id)
  for (const ticket of theirs) await saveMove(tx, ticket, { kind: 'returned', office, session: session.id, at })
  const others = (await listCounters(tx, office)).filter(({ id }) => id !== session.id)
  const served = new Set(others.flatMap(({ groups }) => groups))
  const waiting = standing.filter((one) => one.state === 'waiting' || one.session === session.id)
  const left = [...new Set(waiting.map(({ group }) => group))].filter((group) => !served.has(group))
  if (left.length > 0) {
    const next = others.find(({ id }) => id === to)
    if (!next) {
      const { groups } = await getPlan(tx)
      throw new Refusal('line-left', {
        groups: left.map((key) => groups.find((one) => one.key === key)?.name.id ?? key),
      })
    }
    await addGroups(tx, next.id, left)
  }
  await endSession(tx, session.id, at)
  await tellNews(tx, office)
  const facts = { session: session.id, counter: session.counter, returned: theirs.length, handedOn: left }
  const actor = { kind: 'officer', id: by.id, post: by.posts[0] ?? '' } as const
  await record(tx, { name: 'queue.counter-closed', office, subject: session.id, by: actor, at, facts })
  return { session: session.id, returned: theirs.length }
}
