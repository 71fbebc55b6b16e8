import { type Db, sql, type Tx } from '#platform/db.ts'
import type { RoomEntry } from '../rules/room.ts'

/**
 * Adds what visitors of an office changed to its sums, the oldest first. The caller folds alone there. Returns how many
 * changes it folded.
 */
export async function foldVisits(tx: Tx, office: string, limit: number): Promise<number> {
  const rows = await tx.all<{ seq: string }>(sql`
    select room_delta.seq::text as seq from supervision.room_delta
    where room_delta.office = ${office} order by room_delta.seq limit ${limit}`)
  if (rows.length === 0) return 0
  const seqs = rows.map(({ seq }) => seq)
  await tx.write(sql`
    insert into supervision.room (office, service, kind, month, lane, minutes, n, amount)
    select ${office}, delta.service, delta.kind, delta.month, delta.lane, delta.minutes, sum(delta.n), sum(delta.amount)
    from supervision.room_delta as delta
    where delta.office = ${office} and delta.seq = any (${seqs}::bigint[])
    group by delta.service, delta.kind, delta.month, delta.lane, delta.minutes having sum(delta.n) <> 0 or sum(delta.amount) <> 0
    on conflict (office, service, kind, month, lane, minutes)
      do update set n = room.n + excluded.n, amount = room.amount + excluded.amount`)
  await tx.write(sql`
    delete from supervision.room where room.office = ${office} and room.n = 0 and room.amount = 0`)
  await tx.write(sql`
    delete from supervision.room_delta
    where room_delta.office = ${office} and room_delta.seq = any (${seqs}::bigint[])`)
  return rows.length
}

/** All sums of the room of an office, folded or not. */
export async function readRoom(db: Db, office: string): Promise<RoomEntry[]> {
  return await db.all(sql`
    select entry.service, entry.kind, entry.month::text as month, entry.lane, entry.minutes, sum(entry.n)::float8 as n,
           sum(entry.amount)::float8 as amount
    from supervision.room_entry_view as entry where entry.office = ${office}
    group by entry.service, entry.kind, entry.month, entry.lane, entry.minutes
    having sum(entry.n) <> 0 or sum(entry.amount) <> 0`)
}

/** The same, counted from the queue and the requests, number by number. */
export async function countRoomAnew(db: Db, office: string): Promise<RoomEntry[]> {
  return await db.all(sql`
    select anew.service, anew.kind, anew.month::text as month, anew.lane, anew.minutes, anew.n::float8 as n,
           anew.amount::float8 as amount
    from supervision.room_view as anew where anew.office = ${office}`)
}

/** Puts what the queue and the requests say in place of what was folded in an office or waits to be. */
export async function writeRoomAnew(tx: Tx, office: string): Promise<void> {
  await tx.write(sql`delete from supervision.room_delta where room_delta.office = ${office}`)
  await tx.write(sql`delete from supervision.room where room.office = ${office}`)
  await tx.write(sql`
    insert into supervision.room (office, service, kind, month, lane, minutes, n, amount)
    select anew.office, anew.service, anew.kind, anew.month, anew.lane, anew.minutes, anew.n, anew.amount
    from supervision.room_view as anew where anew.office = ${office}`)
}
