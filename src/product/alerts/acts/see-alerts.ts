import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SeeingAlerts } from '../contract.ts'
import { lockTold, saveSeen } from '../store.ts'

/**
 * An officer says that they read alerts of their own, one or several that say the same; each stays until its matter clears.
 * Read twice is read once.
 */
export async function seeAlerts(
  tx: Tx,
  by: Officer,
  { alert: ids }: SeeingAlerts,
  at: Temporal.Instant,
): Promise<{ seen: number }> {
  const found = await lockTold(tx, { ids, officer: by.id })
  if (found.length < new Set(ids).size) throw new Refusal('alert-unknown')
  const fresh = found.filter(({ isSeen }) => !isSeen)
  const [first] = fresh
  if (!first) return { seen: 0 }
  await saveSeen(tx, { ids: fresh.map(({ id }) => id), at })
  const offices = [...new Set(fresh.map(({ office }) => office))].sort()
  await record(tx, {
    name: 'alert.seen',
    // Of several kecamatan only who supervises them is told: the line says whose rows it holds.
    office: offices.length === 1 ? first.office : by.office,
    subject: first.id,
    by: { kind: 'officer', id: by.id, post: by.posts[0] ?? '' },
    at,
    facts: { kind: first.kind, count: fresh.length, ...(offices.length > 1 && { offices }) },
  })
  return { seen: fresh.length }
}
