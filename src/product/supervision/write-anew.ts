import { calendarOf } from '#clock'
import { findRegencyHere, listOffices } from '#offices'
import type { Tx } from '#platform/db.ts'
import type { Sums } from './rules/sums.ts'
import { addToRoll, emptyRoll, keepBasis, lockFigures, type Place, seeOnePicture } from './store/roll.ts'
import { writeStockAnew } from './store/stock.ts'
import { countAnew, type Recounted, recount } from './views/recount.ts'

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
    if (kind !== 'kecamatan') continue
    await writeAnew(tx, { office, regency })
    await writeStockAnew(tx, office)
  }
}

/**
 * Counts every office anew and writes anew what differs: sums that drifted, without a replay. Nothing is folded meanwhile, and
 * what acts add meanwhile waits as ever. An office whose calendar changed keeps its times for `correctFigures`, which
 * records that they changed. The first statement of its transaction. Returns what differed and what does so still: there the
 * standing of a file is another than its records say, which a replay rebuilds.
 */
export async function mendFigures(tx: Tx, regency: string): Promise<{ found: Recounted[]; left: Recounted[] }> {
  await seeOnePicture(tx)
  const offices = (await listOffices(tx)).filter(({ kind }) => kind === 'kecamatan')
  for (const { id } of offices) await lockFigures(tx, id)
  const found = await recount(tx, regency)
  for (const { office: key, differences, openDifferences, isOutdated } of found) {
    const office = offices.find((one) => one.key === key)?.id
    if (office === undefined) continue
    if (differences.length > 0 && !isOutdated) await writeAnew(tx, { office, regency })
    if (openDifferences.length > 0) await writeStockAnew(tx, office)
  }
  const wrong = found.filter(({ differences, openDifferences }) => differences.length + openDifferences.length > 0)
  return {
    found,
    left:
      wrong.length === 0
        ? []
        : await recount(
            tx,
            regency,
            wrong.map(({ office }) => office),
          ),
  }
}
