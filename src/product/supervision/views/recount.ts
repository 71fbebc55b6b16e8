import type { Calendar } from '#clock'
import { listOffices } from '#offices'
import type { Db } from '#platform/db.ts'
import { type RoomDifference, roomDifferences } from '../rules/room.ts'
import { addFacts, type Difference, differences, type Sums } from '../rules/sums.ts'
import { listCaseIds, readFacts, readWaiting } from '../store/facts.ts'
import { basisOf, readRoll } from '../store/roll.ts'
import { countRoomAnew, readRoom } from '../store/room.ts'
import { readStock } from '../store/stock.ts'
import { countStockAnew, type StockDifference, stockDifferences } from './recount-stock.ts'

/** Cases whose facts are counted at a time; those of as many are read meanwhile. */
const batch = 2000

/**
 * Counts an office anew from its records and the journal, its times on this calendar: while some are counted, the next are read.
 * Takes a connection that is conversing.
 */
export async function countAnew(db: Db, office: string, calendar: Calendar): Promise<Sums> {
  const sums: Sums = new Map()
  let cases = await listCaseIds(db, office, '00000000-0000-0000-0000-000000000000', batch)
  let asked = readFacts(db, cases)
  for (let last = cases.at(-1); last !== undefined; last = cases.at(-1)) {
    const [facts, next] = await Promise.all([asked, listCaseIds(db, office, last, batch)])
    if (next.length > 0) asked = readFacts(db, next)
    // Told by whoever waits for it; should counting fail, nobody does.
    asked.catch(() => undefined)
    addFacts(sums, facts, calendar)
    cases = next
  }
  return sums
}

export type Recounted = {
  office: string
  buckets: number
  differences: readonly Difference[]
  /** Sums of what lies open that differ. */
  openDifferences: readonly StockDifference[]
  /** Sums of the room that differ. */
  roomDifferences: readonly RoomDifference[]
  isOutdated: boolean
}

/**
 * Holds what is folded and what waits against a count from the journal, bucket by bucket, in every kecamatan; what lies open
 * too, and the room wherever numbers were taken.
 * Both on the calendar that the office's figures rest on; `isOutdated` says that another is in force and they will be
 * counted anew. Must be one snapshot, on a connection that is conversing. With `only`, of these offices alone, by key.
 */
export async function recount(db: Db, regency: string, only?: readonly string[]): Promise<Recounted[]> {
  const recounted: Recounted[] = []
  for (const { id, key, kind } of await listOffices(db)) {
    if (only?.includes(key) === false) continue
    const anew = await countRoomAnew(db, id)
    const room = { buckets: anew.length, roomDifferences: roomDifferences(await readRoom(db, id), anew) }
    if (kind === 'kecamatan') {
      const files = await recountFiles(db, { office: id, regency })
      recounted.push({ office: key, ...room, ...files, buckets: files.buckets + room.buckets })
    } else if (room.buckets + room.roomDifferences.length > 0)
      recounted.push({ office: key, ...room, differences: [], openDifferences: [], isOutdated: false })
  }
  return recounted
}

async function recountFiles(db: Db, place: { office: string; regency: string }) {
  const { calendar, isOutdated } = await basisOf(db, place)
  const kept = await readRoll(db, place.office)
  addFacts(kept, await readWaiting(db, [place.office]), calendar)
  const anew = await countAnew(db, place.office, calendar)
  const open = await countStockAnew(db, place.office)
  return {
    ...{ buckets: anew.size + open.length, differences: differences(kept, anew), isOutdated },
    openDifferences: stockDifferences(await readStock(db, place.office), open),
  }
}
