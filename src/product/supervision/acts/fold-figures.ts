import type { Tx } from '#platform/db.ts'
import { recordCorrection } from '../record-correction.ts'
import { addFacts, type Sums } from '../rules/sums.ts'
import { takeWaiting, type Waiting } from '../store/facts.ts'
import { addToRoll, basisOf, keepBasis, lockFigures, type Place } from '../store/roll.ts'

/** Facts that are folded in one transaction. */
export const foldedAtOnce = 5000

/**
 * Folds what waits in an office into its roll-ups, the oldest first. What tells of a month that was over when it arrived
 * changes figures that may have been read: that is recorded once. Returns how many facts it folded.
 */
export async function foldFigures(tx: Tx, place: Place & { zone: string }, at: Temporal.Instant): Promise<number> {
  await lockFigures(tx, place.office)
  const waiting = await takeWaiting(tx, place.office, foldedAtOnce)
  if (waiting.length === 0) return 0
  await keepBasis(tx, place)
  const { calendar } = await basisOf(tx, place)
  const sums: Sums = new Map()
  addFacts(sums, waiting, calendar)
  await addToRoll(tx, place.office, sums)
  const late = waiting.filter((one) => isOfEndedMonth(one, place.zone))
  if (late.length > 0)
    await recordCorrection(tx, place.office, { cause: 'late-arrival', days: late.map(({ day }) => day) }, at)
  return waiting.length
}

function isOfEndedMonth({ day, arrivedAt }: Waiting, zone: string): boolean {
  if (!arrivedAt) return false
  const arrived = arrivedAt.toZonedDateTimeISO(zone).toPlainDate()
  return Temporal.PlainYearMonth.compare(day.toPlainYearMonth(), arrived.toPlainYearMonth()) < 0
}
