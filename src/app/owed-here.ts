import { owedAbsences } from '#absence'
import { owedAlerts } from '#alerts'
import { owedUncollected } from '#archive'
import type { Mode } from '#authority'
import { owedCash } from '#cash'
import { owedDuties } from '#duties'
import type { Officer } from '#identity'
import { owedObjections } from '#objections'
import type { Tx } from '#platform/db.ts'
import { owedStandards } from '#standards'

/** What else an office owes, for the first page of the day: objections, cash, desks without anybody, standards, duties, alerts. */
export async function owedHere(tx: Tx, by: Officer, asked: { now: Temporal.Instant; mode: Mode }) {
  const { now } = asked
  const owed = [
    await owedObjections(tx, by, now),
    await owedCash(tx, by, now),
    await owedUncollected(tx, by, now),
    await owedAbsences(tx, by, now),
    await owedStandards(tx, by, asked),
    await owedDuties(tx, by, now),
    await owedAlerts(tx, by),
  ]
  return owed.filter((one) => one !== undefined)
}
