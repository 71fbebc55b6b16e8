import { type Db, sql, type Tx } from '#platform/db.ts'
import type { EntryKind } from '../contract.ts'
import { floatsOf } from './days.ts'

export type OpenDrawer = { id: string; officer: string; name: string; floatRupiah: bigint; openedAt: Temporal.Instant }

/** The drawers of a day that nobody closed, the oldest first. */
export async function listOpenDrawers(db: Db, day: string): Promise<OpenDrawer[]> {
  return await db.all(sql`
    select drawer.id, drawer.officer, officer_view.name, drawer.float_rupiah as "floatRupiah",
           drawer.opened_at as "openedAt"
    from cash.drawer join identity.officer_view on officer_view.id = drawer.officer
    where drawer.day = ${day} and drawer.ended_at is null order by drawer.opened_at limit 100`)
}

/** The open drawer of an officer on a day. */
export async function findDrawer(db: Db, day: string, officer: string): Promise<{ id: string } | undefined> {
  return await db.one(sql`
    select drawer.id from cash.drawer
    where drawer.day = ${day} and drawer.officer = ${officer} and drawer.ended_at is null`)
}

/**
 * Open drawers of a day that money which goes out may leave: the one where the money of a void receipt lies, else that of the
 * officer who decides, else any. None where that money lies in a drawer that has ended: it leaves that one.
 */
export async function listDrawersOut(
  db: Db,
  day: string,
  { kind, subject, officer: decides }: { kind: EntryKind; subject: string; officer: string },
): Promise<OpenDrawer[]> {
  const open = await listOpenDrawers(db, day)
  const lies = kind === 'void' ? await findDrawerOfReceipt(db, day, subject) : undefined
  if (lies?.ended) return []
  const near = open.filter(({ id, officer }) => (lies ? id === lies.id : officer === decides))
  return near.length > 0 ? near : open
}

/** The drawer that the money of a receipt went into, or the last of those that took it over since. */
export async function findDrawerOfReceipt(
  db: Db,
  day: string,
  subject: string,
): Promise<{ id: string; name: string; ended: boolean } | undefined> {
  return await db.one(sql`
    with recursive held as (
      select drawer.id, drawer.officer, drawer.ended_at, 1 as place
      from cash.entry join cash.drawer on drawer.id = entry.drawer
      where entry.subject = ${subject} and entry.kind = 'receipt' and drawer.day = ${day}
      union all
      select drawer.id, drawer.officer, drawer.ended_at, held.place + 1
      from cash.drawer join held on drawer.taken_from = held.id)
    select held.id, officer_view.name, held.ended_at is not null as ended
    from held join identity.officer_view on officer_view.id = held.officer order by held.place desc limit 1`)
}

/** What lies in all drawers of a day by the book, those that have ended with it. Whole rupiah. */
export async function heldOn(db: Db, day: string): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    select coalesce(sum(case when entry.kind = 'receipt' then entry.amount_rupiah else -entry.amount_rupiah end), 0)::bigint
      as rupiah
    from cash.entry where entry.day = ${day} and entry.means = 'cash'`)
  return (row?.rupiah ?? 0n) + (await floatsOf(db, day))
}

export type HeldDrawer = { id: string; day: string; beganRupiah: bigint; floatRupiah: bigint }

/** An open drawer of an officer, held alone with its day until the act is done. */
export async function lockDrawer(
  tx: Tx,
  by: { id: string; office: string },
  id: string,
): Promise<HeldDrawer | undefined> {
  const found = await tx.one<{ day: string }>(sql`
    select drawer.day from cash.drawer where drawer.id = ${id} and drawer.office = ${by.office}`)
  if (!found) return undefined
  await tx.one(sql`select 1 from cash.day where day.id = ${found.day} for update`)
  return await tx.one(sql`
    select drawer.id, drawer.day, drawer.began_rupiah as "beganRupiah", drawer.float_rupiah as "floatRupiah"
    from cash.drawer where drawer.id = ${id} and drawer.officer = ${by.id} and drawer.ended_at is null`)
}

/** What lies in a drawer by the book. Whole rupiah. */
export async function heldIn(db: Db, drawer: string): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    select drawer.began_rupiah as rupiah from cash.drawer where drawer.id = ${drawer}`)
  return (row?.rupiah ?? 0n) + (await movedIn(db, drawer))
}

/** What cash moved in and out of a drawer since it began. Whole rupiah. */
export async function movedIn(db: Db, drawer: string): Promise<bigint> {
  const row = await db.one<{ rupiah: bigint }>(sql`
    select coalesce(sum(case when entry.kind = 'receipt' then entry.amount_rupiah else -entry.amount_rupiah end), 0)::bigint
      as rupiah
    from cash.entry where entry.drawer = ${drawer}`)
  return row?.rupiah ?? 0n
}

export type Counted = { countedRupiah: bigint; expectedRupiah: bigint; explained: string | null; at: Temporal.Instant }

export async function saveDrawerEnd(tx: Tx, drawer: string, { countedRupiah, expectedRupiah, explained, at }: Counted) {
  await tx.write(sql`
    update cash.drawer set counted_rupiah = ${countedRupiah}, expected_rupiah = ${expectedRupiah},
           explained = ${explained}, ended_at = ${at}
    where drawer.id = ${drawer}`)
}

export type NewDrawer = {
  id: string
  office: string
  day: string
  officer: string
  post: string
  floatRupiah: bigint
  floatFrom: string | null
  takenFrom: string | null
  beganRupiah: bigint
  at: Temporal.Instant
}

export async function saveDrawer(tx: Tx, one: NewDrawer): Promise<void> {
  await tx.write(sql`
    insert into cash.drawer (id, office, day, officer, post, float_rupiah, float_from, taken_from, began_rupiah, opened_at)
    values (${one.id}, ${one.office}, ${one.day}, ${one.officer}, ${one.post}, ${one.floatRupiah}, ${one.floatFrom},
            ${one.takenFrom}, ${one.beganRupiah}, ${one.at})`)
}

/** Ends every drawer that is still open on a day: its money is counted with the day. */
export async function endDrawersOf(tx: Tx, day: string, at: Temporal.Instant): Promise<void> {
  await tx.write(sql`
    update cash.drawer set ended_at = ${at} where drawer.day = ${day} and drawer.ended_at is null`)
}
