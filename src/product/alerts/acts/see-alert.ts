import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SeeingAlert } from '../contract.ts'
import { lockAlert, saveSeen } from '../store.ts'

/** An officer says that they read an alert of their own; it stays until its matter clears. Read twice is read once. */
export async function seeAlert(
  tx: Tx,
  by: Officer,
  { alert }: SeeingAlert,
  at: Temporal.Instant,
): Promise<{ alert: string }> {
  const found = await lockAlert(tx, { id: alert, officer: by.id })
  if (!found) throw new Refusal('alert-unknown')
  if (found.isSeen) return { alert }
  await saveSeen(tx, { id: alert, at })
  await record(tx, {
    name: 'alert.seen',
    office: found.office,
    subject: alert,
    by: { kind: 'officer', id: by.id, post: by.posts[0] ?? '' },
    at,
    facts: { kind: found.kind },
  })
  return { alert }
}
