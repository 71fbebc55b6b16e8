import { record } from '#journal'
import type { Tx } from '#platform/db.ts'

/** Records that figures that may have been read are others now: over which days, how many changed, and why. */
export async function recordCorrection(
  tx: Tx,
  office: string,
  { cause, days }: { cause: 'late-arrival' | 'calendar'; days: readonly Temporal.PlainDate[] },
  at: Temporal.Instant,
): Promise<void> {
  const sorted = days.map((day) => day.toString()).sort()
  const facts = { cause, from: sorted[0] ?? '', until: sorted.at(-1) ?? '', count: days.length }
  const by = { kind: 'program', id: 'paten figures' } as const
  await record(tx, { name: 'figures.corrected', office, subject: office, by, at, facts })
}
