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
import { owedFindings } from '#supervision'

type Asked = { now: Temporal.Instant; mode: Mode }

/** What the rooms of an office owe: what was found, objections, cash, letters nobody came for, desks without anybody, standards. */
export async function owedInRooms(tx: Tx, by: Officer, asked: Asked) {
  const { now } = asked
  const owed = [
    await owedFindings(tx, by, now),
    await owedObjections(tx, by, now),
    await owedCash(tx, by, now),
    await owedUncollected(tx, by, now),
    await owedAbsences(tx, by, now),
    await owedStandards(tx, by, asked),
  ]
  return owed.filter((one) => one !== undefined)
}

/** What else an office owes, for the first page of the day: that of the rooms, duties, alerts. */
export async function owedHere(tx: Tx, by: Officer, asked: Asked) {
  const owed = [await owedDuties(tx, by, asked.now), await owedAlerts(tx, by)]
  return [...(await owedInRooms(tx, by, asked)), ...owed.filter((one) => one !== undefined)]
}
