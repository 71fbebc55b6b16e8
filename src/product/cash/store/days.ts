import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { type Db, sql, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'

export type HeldDay = { id: string; office: string; date: Temporal.PlainDate } & {
  /** How often the day was counted; it takes no line from the first on. */
  closings: number
  /** The last count was sent back, so the day is counted again. */
  returned: boolean
  /** Whether its first count came after its date: counting anew makes no day late. Nothing before that. */
  late: boolean | null
}

/**
 * The day of an office at a moment, begun where nobody did, and held alone: what is entered and who closes it come one
 * after the other. Refuses a new day before one that was counted: only a wrong clock names it.
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
      select day.date from cash.day
      where day.office = ${office} and exists (select 1 from cash.closing where closing.day = day.id)
      order by day.date desc limit 1`)
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

/** The day of an office on a date; nothing where nobody began it. */
export function findDayOn(db: Db, office: string, date: Temporal.PlainDate): Promise<{ id: string } | undefined> {
  return db.one(sql`select day.id from cash.day where day.office = ${office} and day.date = ${date}`)
}

/** A day of an office, held alone until the act is done; nothing where there is none. */
export async function lockDay(tx: Tx, office: string, id: string): Promise<HeldDay | undefined> {
  await tx.one(sql`select 1 from cash.day where day.id = ${id} and day.office = ${office} for update`)
  return await tx.one<HeldDay>(sql`
    select day.id, day.office, day.date,
           (select count(*)::int from cash.closing where closing.day = day.id) as closings,
           coalesce((select closing_return.closing is not null from cash.closing
                     left join cash.closing_return on closing_return.closing = closing.id
                     where closing.day = day.id order by closing.ordinal desc limit 1), false) as returned,
           (select closing.late from cash.closing where closing.day = day.id order by closing.ordinal limit 1) as late
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

/** The change that was brought into the drawers of a day from outside them. Whole rupiah. */
export async function floatsOf(db: Db, day: string): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    select coalesce(sum(drawer.float_rupiah), 0)::bigint as rupiah from cash.drawer
    where drawer.day = ${day} and drawer.taken_from is null`)
  return row?.rupiah ?? 0n
}
