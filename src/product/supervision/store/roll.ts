import { type Calendar, calendarOf, getCalendar } from '#clock'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { bucketIn, keyOf, type Sums } from '../rules/sums.ts'

/** An office whose figures are folded, and the regency whose calendar lies under its own. */
export type Place = { office: string; regency: string }

/** One folder at a time in an office; whoever comes second waits, and finds nothing left. */
export async function lockFigures(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`select pg_advisory_xact_lock(hashtextextended('figures ' || ${office}::text, 0))`)
}

/** From here on this transaction sees the database as it is now: what is counted and what is taken away are the same. */
export async function seeOnePicture(tx: Tx): Promise<void> {
  await tx.write(sql`set transaction isolation level repeatable read`)
}

/** The calendar on which the times of an office are counted until they are counted anew; the one in force when none was. */
export async function basisOf(db: Db, place: Place): Promise<{ calendar: Calendar; isOutdated: boolean }> {
  const [inForce, basis] = await Promise.all([
    calendarOf(db, place),
    db.one<{ calendar: string; ownCalendar: string | null }>(sql`
      select basis.calendar, basis.own_calendar as "ownCalendar" from supervision.basis where basis.office = ${place.office}`),
  ])
  if (!basis) return { calendar: inForce.calendar, isOutdated: false }
  const isOutdated = basis.calendar !== inForce.id || basis.ownCalendar !== inForce.own
  return {
    calendar: isOutdated ? (await getCalendar(db, { ...place, ...basis })).calendar : inForce.calendar,
    isOutdated,
  }
}

/** Keeps that an office's times are counted on the calendar in force, unless they already are on another. */
export async function keepBasis(tx: Tx, place: Place, { anew = false } = {}): Promise<void> {
  const { id, own } = await calendarOf(tx, place)
  await tx.write(sql`
    insert into supervision.basis (office, calendar, own_calendar) values (${place.office}, ${id}, ${own})
    on conflict (office) do update set calendar = excluded.calendar, own_calendar = excluded.own_calendar where ${anew}`)
}

/** Tells who keeps sums of ended months in memory that those of this office are others now. */
export async function touchBasis(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`update supervision.basis set calendar = basis.calendar where basis.office = ${office}`)
}

/** What changes whenever sums of ended months change in one of these offices: which transactions last wrote their bases. */
export async function stampOf(db: Db, offices: readonly string[]): Promise<string> {
  const row = await db.one<{ stamp: string | null }>(sql`
    select string_agg(basis.xmin::text, ' ' order by basis.office) as stamp
    from supervision.basis where basis.office = any (${[...offices]}::uuid[])`)
  return row?.stamp ?? ''
}

/** Adds sums to those that are kept. */
export async function addToRoll(tx: Tx, office: string, sums: Sums): Promise<void> {
  const keys = [...sums.keys()].sort()
  const buckets = keys.map(bucketIn)
  const column = <Value>(of: (bucket: (typeof buckets)[number]) => Value) => buckets.map(of)
  const [n, amount] = [keys.map((key) => sums.get(key)?.n ?? 0), keys.map((key) => sums.get(key)?.amount ?? 0)]
  await tx.write(sql`
    insert into supervision.roll (office, grain, service, measure, first_day, detail, bucket, n, amount)
    select ${office}, new.grain, new.service, new.measure, new.first_day, new.detail, new.bucket, new.n, new.amount
    from unnest(${column(({ grain }) => grain)}::text[], ${column(({ service }) => service)}::text[],
                ${column(({ measure }) => measure)}::text[], ${column(({ firstDay }) => firstDay)}::date[],
                ${column(({ detail }) => detail)}::text[], ${column(({ bucket }) => bucket)}::smallint[],
                ${n}::bigint[], ${amount}::bigint[])
      as new (grain, service, measure, first_day, detail, bucket, n, amount)
    on conflict (office, grain, service, measure, first_day, detail, bucket)
      do update set n = roll.n + excluded.n, amount = roll.amount + excluded.amount`)
}

/** Takes away everything that was folded in an office or waits to be. */
export async function emptyRoll(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`delete from supervision.delta where delta.office = ${office}`)
  await tx.write(sql`delete from supervision.roll where roll.office = ${office}`)
}

/** All sums that are kept of an office. */
export async function readRoll(db: Db, office: string): Promise<Sums> {
  const rows = await db.all<Parameters<typeof keyOf>[0] & { n: number; amount: number }>(sql`
    select roll.grain, roll.service, roll.measure, roll.first_day::text as "firstDay", roll.detail, roll.bucket,
           roll.n::float8 as n, roll.amount::float8 as amount
    from supervision.roll where roll.office = ${office}`)
  return new Map(rows.map((row) => [keyOf(row), { n: row.n, amount: row.amount }]))
}
