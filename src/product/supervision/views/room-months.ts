import { type Db, sql } from '#platform/db.ts'
import { monthsOf, type Period } from '../rules/period.ts'
import { type RoomEntry, type RoomSums, roomSum } from '../rules/room.ts'

type Packed = Pick<RoomEntry, 'kind' | 'month' | 'lane'> & { minutes: number[]; counts: number[] }

/**
 * Who came to the room of an office, month by month and altogether, by the day of the queue. A number that was missed and
 * served after all is not among the missed. What is folded and what waits come in one statement.
 */
export async function readRoomMonths(
  db: Db,
  { office, period }: { office: string; period: Pick<Period, 'from' | 'until'> },
): Promise<RoomSums> {
  const rows = await db.all<Packed>(sql`
    with summed as (
      select entry.kind, entry.month, entry.lane, entry.minutes, sum(entry.n)::int as n
      from supervision.room_entry_view as entry
      where entry.office = ${office} and entry.service = '' and entry.kind in ('taken', 'called', 'missed', 'left')
        and entry.month >= ${period.from} and entry.month < ${period.until}
      group by entry.kind, entry.month, entry.lane, entry.minutes having sum(entry.n) > 0)
    select summed.kind, summed.month::text as month, summed.lane, array_agg(summed.minutes) as minutes, array_agg(summed.n) as counts
    from summed group by summed.kind, summed.month, summed.lane`)
  const entries = rows.flatMap(({ minutes, counts, ...of }) =>
    minutes.map((waited, index) => ({ ...of, minutes: waited, n: counts[index] ?? 0 })),
  )
  const byMonth = Map.groupBy(entries, ({ month }) => month)
  return {
    whole: roomSum(entries),
    months: monthsOf(period).map((month) => ({ month, sum: roomSum(byMonth.get(month) ?? []) })),
  }
}
