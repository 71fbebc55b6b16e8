import type { Tx } from '#platform/db.ts'
import { recordCorrection } from '../record-correction.ts'
import { addFacts, type Sums } from '../rules/sums.ts'
import { takeWaiting, type Waiting } from '../store/facts.ts'
import { addToRoll, basisOf, keepBasis, lockFigures, type Place, touchBasis } from '../store/roll.ts'

/** Facts that are folded in one transaction. */
export const foldedAtOnce = 5000
/** A month counts as ended for who keeps its sums some time before it ends: the fold may commit after midnight. */
const clockMargin = { hours: 1 }

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
  if (waiting.some(({ day }) => isBeforeMonthOf(day, at.add(clockMargin), place.zone)))
    await touchBasis(tx, place.office)
  const late = waiting.filter((one) => isOfEndedMonth(one, place.zone))
  if (late.length > 0)
    await recordCorrection(tx, place.office, { cause: 'late-arrival', days: late.map(({ day }) => day) }, at)
  return waiting.length
}

function isOfEndedMonth({ day, arrivedAt }: Waiting, zone: string): boolean {
  return arrivedAt !== null && isBeforeMonthOf(day, arrivedAt, zone)
}

function isBeforeMonthOf(day: Temporal.PlainDate, at: Temporal.Instant, zone: string): boolean {
  const month = at.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth()
  return Temporal.PlainYearMonth.compare(day.toPlainYearMonth(), month) < 0
}
