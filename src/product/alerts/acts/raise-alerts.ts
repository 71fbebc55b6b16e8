import { record } from '#journal'
import type { Office } from '#offices'
import type { Tx } from '#platform/db.ts'
import { changesOf, mattersOf } from '../rules.ts'
import { listOpen, lockAlerts, saveAlerts, saveCleared } from '../store.ts'
import { lookAround } from '../views/look-around.ts'

/**
 * Looks around in an office and tells each officer what they must know and were not told yet; what holds no more is cleared.
 * By the program, in a transaction of its own: killed in the middle it told nothing, and whoever looks at the same time
 * waits. Writes a line only where something changed. `since`: from when on this server hears devices. Returns how many were
 * told and how many cleared.
 */
export async function raiseAlerts(
  tx: Tx,
  { office, regency, since }: { office: Office; regency: string; since?: Temporal.Instant },
  at: Temporal.Instant,
): Promise<{ raised: number; cleared: number }> {
  await lockAlerts(tx, office.id)
  const matters = mattersOf(await lookAround(tx, { office, regency, since: since ?? at }, at))
  const { raise, clear } = changesOf(await listOpen(tx, { office: office.id }), matters)
  if (raise.length + clear.length === 0) return { raised: 0, cleared: 0 }
  await saveCleared(tx, { ids: clear.map(({ id }) => id), at })
  const raised = await saveAlerts(tx, { office: office.id, at, alerts: raise })
  await record(tx, {
    name: 'alerts.told',
    office: office.id,
    subject: office.id,
    by: { kind: 'program', id: 'paten alerts' },
    at,
    facts: { raised, cleared: clear.length, kinds: [...new Set(raise.map(({ kind }) => kind))] },
  })
  return { raised, cleared: clear.length }
}
