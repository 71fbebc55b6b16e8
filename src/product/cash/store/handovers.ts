import { type Db, sql, type Tx } from '#platform/db.ts'

export type Handover = {
  id: string
  office: string
  drawer: string
  day: string
  officer: string
  toOfficer: string
  countedRupiah: bigint
  expectedRupiah: bigint
  explained: string | null
  floatRupiah: bigint
  floatFrom: string | null
}

/** The offer of a drawer that nobody answered yet. */
export async function findOffer(db: Db, drawer: string): Promise<{ id: string } | undefined> {
  return await db.one(sql`
    select handover.id from cash.handover where handover.drawer = ${drawer} and handover.ended_at is null`)
}

/** An open offer of the office, held alone with its day until the act is done. */
export async function lockOffer(tx: Tx, office: string, id: string): Promise<Handover | undefined> {
  const found = await tx.one<{ day: string }>(sql`
    select drawer.day from cash.handover join cash.drawer on drawer.id = handover.drawer
    where handover.id = ${id} and handover.office = ${office}`)
  if (!found) return undefined
  await tx.one(sql`select 1 from cash.day where day.id = ${found.day} for update`)
  return await tx.one(sql`
    select handover.id, handover.office, handover.drawer, drawer.day, handover.officer,
           handover.to_officer as "toOfficer", handover.counted_rupiah as "countedRupiah",
           handover.expected_rupiah as "expectedRupiah", handover.explained, drawer.float_rupiah as "floatRupiah",
           drawer.float_from as "floatFrom"
    from cash.handover join cash.drawer on drawer.id = handover.drawer
    where handover.id = ${id} and handover.ended_at is null`)
}

export type NewOffer = Pick<Handover, 'id' | 'office' | 'drawer' | 'officer' | 'toOfficer' | 'explained'> & {
  countedRupiah: bigint
  expectedRupiah: bigint
  post: string
  at: Temporal.Instant
}

export async function saveOffer(tx: Tx, one: NewOffer): Promise<void> {
  await tx.write(sql`
    insert into cash.handover (id, office, drawer, to_officer, counted_rupiah, expected_rupiah, explained, officer, post,
                               offered_at)
    values (${one.id}, ${one.office}, ${one.drawer}, ${one.toOfficer}, ${one.countedRupiah}, ${one.expectedRupiah},
            ${one.explained}, ${one.officer}, ${one.post}, ${one.at})`)
}

export async function endOffer(
  tx: Tx,
  id: string,
  end: { outcome: 'taken' | 'declined' | 'withdrawn'; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.write(sql`
    update cash.handover set outcome = ${end.outcome}, ended_by = ${end.by}, ended_at = ${end.at}
    where handover.id = ${id}`)
}

/** Ends the offers of a day that nobody answered: its money was counted with the day. */
export async function endOffersOf(tx: Tx, day: string, end: { by: string; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    update cash.handover set outcome = 'closed', ended_by = ${end.by}, ended_at = ${end.at}
    where handover.ended_at is null
      and handover.drawer in (select drawer.id from cash.drawer where drawer.day = ${day})`)
}
