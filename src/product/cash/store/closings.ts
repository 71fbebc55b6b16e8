import { json, sql, type Tx } from '#platform/db.ts'
import type { HeldDay } from './days.ts'

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

export type HeldClosing = { id: string; officer: string; signed: boolean }

/** The newest closing of a day, held alone; nothing where there is none, or it was sent back. */
export async function lockClosing(tx: Tx, office: string, day: string): Promise<HeldClosing | undefined> {
  await tx.one(sql`select 1 from cash.day where day.id = ${day} and day.office = ${office} for update`)
  return await tx.one(sql`
    select closing.id, closing.officer,
           exists (select 1 from cash.countersign where countersign.closing = closing.id) as signed
    from cash.closing
    where closing.day = ${day} and closing.office = ${office}
      and closing.ordinal = (select max(other.ordinal) from cash.closing as other where other.day = closing.day)
      and not exists (select 1 from cash.closing_return where closing_return.closing = closing.id)`)
}

type Hand = { closing: string; office: string; officer: string; post: string; at: Temporal.Instant }

export async function saveCountersign(tx: Tx, one: Hand): Promise<void> {
  await tx.write(sql`
    insert into cash.countersign (closing, office, officer, post, signed_at)
    values (${one.closing}, ${one.office}, ${one.officer}, ${one.post}, ${one.at})`)
}

export async function saveClosingReturn(tx: Tx, one: Hand & { reason: string }): Promise<void> {
  await tx.write(sql`
    insert into cash.closing_return (closing, office, officer, post, reason, returned_at)
    values (${one.closing}, ${one.office}, ${one.officer}, ${one.post}, ${one.reason}, ${one.at})`)
}
