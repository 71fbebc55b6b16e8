import { sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { TakenNumber } from '../contract.ts'
import type { Explaining } from './explained.ts'
import { lockSeries, takeNumber } from './numbers.ts'

/**
 * Enters the number that another register gave, in place of one of this office's. It gets a line in the book of such
 * numbers and stands on the letter as it was written there. Refuses one that a letter of this office bears in that year.
 */
export async function enterOutside(
  tx: Tx,
  given: { office: string; on: Temporal.PlainDate; subject: string; written: string; source: string } & Omit<
    Explaining,
    'reason'
  >,
): Promise<TakenNumber> {
  const { office, on, subject, written, source, officer, post, at } = given
  const { year } = on
  // Whoever takes a number of our own meanwhile waits here: neither misses the other.
  await lockSeries(tx, { office, series: 'letter', year })
  const known = await tx.one(sql`
    select 1 from documents.outside_number
    where outside_number.office = ${office} and outside_number.year = ${year} and outside_number.written = ${written}
    union all
    select 1 from documents.number
    where number.office = ${office} and number.series = 'letter' and number.year = ${year}
      and number.number = any (${figuresIn(written)}::int[]) and number.written = ${written}
    limit 1`)
  if (known) throw new Refusal('number-known', { written })
  const line = await takeNumber(tx, {
    ...{ office, series: 'outside', on, subject, written, at, unit: '' },
    format: { pattern: '{nomor}', digits: 1 },
  })
  await tx.write(sql`
    insert into documents.outside_number (number, office, year, written, source, officer, post, entered_at)
    values (${line.id}, ${office}, ${year}, ${written}, ${source}, ${officer}, ${post}, ${at})`)
  return line
}

// A number of ours holds its own figure: so the key of the series finds it, among however many.
function figuresIn(written: string): number[] {
  return (written.match(/\d+/g) ?? []).filter((figure) => figure.length <= 9).map(Number)
}
