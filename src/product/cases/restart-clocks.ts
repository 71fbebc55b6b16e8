import { startRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { awaitApplicant } from './await-applicant.ts'
import type { HeldCase } from './store/find.ts'

/**
 * Starts the clocks of a case that had ended and goes on: the whole promise of one that was open; else the limit for its
 * applicant to come, for its slip told them what is missing. Refuses a promise while the holidays of a year it needs are not
 * known.
 */
export async function restartClocks(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant): Promise<void> {
  if (!file.opened) {
    await awaitApplicant(tx, by, file, at)
    return
  }
  const { amount, unit, basis } = file.definition.promise
  const run = { office: file.office, regency: by.regency, subject: file.id, at }
  await startRun(tx, { ...run, kind: 'promise', duration: { amount, unit }, basis })
}
