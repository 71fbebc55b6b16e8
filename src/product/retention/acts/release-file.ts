import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ReleasingFile } from '../contract.ts'
import { saveReleased } from '../store/holds.ts'

/** Releases a file that was held, with a reason. Refuses another office's, and one that was released already. */
export async function releaseFile(
  tx: Tx,
  by: Officer,
  { hold, reason }: ReleasingFile,
  at: Temporal.Instant,
): Promise<{ hold: string }> {
  const post = by.posts[0] ?? ''
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(hold)
  const done = { hold, office: by.office, officer: by.id, post, at, reason }
  const found = isId ? await saveReleased(tx, done) : undefined
  if (!found) throw new Refusal('hold-unknown')
  const actor = { kind: 'officer', id: by.id, post } as const
  const { number, kind, reference } = found
  const facts = { number, kind, hold, ...(reference !== null && { reference }) }
  await record(tx, { name: 'retention.released', office: by.office, subject: hold, by: actor, at, facts })
  return facts
}
