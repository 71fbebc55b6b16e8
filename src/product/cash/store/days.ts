import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'

export type HeldDay = { id: string; office: string; date: Temporal.PlainDate; closings: number }

/**
 * The day of an office at a moment, begun where nobody did, and held alone: what is entered and who closes it come one
 * after the other. Refuses a day before the newest of the book, which only a wrong clock names.
 */
export async function holdToday(
  tx: Tx,
  by: Officer,
  { office, at }: { office: string; at: Temporal.Instant },
): Promise<HeldDay> {
  const date = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const row = await findDayOn(tx, office, date)
  if (!row) {
    const newest = await tx.one<{ date: Temporal.PlainDate }>(sql`
      select day.date from cash.day where day.office = ${office} order by day.date desc limit 1`)
    if (newest && Temporal.PlainDate.compare(date, newest.date) < 0)
      throw new Refusal('clock-behind', { on: date.toString(), newest: newest.date.toString() })
    await tx.write(sql`
      insert into cash.day (id, office, date, opened_by, post, opened_at)
      values (${randomUUIDv7()}, ${office}, ${date}, ${by.id}, ${by.posts[0] ?? ''}, ${at})
      on conflict (office, date) do nothing`)
  }
  const begun = row ?? (await findDayOn(tx, office, date))
  const held = begun && (await lockDay(tx, office, begun.id))
  if (!held) throw new Error('a day that was just begun is not there')
  return held
}

function findDayOn(db: Db, office: string, date: Temporal.PlainDate): Promise<{ id: string } | undefined> {
  return db.one(sql`select day.id from cash.day where day.office = ${office} and day.date = ${date}`)
}

/** A day of an office, held alone until the act is done; nothing where there is none. */
export async function lockDay(tx: Tx, office: string, id: string): Promise<HeldDay | undefined> {
  await tx.one(sql`select 1 from cash.day where day.id = ${id} and day.office = ${office} for update`)
  return await tx.one<HeldDay>(sql`
    select day.id, day.office, day.date,
           (select count(*)::int from cash.closing where closing.day = day.id) as closings
    from cash.day where day.id = ${id} and day.office = ${office}`)
}

/** The oldest day before another that nobody closed. */
export async function findUnclosedBefore(db: Db, day: HeldDay): Promise<Temporal.PlainDate | undefined> {
  const row = await db.one<{ date: Temporal.PlainDate }>(sql`
    select day.date from cash.day
    where day.office = ${day.office} and day.date < ${day.date}
      and not exists (select 1 from cash.closing where closing.day = day.id)
    order by day.date limit 1`)
  return row?.date
}

export type Balance = { allRupiah: bigint; cashRupiah: bigint }

/** What the book of an office holds after a day: the last line of each day, added up. Whole rupiah. */
export async function balanceAfter(db: Db, office: string, date: Temporal.PlainDate): Promise<Balance> {
  const row = await db.one<Balance>(sql`
    select coalesce(sum(last.after_rupiah), 0)::bigint as "allRupiah",
           coalesce(sum(last.after_cash_rupiah), 0)::bigint as "cashRupiah"
    from cash.day
    cross join lateral (
      select entry.after_rupiah, entry.after_cash_rupiah from cash.entry where entry.day = day.id
      order by entry.ordinal desc limit 1) as last
    where day.office = ${office} and day.date <= ${date}`)
  return row ?? { allRupiah: 0n, cashRupiah: 0n }
}

/** The change that was brought into the drawers of a day from outside them. Whole rupiah. */
export async function floatsOf(db: Db, day: string): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    select coalesce(sum(drawer.float_rupiah), 0)::bigint as rupiah from cash.drawer
    where drawer.day = ${day} and drawer.taken_from is null`)
  return row?.rupiah ?? 0n
}

export type NewClosing = {
  id: string
  day: HeldDay
  pieces: Readonly<Record<string, number>>
  countedRupiah: bigint
  floatRupiah: bigint
  bookRupiah: bigint
  explained: string | null
  late: boolean
  officer: string
  post: string
  at: Temporal.Instant
}

export async function saveClosing(tx: Tx, one: NewClosing): Promise<void> {
  await tx.write(sql`
    insert into cash.closing (id, office, day, ordinal, pieces, counted_rupiah, float_rupiah, book_rupiah, explained, late,
                              officer, post, closed_at)
    values (${one.id}, ${one.day.office}, ${one.day.id}, ${one.day.closings + 1}, ${json(one.pieces)},
            ${one.countedRupiah}, ${one.floatRupiah}, ${one.bookRupiah}, ${one.explained}, ${one.late}, ${one.officer},
            ${one.post}, ${one.at})`)
}
