import type { Tx } from '#platform/db.ts'
import { recordCorrection } from '../record-correction.ts'
import { addFacts, differences } from '../rules/sums.ts'
import { forgetLooks } from '../store/desk-findings.ts'
import { readWaiting } from '../store/facts.ts'
import { basisOf, lockFigures, type Place, readRoll, seeOnePicture } from '../store/roll.ts'
import { writeAnew } from '../write-anew.ts'

/**
 * Counts an office anew where its calendar is another than its figures rest on: a holiday was added, a closing withdrawn.
 * Where times changed by it, that is recorded. The first statement of its transaction. Returns how many buckets changed.
 */
export async function correctFigures(tx: Tx, place: Place, at: Temporal.Instant): Promise<number> {
  await seeOnePicture(tx)
  await lockFigures(tx, place.office)
  const basis = await basisOf(tx, place)
  if (!basis.isOutdated) return 0
  const kept = await readRoll(tx, place.office)
  addFacts(kept, await readWaiting(tx, [place.office]), basis.calendar)
  const changed = differences(kept, await writeAnew(tx, place))
  // What is found at desks rests on days also where no time does: it is looked for anew in every month.
  await forgetLooks(tx, place.office)
  const days = changed.filter(({ grain, service }) => grain === 'day' && service === '').map(({ firstDay }) => firstDay)
  const once = [...new Set(days)].map((day) => Temporal.PlainDate.from(day))
  if (once.length > 0) await recordCorrection(tx, place.office, { cause: 'calendar', days: once }, at)
  return changed.length
}
