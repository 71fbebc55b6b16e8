import { CalendarYearMissing, endRun, findLimit, startRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'

/**
 * Begins anew the limit within which the applicant is to come, where the regency sets one: with each visit it has its whole
 * length again. Returns when it ends. Where no rule names a limit, and where the count would need a year whose holidays are
 * not known, there is none, and the request never lapses.
 */
export async function awaitApplicant(
  tx: Tx,
  by: Officer,
  file: { id: string; office: string },
  at: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  await endRun(tx, { subject: file.id, kind: 'completion', at })
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const limit = await findLimit(tx, { regency: by.regency, name: 'completion', on })
  if (!limit) return null
  const { duration, basis } = limit
  const run = { office: file.office, regency: by.regency, subject: file.id, duration, basis, at }
  try {
    const { dueAt } = await startRun(tx, { ...run, kind: 'completion' })
    return dueAt
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null
    throw error
  }
}
