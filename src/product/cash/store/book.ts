import { type Db, sql } from '#platform/db.ts'
import type { EntryKind, Means } from '../contract.ts'

/** A date of the book with how many lines it has: entries first, then what was booked that day as deposited. */
export type BookDate = {
  date: Temporal.PlainDate
  day: string | null
  entries: number
  afterRupiah: bigint
  state: 'open' | 'closed' | 'signed' | null
}

type Span = { office: string; from: Temporal.PlainDate; until: Temporal.PlainDate }

/** The days of an office from a date to another (left out), the oldest first. Whole rupiah, of the day alone. */
export async function listBookDates(db: Db, { office, from, until }: Span): Promise<BookDate[]> {
  return await db.all(sql`
    select day.date, day.id as day, coalesce(last.ordinal, 0) as entries,
           coalesce(last.after_rupiah, 0)::bigint as "afterRupiah",
           case when not exists (select 1 from cash.closing where closing.day = day.id) then 'open'
                when exists (select 1 from cash.closing join cash.countersign on countersign.closing = closing.id
                             where closing.day = day.id) then 'signed' else 'closed' end as state
    from cash.day
    left join lateral (
      select entry.ordinal, entry.after_rupiah from cash.entry where entry.day = day.id order by entry.ordinal desc limit 1
    ) as last on true
    where day.office = ${office} and day.date >= ${from} and day.date < ${until} order by day.date limit 400`)
}

export type Booking = {
  kind: 'deposit' | 'confirmation'
  date: Temporal.PlainDate
  paper: string
  by: string
  rupiah: bigint
  at: Temporal.Instant
}

/** What was booked as deposited or confirmed from a date to another (left out), the oldest first. */
export async function listBookings(db: Db, { office, from, until }: Span): Promise<Booking[]> {
  return await db.all(sql`
    select 'deposit' as kind, deposit.booked_on as date,
           format('STS %s/%s, %s', lpad(slip.number::text, 4, '0'), slip.year, deposit.bank_reference) as paper,
           officer_view.name as by, deposit.amount_rupiah as rupiah, deposit.recorded_at as at
    from cash.deposit
    join cash.slip on slip.id = deposit.slip
    join identity.officer_view on officer_view.id = deposit.officer
    where deposit.office = ${office} and deposit.booked_on >= ${from} and deposit.booked_on < ${until}
    union all
    select 'confirmation', confirmation.booked_on, confirmation.statement, officer_view.name, confirmation.amount_rupiah,
           confirmation.confirmed_at
    from cash.confirmation join identity.officer_view on officer_view.id = confirmation.officer
    where confirmation.office = ${office} and confirmation.booked_on >= ${from} and confirmation.booked_on < ${until}
    order by at limit 2000`)
}

export type EntryLine = {
  day: string
  ordinal: number
  kind: EntryKind
  means: Means
  paper: string
  by: string
  rupiah: bigint
  afterRupiah: bigint
  at: Temporal.Instant
}

/** The lines of one day from an ordinal on, so many of them. */
export async function listEntries(db: Db, wanted: { day: string; after: number; most: number }): Promise<EntryLine[]> {
  return await db.all(sql`
    select entry.day, entry.ordinal, entry.kind, entry.means, entry.paper, officer_view.name as by,
           entry.amount_rupiah as rupiah, entry.after_rupiah as "afterRupiah", entry.entered_at as at
    from cash.entry join identity.officer_view on officer_view.id = entry.officer
    where entry.day = ${wanted.day} and entry.ordinal > ${wanted.after}
    order by entry.ordinal limit ${wanted.most}`)
}

/** What went out in a span by voids and refunds. Whole rupiah. */
export async function paidOutIn(db: Db, span: Span): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    select coalesce(sum(entry.amount_rupiah), 0)::bigint as rupiah
    from cash.day join cash.entry on entry.day = day.id and entry.kind <> 'receipt'
    where day.office = ${span.office} and day.date >= ${span.from} and day.date < ${span.until}`)
  return row?.rupiah ?? 0n
}

type Looked = Span & { most: number }

/** Lines of a span whose paper begins with these very letters; so many at most, of the oldest days. Gives their ids. */
export async function findByPaper(db: Db, wanted: Looked & { words: string }): Promise<string[]> {
  // Under a row policy LIKE would read every line; between two bounds the index is enough.
  const beyond = `${wanted.words}\u{10FFFF}`
  const rows = await db.all<{ id: string }>(sql`
    select entry.id from (
      select day.id from cash.day
      where day.office = ${wanted.office} and day.date >= ${wanted.from} and day.date < ${wanted.until} order by day.date
    ) as day
    cross join lateral (
      select entry.id from cash.entry
      where entry.day = day.id and entry.paper >= ${wanted.words} collate "C" and entry.paper < ${beyond} collate "C"
      order by entry.ordinal limit ${wanted.most}
    ) as entry
    limit ${wanted.most}`)
  return rows.map(({ id }) => id)
}

/** Lines of a span of this very amount; so many at most, of the oldest days. Gives their ids. */
export async function findByAmount(db: Db, wanted: Looked & { rupiah: bigint }): Promise<string[]> {
  // Asked for as one value, a plan kept for all values may read every line, where most lines are of one amount.
  const rows = await db.all<{ id: string }>(sql`
    select entry.id from (
      select day.id from cash.day
      where day.office = ${wanted.office} and day.date >= ${wanted.from} and day.date < ${wanted.until} order by day.date
    ) as day
    cross join lateral (
      select entry.id from cash.entry
      where entry.day = day.id and entry.amount_rupiah >= ${wanted.rupiah} and entry.amount_rupiah <= ${wanted.rupiah}
      order by entry.amount_rupiah, entry.ordinal limit ${wanted.most}
    ) as entry
    limit ${wanted.most}`)
  return rows.map(({ id }) => id)
}

/**
 * Lines of a span with these words in their paper, as typed or in capitals, or in the name of their officer; so many at most,
 * the oldest. Reads every line of the span. Gives their ids.
 */
export async function findByWords(db: Db, wanted: Looked & { words: string }): Promise<string[]> {
  const pattern = `%${wanted.words.replace(/[\\%_]/g, '\\$&')}%`
  // ILIKE on every line would take ten times as long; on the few officers it does not matter.
  const rows = await db.all<{ id: string }>(sql`
    select entry.id from cash.day
    join cash.entry on entry.day = day.id
    where day.office = ${wanted.office} and day.date >= ${wanted.from} and day.date < ${wanted.until}
      and (entry.paper like ${pattern} or entry.paper like ${pattern.toUpperCase()}
           or entry.officer in (select officer_view.id from identity.officer_view where officer_view.name ilike ${pattern}))
    order by day.date, entry.ordinal limit ${wanted.most}`)
  return rows.map(({ id }) => id)
}

/** These lines of the book, day by day in their order. */
export async function readEntries(db: Db, ids: readonly string[]): Promise<EntryLine[]> {
  return await db.all(sql`
    select entry.day, entry.ordinal, entry.kind, entry.means, entry.paper, officer_view.name as by,
           entry.amount_rupiah as rupiah, entry.after_rupiah as "afterRupiah", entry.entered_at as at
    from cash.entry join identity.officer_view on officer_view.id = entry.officer
    where entry.id = any (${ids}::uuid[]) order by entry.day, entry.ordinal`)
}
