import { randomUUIDv7 } from 'node:crypto'
import { sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Series, TakenNumber } from '../contract.ts'
import { type NumberPattern, whyNotTakeLeased, writeNumber } from '../rules.ts'

/** One series: a kind of number in an office and calendar year. */
export type SeriesOf = { office: string; series: Series; year: number }

export type WantedNumber = {
  office: string
  series: Series
  /** The day in the office's own zone: its year is the year of the number. */
  on: Temporal.PlainDate
  subject: string
  format: NumberPattern
  unit: string
  code?: string
  /** What another register wrote: it stands as it is, whatever the format says. */
  written?: string
  at: Temporal.Instant
}

/**
 * Takes the next number of a series inside the act's transaction: two who number at once wait for each other and
 * never get one number; an act that fails gives its number back unseen. A letter's number that another register gave
 * already is refused: it is cancelled first, with that reason, and the next one is taken.
 */
export async function takeNumber(tx: Tx, wanted: WantedNumber): Promise<TakenNumber> {
  const next = await tx.one<{ last: number }>(sql`
    insert into documents.series (office, series, year, last) values (${wanted.office}, ${wanted.series}, ${wanted.on.year}, 1)
    on conflict (office, series, year) do update set last = series.last + 1 returning last`)
  if (!next) throw new Error('a series always answers with its next number')
  return await saveNumber(tx, wanted, next.last)
}

/** Takes the next number of a lease, at the node that holds it. Refuses one given back, used up, or of another year. */
export async function takeLeased(tx: Tx, lease: string, wanted: WantedNumber): Promise<TakenNumber> {
  const held = await lockLease(tx, lease)
  const why = whyNotTakeLeased(held, wanted)
  if (why || !held) throw new Refusal(why ?? 'lease-unknown')
  const next = held.at + 1
  await tx.write(sql`update documents.lease_at set last = ${next} where lease_at.lease = ${lease}`)
  const taken = await saveNumber(tx, wanted, next)
  await tx.write(sql`
    insert into documents.leased_number (number, office, lease) values (${taken.id}, ${wanted.office}, ${lease})`)
  return taken
}

// Another statement than the one that waited for the series: it sees the number of another register that came meanwhile.
async function saveNumber(tx: Tx, wanted: WantedNumber, number: number): Promise<TakenNumber> {
  const { office, series, on } = wanted
  const parts = { nomor: number, tahun: on.year, bulan: on.month, unit: wanted.unit }
  const coded = wanted.code === undefined ? parts : { ...parts, kode: wanted.code }
  const written = wanted.written ?? writeNumber(wanted.format, coded)
  const id = randomUUIDv7()
  const saved = await tx.one(sql`
    insert into documents.number (id, office, series, year, number, written, subject, taken_at)
    select ${id}, ${office}, ${series}, ${on.year}, ${number}, ${written}, ${wanted.subject}, ${wanted.at}
    where ${series !== 'letter'}::boolean or not exists (
      select from documents.outside_number
      where outside_number.office = ${office} and outside_number.year = ${on.year} and outside_number.written = ${written})
    returning 1`)
  if (!saved) throw new Refusal('number-given-outside', { number, written })
  return { id, number, year: on.year, written }
}

/** Waits for whoever numbers in this series, and answers with its last number: 0 where none was given. */
export async function lockSeries(tx: Tx, { office, series, year }: SeriesOf): Promise<number> {
  const row = await tx.one<{ last: number }>(sql`
    insert into documents.series (office, series, year, last) values (${office}, ${series}, ${year}, 0)
    on conflict (office, series, year) do update set last = series.last returning last`)
  return row?.last ?? 0
}

/** Goes on after `last`: what lies before it is explained in the same act. The series is locked. */
export async function moveSeries(tx: Tx, { office, series, year }: SeriesOf, last: number): Promise<void> {
  await tx.write(sql`
    update documents.series set last = ${last}
    where series.office = ${office} and series.series = ${series} and series.year = ${year}`)
}

export type HeldLease = { office: string; series: Series; year: number; first: number; last: number; at: number } & {
  returned: boolean
}

/** A lease, once whoever takes from it has done so; not yours is not found. */
export async function lockLease(tx: Tx, lease: string): Promise<HeldLease | undefined> {
  await tx.one(sql`select 1 from documents.lease_at where lease_at.lease = ${lease} for update`)
  return await tx.one(sql`
    select number_range.office, number_range.series, number_range.year, number_range.first, number_range.last,
           lease_at.last as at, returned_lease.lease is not null as returned
    from documents.number_range join documents.lease_at on lease_at.lease = number_range.id
    left join documents.returned_lease on returned_lease.lease = number_range.id
    where number_range.id = ${lease}`)
}

/** Rebuilds series and leases from the numbers taken: what a replayed database starts counting from. */
export async function rebuildSeries(tx: Tx): Promise<void> {
  await tx.write(sql`delete from documents.series`)
  await tx.write(sql`
    insert into documents.series (office, series, year, last)
    select given.office, given.series, given.year, max(given.last) from (
      select number.office, number.series, number.year, number.number as last from documents.number
      union all
      select number_range.office, number_range.series, number_range.year, number_range.last from documents.number_range
    ) as given group by given.office, given.series, given.year`)
  await tx.write(sql`delete from documents.lease_at`)
  await tx.write(sql`
    insert into documents.lease_at (lease, office, last)
    select number_range.id, number_range.office, coalesce(max(number.number), number_range.first - 1)
    from documents.number_range
    left join documents.leased_number on leased_number.lease = number_range.id
    left join documents.number on number.id = leased_number.number
    where number_range.kind = 'lease' group by number_range.id`)
}
