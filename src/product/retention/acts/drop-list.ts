import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { DroppingList } from '../contract.ts'
import { whyNotDrop } from '../rules.ts'
import { lockList, saveDropping } from '../store/lists.ts'

/** Drops a list, with the reason: its papers stay. Refuses once they are being destroyed. */
export async function dropList(
  tx: Tx,
  by: Officer,
  { list: id, reason }: DroppingList,
  at: Temporal.Instant,
): Promise<{ list: string }> {
  const list = await lockList(tx, id)
  if (!list) throw new Refusal('list-unknown')
  const why = whyNotDrop(by, list)
  if (why) throw new Refusal(why, { by: list.dropped?.by ?? list.carrying?.by ?? '' })
  const post = by.posts[0] ?? ''
  await saveDropping(tx, { reason, list: id, office: by.office, officer: by.id, post, at })
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'destruction.dropped', office: by.office, subject: id, by: actor, at, facts: { list: id } })
  return { list: id }
}
