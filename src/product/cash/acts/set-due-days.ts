import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { listDatable } from '../deposit-limit.ts'
import { lockSlips, saveDueDay } from '../store/slips.ts'

/**
 * Sets until when cash of days must be deposited whose slip was made before anybody knew the holidays of that year, now that
 * the calendar has them. Returns how many days were set; nothing is written where there are none.
 */
export async function setDueDays(
  tx: Tx,
  { office, regency, zone }: { office: string; regency: string; zone: string },
  at: Temporal.Instant,
): Promise<number> {
  await lockSlips(tx, office)
  const days = await listDatable(tx, { office, regency, zone })
  if (days.length === 0) return 0
  for (const one of days) await saveDueDay(tx, one)
  const by = { kind: 'program', id: 'paten cash' } as const
  await record(tx, { name: 'cash.due-days-set', office, subject: office, by, at, facts: { days: days.length } })
  return days.length
}
