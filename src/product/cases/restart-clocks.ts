import { getLimit, startRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { awaitApplicant } from './await-applicant.ts'
import type { HeldCase } from './store/find.ts'

/**
 * Starts the clocks of a case that had ended and goes on: the whole promise of one that was open; else the duty to answer
 * (UU 30/2014 art 50(3),(4)) and the limit for its applicant to come. Refuses while the holidays of a year it needs are not
 * known.
 */
export async function restartClocks(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant): Promise<void> {
  const run = { office: file.office, regency: by.regency, subject: file.id, at }
  if (file.opened) {
    const { amount, unit, basis } = file.definition.promise
    await startRun(tx, { ...run, kind: 'promise', duration: { amount, unit }, basis })
    return
  }
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const limit = await getLimit(tx, { regency: by.regency, name: 'answer', on })
  await startRun(tx, { ...run, kind: 'answer', ...limit })
  await awaitApplicant(tx, by, file, at)
}
