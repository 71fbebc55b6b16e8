import { type Db, sql } from '#platform/db.ts'
import type { PerformedCounts } from '../rules/tell-quarters.ts'
import { stampOf } from '../store/roll.ts'

/** What offices did in ended months, by the id of the office. */
export type PerformedSums = ReadonlyMap<string, readonly PerformedCounts[]>

type Stretch = { offices: readonly string[]; from: Temporal.PlainDate; until: Temporal.PlainDate }
export type Kept = (db: Db, stretch: Stretch) => Promise<PerformedSums>

/** Stretches that are kept: three years of eleven offices and of all, and whoever asks for another. */
const most = 60

/**
 * Reads sums of ended months, and keeps what it read until one of its offices folds into such a month: whoever comes next
 * is told without reading some ten thousand rows again.
 */
export function keepPerformance(): Kept {
  const kept = new Map<string, { stamp: string; sums: PerformedSums }>()
  return async (db, stretch) => {
    const key = [stretch.from, stretch.until, ...stretch.offices].join(' ')
    // Read before the sums: a fold in between makes the next reader read anew, never keeps what is old.
    const stamp = await stampOf(db, stretch.offices)
    const found = kept.get(key)
    if (found?.stamp === stamp) return found.sums
    const sums = await readPerformed(db, stretch)
    kept.delete(key)
    kept.set(key, { stamp, sums })
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
    return sums
  }
}

type Row = {
  office: string
  service: string
  month: string
  measure: string
  isLate: boolean
  bucket: number
  n: number
}

async function readPerformed(db: Db, { offices, from, until }: Stretch): Promise<PerformedSums> {
  const rows = await db.all<Row>(sql`
    select roll.office, roll.service, roll.first_day::text as month, roll.measure, roll.detail = 'late' as "isLate",
           roll.bucket, roll.n::float8 as n
    from supervision.roll
    where roll.office = any (${[...offices]}::uuid[]) and roll.grain = 'month' and roll.service <> ''
      and roll.measure in ('issued', 'opened', 'returned') and roll.first_day >= ${from} and roll.first_day < ${until}
    order by roll.office, roll.service, roll.first_day`)
  const counts = new Map<string, PerformedCounts & { office: string; minutes: Map<number, number> }>()
  for (const { office, service, month, measure, isLate, bucket, n } of rows) {
    const key = [office, service, month].join(' ')
    const none = { onTime: 0, issued: 0, opened: 0, returned: 0 }
    const sum = counts.get(key) ?? { office, service, month, ...none, minutes: new Map<number, number>() }
    counts.set(key, sum)
    if (measure === 'opened') sum.opened += n
    else if (measure === 'returned') sum.returned += n
    else {
      sum.issued += n
      if (!isLate) sum.onTime += n
      sum.minutes.set(bucket, (sum.minutes.get(bucket) ?? 0) + n)
    }
  }
  return Map.groupBy(counts.values(), ({ office }) => office)
}
