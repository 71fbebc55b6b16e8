import type { Officer } from '#identity'
import { listOffices } from '#offices'
import { type Db, sql } from '#platform/db.ts'
import { todayOf } from '../actor.ts'
import type { ClosingShown, DayPage } from '../contract/pages.ts'
import { whyNotSign } from '../rules/sign.ts'
import { floatsOf } from '../store/days.ts'
import { getPlan } from '../store/plan.ts'
import { cashToCount } from '../store/summary.ts'

/** A day of cash of an office in reach; nothing for a day of another. */
export async function dayPage(
  db: Db,
  by: Officer,
  asked: { day: string | undefined; now: Temporal.Instant },
): Promise<DayPage | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(asked.day ?? '')) return undefined
  const row = await db.one<{ id: string; office: string; date: Temporal.PlainDate; lines: number }>(sql`
    select day.id, day.office, day.date,
           coalesce((select max(entry.ordinal) from cash.entry where entry.day = day.id), 0) as lines
    from cash.day where day.id = ${asked.day}`)
  if (!row || (row.office !== by.office && !by.duties.includes('cash.supervise'))) return undefined
  const office = (await listOffices(db)).find(({ id }) => id === row.office)
  if (!office) return undefined
  const closings = await listClosings(db, row.id)
  const newest = closings[0]
  const held = newest && !newest.returned
  const closing = held
    ? { id: newest.id, officer: newest.counted.officer, signed: newest.signed !== undefined }
    : undefined
  return {
    office: { id: office.id, name: office.name },
    day: {
      ...{ id: row.id, date: row.date },
      late: closings.at(-1)?.late ?? Temporal.PlainDate.compare(row.date, todayOf(office, asked.now)) < 0,
    },
    denominations: (await getPlan(db)).denominations,
    floatRupiah: held ? newest.floatRupiah : await floatsOf(db, row.id),
    bookRupiah: held ? newest.bookRupiah : await cashToCount(db, row.office, row.date),
    lines: row.lines,
    closings,
    keeps: by.duties.includes('cash.keep') && row.office === by.office,
    signs: by.duties.includes('cash.sign') && row.office === by.office,
    whyNotSign: closing && whyNotSign(closing, by, closing.id),
  }
}

type Row = Omit<ClosingShown, 'counted' | 'signed' | 'returned'> & {
  officer: string
  name: string
  post: string
  nip: string | null
  at: Temporal.Instant
  signer: string | null
  signerPost: string | null
  signerNip: string | null
  signedAt: Temporal.Instant | null
  returner: string | null
  reason: string | null
  returnedAt: Temporal.Instant | null
}

/** Every count of a day, the newest first. */
async function listClosings(db: Db, day: string): Promise<ClosingShown[]> {
  const rows = await db.all<Row>(sql`
    select closing.id, closing.ordinal, closing.pieces, closing.counted_rupiah as "countedRupiah",
           closing.float_rupiah as "floatRupiah", closing.book_rupiah as "bookRupiah", closing.explained, closing.late,
           closing.officer, counter.name, closing.post, counter.nip, closing.closed_at as at,
           signer.name as signer, countersign.post as "signerPost", signer.nip as "signerNip",
           countersign.signed_at as "signedAt", returner.name as returner, closing_return.reason,
           closing_return.returned_at as "returnedAt"
    from cash.closing
    join identity.officer_view as counter on counter.id = closing.officer
    left join cash.countersign on countersign.closing = closing.id
    left join identity.officer_view as signer on signer.id = countersign.officer
    left join cash.closing_return on closing_return.closing = closing.id
    left join identity.officer_view as returner on returner.id = closing_return.officer
    where closing.day = ${day} order by closing.ordinal desc limit 50`)
  return rows.map((row) => ({
    ...{ id: row.id, ordinal: row.ordinal, pieces: row.pieces, late: row.late, explained: row.explained },
    ...{ countedRupiah: row.countedRupiah, floatRupiah: row.floatRupiah, bookRupiah: row.bookRupiah },
    counted: { officer: row.officer, name: row.name, post: row.post, nip: row.nip, at: row.at },
    signed:
      row.signedAt === null
        ? undefined
        : { name: row.signer ?? '', post: row.signerPost ?? '', nip: row.signerNip, at: row.signedAt },
    returned:
      row.returnedAt === null ? undefined : { name: row.returner ?? '', reason: row.reason ?? '', at: row.returnedAt },
  }))
}
