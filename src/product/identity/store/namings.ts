import { randomUUIDv7 } from 'node:crypto'
import { type Db, sql, type Tx } from '#platform/db.ts'

/** How an officer is called from a day on, and how they were called before. */
export type Naming = {
  id: string
  office: string
  officer: string
  from: Temporal.PlainDate
  name: string
  rank: string | null
  nip: string | null
  nameBefore: string
  rankBefore: string | null
  nipBefore: string | null
  appliedAt: Temporal.Instant | null
}

type Called = Pick<Naming, 'name' | 'rank' | 'nip'>

export async function findCalled(db: Db, officer: string): Promise<Called | undefined> {
  return await db.one(
    sql`select officer.name, officer.rank, officer.nip from identity.officer where officer.id = ${officer}`,
  )
}

/** Writes how an officer is called from a day on; from today or before, they are called so at once, unless a later name holds. */
export async function saveNaming(
  tx: Tx,
  naming: Omit<Naming, 'id' | 'appliedAt'> & { by: string; at: Temporal.Instant; isNow: boolean; isBorne: boolean },
): Promise<void> {
  await tx.write(sql`
    insert into identity.naming (id, office, officer, valid_from, name, rank, nip, name_before, rank_before, nip_before,
                                 entered_by, entered_at, applied_at)
    values (${randomUUIDv7()}, ${naming.office}, ${naming.officer}, ${naming.from}, ${naming.name}, ${naming.rank},
            ${naming.nip}, ${naming.nameBefore}, ${naming.rankBefore}, ${naming.nipBefore}, ${naming.by}, ${naming.at},
            ${naming.isNow ? naming.at : null})`)
  if (naming.isBorne) await callSo(tx, naming.officer, naming)
}

async function callSo(tx: Tx, officer: string, { name, rank, nip }: Called): Promise<void> {
  await tx.write(sql`
    update identity.officer set name = ${name}, rank = ${rank}, nip = ${nip} where officer.id = ${officer}`)
}

/** How an officer was called and will be, the newest day first. */
export async function listNamings(db: Db, officer: string): Promise<Naming[]> {
  return await db.all(sql`
    select naming.id, naming.office, naming.officer, naming.valid_from as from, naming.name, naming.rank, naming.nip,
           naming.name_before as "nameBefore", naming.rank_before as "rankBefore", naming.nip_before as "nipBefore",
           naming.applied_at as "appliedAt"
    from identity.naming where naming.officer = ${officer} order by naming.valid_from desc limit 50`)
}

/** Names of an office whose day has come and that are not borne yet, the earliest first. */
export async function listNamingsDue(
  db: Db,
  wanted: { office: string; on: Temporal.PlainDate },
): Promise<{ id: string; officer: string }[]> {
  return await db.all(sql`
    select naming.id, naming.officer from identity.naming
    where naming.office = ${wanted.office} and naming.valid_from <= ${wanted.on} and naming.applied_at is null
    order by naming.valid_from, naming.id limit 100`)
}

/** Lets an officer bear a name whose day has come. Returns whether it was not borne yet. */
export async function saveNamingApplied(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  const [row] = await tx.all<Called & { officer: string }>(sql`
    update identity.naming set applied_at = ${at} where naming.id = ${id} and naming.applied_at is null
    returning naming.officer, naming.name, naming.rank, naming.nip`)
  if (!row) return false
  await callSo(tx, row.officer, row)
  return true
}
