import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { SettingThreshold } from '../contract.ts'
import { boundsOf, lockAlerts, readThresholds, saveThreshold } from '../store.ts'

/**
 * The regency sets from where on something is told, with why, for every office from the next round on. Refuses who does not
 * supervise at the regency, and the value that holds already.
 */
export async function setThreshold(
  tx: Tx,
  by: Officer,
  input: SettingThreshold,
  at: Temporal.Instant,
): Promise<{ key: string; value: number }> {
  if (by.office !== by.regency || !by.duties.includes('offices.supervise')) throw new Refusal('threshold-not-yours')
  const { key, value, reason } = input
  const { min, max } = await boundsOf(tx, key)
  if (value < min || value > max) throw new WrongForm({ value: 'value-bounds' }, { value: { min, max } })
  await lockAlerts(tx, by.regency)
  const before = (await readThresholds(tx))[key]
  if (before === value) throw new Refusal('threshold-same')
  const post = by.posts[0] ?? ''
  const subject = await saveThreshold(tx, { office: by.regency, key, value, reason, officer: by.id, post, at })
  await record(tx, {
    name: 'alerts.threshold-set',
    office: by.regency,
    subject,
    by: { kind: 'officer', id: by.id, post },
    at,
    facts: { key, before, value, reason },
  })
  return { key, value }
}
