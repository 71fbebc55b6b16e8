import { CalendarYearMissing, findLimit, startRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { HeldCase } from './store/find.ts'

/**
 * Lets the duty to answer run (UU 30/2014 art 50(3),(4)) for a file whose turn is the office's again, though it was never
 * complete: somebody proposes to refuse it. A slip answered before, so the days are whole. Nothing runs where the calendar
 * names no limit, and while the holidays of a year it needs are not known.
 */
export async function oweAnswer(tx: Tx, by: Officer, file: HeldCase, at: Temporal.Instant): Promise<void> {
  if (file.opened) return
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const limit = await findLimit(tx, { regency: by.regency, name: 'answer', on })
  if (!limit) return
  const { duration, basis } = limit
  const run = { office: file.office, regency: by.regency, subject: file.id, duration, basis, at }
  try {
    await startRun(tx, { ...run, kind: 'answer' })
  } catch (error) {
    if (!(error instanceof CalendarYearMissing)) throw error
  }
}
