import { randomUUIDv7 } from 'node:crypto'
import { sql, type Tx } from '#platform/db.ts'
import type { SeriesOf } from './numbers.ts'

/** Who explains a number that is not used, when, under which post and why. */
export type Explaining = { officer: string; post: string; reason: string; at: Temporal.Instant }

/** Numbers that this series does not give one by one: those of the paper book, or those a node holds. */
export type NumberRange = { first: number; last: number } & (
  | { kind: 'paper-book'; source: string }
  | { kind: 'lease'; node: string }
)

/** Keeps a range of a locked series. Returns its id. A range that meets another, or a number, is refused by the table. */
export async function saveRange(
  tx: Tx,
  { office, series, year }: SeriesOf,
  range: NumberRange,
  why: Explaining,
): Promise<string> {
  const id = randomUUIDv7()
  const source = range.kind === 'paper-book' ? range.source : null
  const node = range.kind === 'lease' ? range.node : null
  await tx.write(sql`
    insert into documents.number_range (id, office, series, year, first, last, kind, source, node, reason, officer, post,
                                        taken_at)
    values (${id}, ${office}, ${series}, ${year}, ${range.first}, ${range.last}, ${range.kind}, ${source}, ${node},
            ${why.reason}, ${why.officer}, ${why.post}, ${why.at})`)
  if (range.kind === 'lease')
    await tx.write(sql`
      insert into documents.lease_at (lease, office, last) values (${id}, ${office}, ${range.first - 1})`)
  return id
}

/** Keeps a number of a locked series as cancelled, under its bare figure: nothing was ever written with it here. */
export async function saveCancelled(tx: Tx, place: SeriesOf, number: number, why: Explaining): Promise<string> {
  const id = randomUUIDv7()
  await tx.write(sql`
    insert into documents.number (id, office, series, year, number, written, subject, taken_at)
    values (${id}, ${place.office}, ${place.series}, ${place.year}, ${number}, ${String(number)}, ${id}, ${why.at})`)
  await tx.write(sql`
    insert into documents.cancelled_number (number, office, reason, officer, post, cancelled_at)
    values (${id}, ${place.office}, ${why.reason}, ${why.officer}, ${why.post}, ${why.at})`)
  return id
}

/** Keeps that a lease was given back, and up to which number it was used. */
export async function saveReturned(
  tx: Tx,
  lease: { id: string; office: string; usedUntil: number },
  why: Explaining,
): Promise<void> {
  await tx.write(sql`
    insert into documents.returned_lease (lease, office, used_until, reason, officer, post, returned_at)
    values (${lease.id}, ${lease.office}, ${lease.usedUntil}, ${why.reason}, ${why.officer}, ${why.post}, ${why.at})`)
}
