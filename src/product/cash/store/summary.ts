import { type Db, sql } from '#platform/db.ts'
import type { Summary } from '../contract.ts'

export type Balance = { allRupiah: bigint; cashRupiah: bigint }

/** What the book of an office holds at the beginning of a date: lines before it, less what was booked as deposited before it. */
export async function balanceBefore(db: Db, office: string, date: Temporal.PlainDate): Promise<Balance> {
  const row = await db.one<Balance>(sql`
    with entered as (
      select coalesce(sum(last.after_rupiah), 0) as everything, coalesce(sum(last.after_cash_rupiah), 0) as notes
      from cash.day
      cross join lateral (
        select entry.after_rupiah, entry.after_cash_rupiah from cash.entry where entry.day = day.id
        order by entry.ordinal desc limit 1) as last
      where day.office = ${office} and day.date < ${date}),
    carried as (
      select coalesce(sum(deposit.amount_rupiah), 0) as rupiah from cash.deposit
      where deposit.office = ${office} and deposit.booked_on < ${date}),
    confirmed as (
      select coalesce(sum(confirmation.amount_rupiah), 0) as rupiah from cash.confirmation
      where confirmation.office = ${office} and confirmation.booked_on < ${date})
    select (entered.everything - carried.rupiah - confirmed.rupiah)::bigint as "allRupiah",
           (entered.notes - carried.rupiah)::bigint as "cashRupiah"
    from entered, carried, confirmed`)
  return row ?? { allRupiah: 0n, cashRupiah: 0n }
}

/**
 * The cash that was in the office when a day was counted first, or is now: all lines of cash up to that day, less what of the
 * days before it was at the bank by then. A day that is counted anew answers for the same money, wherever that is meanwhile: its
 * own deposit, and what later days brought to the bank, change nothing. A deposit of earlier days that was made by then and only
 * recorded since is no longer missed.
 */
export async function cashToCount(db: Db, office: string, date: Temporal.PlainDate): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    with first as (
      select min(closing.closed_at) as closed_at from cash.day join cash.closing on closing.day = day.id
      where day.office = ${office} and day.date = ${date})
    select (coalesce((
        select sum(last.after_cash_rupiah) from cash.day
        cross join lateral (
          select entry.after_cash_rupiah from cash.entry where entry.day = day.id order by entry.ordinal desc limit 1
        ) as last
        where day.office = ${office} and day.date <= ${date}), 0)
      - coalesce((
        select sum(slip_day.amount_rupiah) from cash.slip_day
        join cash.deposit on deposit.slip = slip_day.slip
        join cash.day on day.id = slip_day.day
        cross join first
        where slip_day.office = ${office} and day.date < ${date}
          and (first.closed_at is null or deposit.recorded_at < first.closed_at
            or (deposit.deposited_on <= ${date} and not exists (
              select 1 from cash.slip_day as own join cash.day as counted on counted.id = own.day
              where own.slip = slip_day.slip and counted.date >= ${date})))), 0))::bigint as rupiah`)
  return row?.rupiah ?? 0n
}

type Moved = { means: 'cash' | 'transfer' | 'qris'; kind: 'receipt' | 'void' | 'refund'; lines: number; rupiah: bigint }

/** A month of an office added up: what came in by which means, what was voided, given back and deposited, and what is left. */
export async function summaryOf(db: Db, office: string, month: Temporal.PlainDate): Promise<Summary> {
  const next = month.add({ months: 1 })
  const moved = await db.all<Moved>(sql`
    select entry.means, entry.kind, count(*)::int as lines, sum(entry.amount_rupiah)::bigint as rupiah
    from cash.day join cash.entry on entry.day = day.id
    where day.office = ${office} and day.date >= ${month} and day.date < ${next} group by 1, 2`)
  const sum = (where: (one: Moved) => boolean) =>
    moved.filter(where).reduce((all, { rupiah }) => all + Number(rupiah), 0)
  const [before, after] = [await balanceBefore(db, office, month), await balanceBefore(db, office, next)]
  const booked = await bookedIn(db, office, month, next)
  const closed = await closedIn(db, office, month, next)
  const received = ({ kind }: Moved) => kind === 'receipt'
  return {
    beforeRupiah: Number(before.allRupiah),
    receipts: moved.filter(received).reduce((all, { lines }) => all + lines, 0),
    cashRupiah: sum((one) => received(one) && one.means === 'cash'),
    transferRupiah: sum((one) => received(one) && one.means === 'transfer'),
    qrisRupiah: sum((one) => received(one) && one.means === 'qris'),
    voidedRupiah: sum(({ kind }) => kind === 'void'),
    refundedRupiah: sum(({ kind }) => kind === 'refund'),
    ...booked,
    ...closed,
    afterRupiah: Number(after.allRupiah),
    afterCashRupiah: Number(after.cashRupiah),
  }
}

async function bookedIn(db: Db, office: string, from: Temporal.PlainDate, until: Temporal.PlainDate) {
  const row = await db.one<{ deposited: bigint; confirmed: bigint }>(sql`
    select coalesce((select sum(deposit.amount_rupiah) from cash.deposit
             where deposit.office = ${office} and deposit.booked_on >= ${from} and deposit.booked_on < ${until}), 0)::bigint
             as deposited,
           coalesce((select sum(confirmation.amount_rupiah) from cash.confirmation
             where confirmation.office = ${office} and confirmation.booked_on >= ${from}
               and confirmation.booked_on < ${until}), 0)::bigint as confirmed`)
  return { depositedRupiah: Number(row?.deposited ?? 0), confirmedRupiah: Number(row?.confirmed ?? 0) }
}

// Of a day that was counted again, the last count tells. Each count holds what was missing in those before it, so the month
// answers for what its last count adds to the last one before it.
async function closedIn(db: Db, office: string, from: Temporal.PlainDate, until: Temporal.PlainDate) {
  const row = await db.one<{ days: number; late: number; before: bigint | null; last: bigint | null }>(sql`
    with counted as (
      select day.date, newest.late, newest.counted_rupiah - newest.float_rupiah - newest.book_rupiah as difference
      from cash.day
      cross join lateral (
        select closing.late, closing.counted_rupiah, closing.float_rupiah, closing.book_rupiah from cash.closing
        where closing.day = day.id order by closing.ordinal desc limit 1) as newest
      where day.office = ${office} and day.date < ${until})
    select count(*) filter (where counted.date >= ${from})::int as days,
           count(*) filter (where counted.date >= ${from} and counted.late)::int as late,
           (select one.difference from counted as one where one.date < ${from} order by one.date desc limit 1) as before,
           (select one.difference from counted as one order by one.date desc limit 1) as last
    from counted`)
  return {
    daysClosed: row?.days ?? 0,
    daysClosedLate: row?.late ?? 0,
    differenceRupiah: Number((row?.last ?? 0n) - (row?.before ?? 0n)),
  }
}
