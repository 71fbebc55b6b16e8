import { calendarOf } from '#clock'
import { findRegencyHere, listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Sums } from './rules/sums.ts'
import { addToRoll, emptyRoll, keepBasis, type Place } from './store/roll.ts'
import { writeRoomAnew } from './store/room.ts'
import { writeStockAnew } from './store/stock.ts'
import { countAnew } from './views/recount.ts'

/** Puts a count from the journal, on the calendar in force, in place of everything kept of an office. Returns it. */
export async function writeAnew(tx: Tx, place: Place): Promise<Sums> {
  const { calendar } = await calendarOf(tx, place)
  const anew = await countAnew(tx, place.office, calendar)
  await emptyRoll(tx, place.office)
  await keepBasis(tx, place, { anew: true })
  await addToRoll(tx, place.office, anew)
  return anew
}

/** Rebuilds every figure from the records: after a replay. */
export async function rebuildFigures(tx: Tx): Promise<void> {
  const regency = await findRegencyHere(tx)
  if (regency === undefined) return
  for (const { id: office, kind } of await listOffices(tx)) {
    await writeRoomAnew(tx, office)
    if (kind !== 'kecamatan') continue
    await writeAnew(tx, { office, regency })
    await writeStockAnew(tx, office)
  }
}
