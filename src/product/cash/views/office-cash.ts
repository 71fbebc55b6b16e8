import { type Db, sql } from '#platform/db.ts'
import type { ClosingToSign, DepositsInTime, LateDeposit, Waiting } from '../contract/pages.ts'
import { isLate } from '../rules/limits.ts'

/** Days of an office that wait to be counted, the oldest first: past ones that nobody closed, and any whose count was sent back. */
export async function listToCount(
  db: Db,
  office: string,
  today: Temporal.PlainDate,
): Promise<{ id: string; date: Temporal.PlainDate; sentBack: boolean }[]> {
  return await db.all(sql`
    select day.id, day.date, counted.any as "sentBack" from cash.day
    cross join lateral (select exists (select 1 from cash.closing where closing.day = day.id) as any) as counted
    where day.office = ${office} and (counted.any or day.date < ${today})
      and not exists (
        select 1 from cash.closing where closing.day = day.id
          and not exists (select 1 from cash.closing_return where closing_return.closing = closing.id))
    order by day.date limit 400`)
}

/** Cash of closed days that is not deposited yet, on a slip or on none, with the first of their last days. */
export async function waitingCash(
  db: Db,
  office: string,
  about: { today: Temporal.PlainDate; dueOn: (date: Temporal.PlainDate) => Temporal.PlainDate | null },
): Promise<Waiting> {
  const days = await db.all<{ date: Temporal.PlainDate; rupiah: bigint }>(sql`
    select day.date, last.after_cash_rupiah as rupiah
    from cash.day
    cross join lateral (
      select entry.after_cash_rupiah from cash.entry where entry.day = day.id order by entry.ordinal desc limit 1
    ) as last
    where day.office = ${office} and last.after_cash_rupiah <> 0
      and exists (select 1 from cash.closing where closing.day = day.id)
      and not exists (select 1 from cash.slip_day join cash.deposit on deposit.slip = slip_day.slip
                      where slip_day.day = day.id)
    order by day.date limit 400`)
  const oldest = days.find(({ rupiah }) => rupiah > 0n)
  const dueOn = oldest ? about.dueOn(oldest.date) : null
  return {
    rupiah: days.reduce((sum, { rupiah }) => sum + rupiah, 0n),
    days: days.length,
    dueOn,
    late: isLate(about.today, dueOn),
  }
}

/** Counts of an office that wait for their second signature. */
export async function listToSign(db: Db, office: string, officer: string): Promise<ClosingToSign[]> {
  const rows = await db.all<
    { day: string; date: Temporal.PlainDate; name: string; at: Temporal.Instant } & {
      isOwn: boolean
      differenceRupiah: bigint
    }
  >(sql`
    select day.id as day, day.date, officer_view.name, closing.closed_at as at, closing.officer = ${officer} as "isOwn",
           closing.counted_rupiah - closing.float_rupiah - closing.book_rupiah as "differenceRupiah"
    from cash.closing
    join cash.day on day.id = closing.day
    join identity.officer_view on officer_view.id = closing.officer
    where closing.office = ${office}
      and closing.ordinal = (select max(other.ordinal) from cash.closing as other where other.day = closing.day)
      and not exists (select 1 from cash.countersign where countersign.closing = closing.id)
      and not exists (select 1 from cash.closing_return where closing_return.closing = closing.id)
    order by day.date limit 100`)
  return rows.map(({ name, at, ...row }) => ({ ...row, counted: { name, at } }))
}

/** The first date on which an office kept cash. */
export async function firstDayOf(db: Db, office: string): Promise<Temporal.PlainDate | undefined> {
  const row = await db.one<{ date: Temporal.PlainDate }>(sql`
    select day.date from cash.day where day.office = ${office} order by day.date limit 1`)
  return row?.date
}

/** Deposits of a year that came after the last day of one of their days, the newest first. */
export async function listLateDeposits(db: Db, office: string, year: number): Promise<LateDeposit[]> {
  return await db.all(sql`
    select slip.id as slip, slip.number, deposit.deposited_on as on, min(slip_day.due_on) as "dueOn", deposit.amount_rupiah as rupiah
    from cash.deposit
    join cash.slip on slip.id = deposit.slip
    join cash.slip_day on slip_day.slip = deposit.slip
    where deposit.office = ${office} and slip_day.due_on < deposit.deposited_on
      and extract(year from deposit.deposited_on) = ${year}
    group by slip.id, deposit.deposited_on, deposit.amount_rupiah
    order by deposit.deposited_on desc limit 100`)
}

/** Deposits of a year of which nobody can say yet whether they came in time: the last day of one of their days is not known. */
export async function countUndated(db: Db, office: string, year: number): Promise<number> {
  const row = await db.one<{ count: number }>(sql`
    select count(*)::int as count from cash.deposit
    where deposit.office = ${office} and extract(year from deposit.deposited_on) = ${year}
      and exists (select 1 from cash.slip_day where slip_day.slip = deposit.slip and slip_day.due_on is null)
      and not exists (
        select 1 from cash.slip_day where slip_day.slip = deposit.slip and slip_day.due_on < deposit.deposited_on)`)
  return row?.count ?? 0
}

/**
 * Deposits of some days by office: how many there were, how many came by the last day of each of their days, and of how many
 * nobody can say yet. What is neither came late.
 */
export async function countDeposits(
  db: Db,
  offices: readonly string[],
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<Map<string, DepositsInTime>> {
  const sums = new Map<string, DepositsInTime>()
  for (const { office, all, inTime, undated } of await countDepositsByMonth(db, offices, { from, until })) {
    const sum = sums.get(office) ?? { all: 0, inTime: 0, undated: 0 }
    sums.set(office, { all: sum.all + all, inTime: sum.inTime + inTime, undated: sum.undated + undated })
  }
  return sums
}

/** The same, of each office and month in which there were any; a month by its first day, the oldest first. */
export async function countDepositsByMonth(
  db: Db,
  offices: readonly string[],
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
): Promise<(DepositsInTime & { office: string; month: Temporal.PlainDate })[]> {
  return await db.all(sql`
    select timed.office, timed.month, count(*)::int as all,
           count(*) filter (where not timed.late and not timed.undated)::int as "inTime",
           count(*) filter (where not timed.late and timed.undated)::int as undated
    from (select deposit.office, date_trunc('month', deposit.deposited_on)::date as month, coalesce(bool_or(slip_day.due_on < deposit.deposited_on), false) as late,
                 coalesce(bool_or(slip_day.due_on is null), false) as undated
          from cash.deposit join cash.slip_day on slip_day.slip = deposit.slip
          where deposit.office = any (${[...offices]}::uuid[]) and deposit.deposited_on >= ${from}
            and deposit.deposited_on < ${until}
          group by deposit.office, deposit.slip, deposit.deposited_on) as timed
    group by timed.office, timed.month order by timed.month, timed.office`)
}
