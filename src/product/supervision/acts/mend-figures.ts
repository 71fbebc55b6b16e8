import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import type { Difference } from '../rules/sums.ts'
import { lockFigures, type Place, seeOnePicture } from '../store/roll.ts'
import { writeRoomAnew } from '../store/room.ts'
import { writeStockAnew } from '../store/stock.ts'
import { type Recounted, recount } from '../views/recount.ts'
import { writeAnew } from '../write-anew.ts'

/** What was found in an office, and what is still so afterwards. */
export type Mended = { found: Recounted; left: Recounted }

/**
 * Counts an office anew and writes anew what differs: sums that drifted, without a replay; that is recorded, by months and
 * counts. Nothing is folded meanwhile, and what acts add meanwhile waits as ever. An office whose calendar changed keeps its
 * times for `correctFigures`, which records that they changed. The first statement of its transaction. What differs still is
 * where the standing of a file is another than its records say, which a replay rebuilds. Nothing of an office unknown here.
 */
export async function mendFigures(
  tx: Tx,
  { office, key, regency }: Place & { key: string },
  at: Temporal.Instant,
): Promise<Mended | undefined> {
  await seeOnePicture(tx)
  await lockFigures(tx, office)
  const [found] = await recount(tx, regency, [key])
  if (!found) return undefined
  const differences = found.isOutdated ? [] : found.differences
  const [open, room] = [found.openDifferences.length, found.roomDifferences.length]
  if (differences.length + open + room === 0) return { found, left: found }
  if (differences.length > 0) await writeAnew(tx, { office, regency })
  if (open > 0) await writeStockAnew(tx, office)
  if (room > 0) await writeRoomAnew(tx, office)
  const [left] = await recount(tx, regency, [key])
  const by = { kind: 'program', id: 'paten figures' } as const
  const facts = {
    cause: 'drift',
    ...stretchOf([...differences, ...found.roomDifferences.map(({ month }) => ({ firstDay: month }))]),
    open,
  }
  await record(tx, { name: 'figures.corrected', office, subject: office, by, at, facts })
  return { found, left: left ?? found }
}

/** The first and the last day of the months that drifted, and how many sums did in each; neither where none did. */
function stretchOf(differences: readonly Pick<Difference, 'firstDay'>[]) {
  const counts = new Map<string, number>()
  for (const month of differences.map(({ firstDay }) => firstDay.slice(0, 7)).sort())
    counts.set(month, (counts.get(month) ?? 0) + 1)
  const [first, last] = [[...counts.keys()][0], [...counts.keys()].at(-1)]
  const until = last && Temporal.PlainYearMonth.from(last).toPlainDate({ day: 31 })
  const stretch = first && until ? { from: `${first}-01`, until: until.toString() } : {}
  return { ...stretch, months: [...counts].map(([month, n]) => `${month} ${n}`), count: differences.length }
}
