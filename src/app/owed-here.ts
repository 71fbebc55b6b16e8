import { owedAbsences } from '#absence'
import type { Officer } from '#identity'
import { owedObjections } from '#objections'
import type { Tx } from '#platform/db.ts'
import { owedStandards } from '#standards'

/** What else an office owes that presses, for the first page of the day: objections, desks without anybody, standards. */
export async function owedHere(tx: Tx, by: Officer, now: Temporal.Instant) {
  const owed = [await owedObjections(tx, by, now), await owedAbsences(tx, by, now), await owedStandards(tx, by, now)]
  return owed.filter((one) => one !== undefined)
}
