import { type Db, sql } from '#platform/db.ts'

/** The years of each book of an office, newest first, with the last number given. */
export async function listBooks(
  db: Db,
  office: string,
): Promise<{ series: 'case' | 'letter' | 'outside' | 'blank'; year: number; last: number }[]> {
  return await db.all(sql`
    select series.series, series.year, series.last from documents.series
    where series.office = ${office} and series.last > 0 order by series.year desc, series.series limit 200`)
}
