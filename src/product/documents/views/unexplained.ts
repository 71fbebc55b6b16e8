import { type Db, sql } from '#platform/db.ts'
import type { SeriesOf } from '../store/numbers.ts'

/**
 * Numbers of a series that are neither used nor explained, as stretches; none while all is well. A letter's number is
 * used by a letter, cancelled, or reserved for a signature.
 */
export async function listUnexplained(db: Db, place: SeriesOf): Promise<{ first: number; last: number }[]> {
  const { office, series, year } = place
  return await db.all(sql`
    with known as (
      select number.number as first, number.number as last from documents.number
      where number.office = ${office} and number.series = ${series} and number.year = ${year}
      union all
      select number_range.first, number_range.last from documents.number_range
      where number_range.office = ${office} and number_range.series = ${series} and number_range.year = ${year}),
    beginning as (
      select known.first, coalesce(max(known.last) over (
               order by known.first, known.last rows between unbounded preceding and 1 preceding), 0) as before
      from known
      union all
      select series.last + 1, coalesce((select max(known.last) from known), 0) from documents.series
      where series.office = ${office} and series.series = ${series} and series.year = ${year})
    select beginning.before + 1 as first, beginning.first - 1 as last from beginning
    where beginning.first > beginning.before + 1
    union all
    select number.number, number.number from documents.number
    where number.office = ${office} and number.series = 'letter' and ${series} = 'letter' and number.year = ${year}
      and not exists (select from documents.letter where letter.number = number.id)
      and not exists (select from documents.cancelled_number where cancelled_number.number = number.id)
      and not exists (select from documents.reservation where reservation.number = number.id)
    order by first limit 100`)
}
