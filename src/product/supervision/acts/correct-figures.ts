import { calendarOf } from '#clock'
import { findRegencyHere, listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import { addFacts, differences } from '../rules/sums.ts'
import { readWaiting } from '../store/facts.ts'
import {
  addToRoll,
  basisOf,
  emptyRoll,
  keepBasis,
  lockFigures,
  type Place,
  readRoll,
  seeOnePicture,
} from '../store/roll.ts'
import { countAnew } from '../views/recount.ts'
import { recordCorrection } from './fold-figures.ts'

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
  const changed = (await writeAnew(tx, place, kept)).filter(({ grain, service }) => grain === 'day' && service === '')
  const days = changed.map(({ firstDay }) => Temporal.PlainDate.from(firstDay))
  if (days.length > 0) await recordCorrection(tx, place.office, { cause: 'calendar', days }, at)
  return changed.length
}

async function writeAnew(tx: Tx, place: Place, kept: Awaited<ReturnType<typeof readRoll>>) {
  const { calendar } = await calendarOf(tx, place)
  const anew = await countAnew(tx, place.office, calendar)
  await emptyRoll(tx, place.office)
  await keepBasis(tx, place, { anew: true })
  await addToRoll(tx, place.office, anew)
  return differences(kept, anew)
}

/** Whether the figures of an office rest on another calendar than the one in force. */
export async function isOutdated(tx: Tx, place: Place): Promise<boolean> {
  return (await basisOf(tx, place)).isOutdated
}

/** Rebuilds every figure from the records: after a replay. */
export async function rebuildFigures(tx: Tx): Promise<void> {
  const regency = await findRegencyHere(tx)
  if (regency === undefined) return
  for (const { id: office, kind } of await listOffices(tx)) {
    if (kind !== 'kecamatan') continue
    await writeAnew(tx, { office, regency }, new Map())
  }
}
