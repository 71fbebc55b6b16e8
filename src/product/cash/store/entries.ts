import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { type Db, sql, type Tx } from '#platform/db.ts'
import type { EntryState, NewEntry } from '../contract.ts'
import { signed } from '../rules/count.ts'

/** Writes a line after the last one of its day, which is held. */
export async function saveEntry(
  tx: Tx,
  by: Officer,
  entry: Omit<NewEntry, 'drawer'> & { day: string; drawer: string | null },
): Promise<void> {
  const moved = signed(entry.kind, BigInt(entry.amountRupiah))
  const movedCash = entry.means === 'cash' ? moved : 0n
  await tx.write(sql`
    insert into cash.entry (id, office, day, ordinal, kind, means, amount_rupiah, after_rupiah, after_cash_rupiah, paper,
                            subject, drawer, officer, post, entered_at)
    select ${randomUUIDv7()}, ${entry.office}, ${entry.day}, coalesce(max(last.ordinal), 0) + 1, ${entry.kind},
           ${entry.means}, ${entry.amountRupiah}, coalesce(max(last.after_rupiah), 0) + ${moved}::bigint,
           coalesce(max(last.after_cash_rupiah), 0) + ${movedCash}::bigint, ${entry.paper}, ${entry.subject},
           ${entry.drawer}, ${by.id}, ${by.posts[0] ?? ''}, ${entry.at}
    from (select entry.ordinal, entry.after_rupiah, entry.after_cash_rupiah from cash.entry
          where entry.day = ${entry.day} order by entry.ordinal desc limit 1) as last`)
}

/** Where the newest line of a subject stands; nothing where the book has none. */
export async function stateOfEntry(db: Db, subject: string): Promise<EntryState | undefined> {
  const row = await db.one<{ closed: boolean; deposited: boolean }>(sql`
    select exists (select 1 from cash.closing where closing.day = entry.day) as closed,
           exists (select 1 from cash.confirmed_entry where confirmed_entry.entry = entry.id)
             or entry.means = 'cash' and exists (
               select 1 from cash.slip_day join cash.deposit on deposit.slip = slip_day.slip
               where slip_day.day = entry.day) as deposited
    from cash.entry where entry.subject = ${subject} order by entry.entered_at desc, entry.ordinal desc limit 1`)
  return row && (row.deposited ? 'deposited' : row.closed ? 'closed' : 'open')
}
