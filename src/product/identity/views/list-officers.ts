import { type Db, sql } from '#platform/db.ts'

/** An officer as colleagues see them who look after the office. */
export type OfficerLine = {
  id: string
  username: string
  name: string
  addressAs: string
  nip: string | null
  rank: string | null
  signedInAt: Temporal.Instant | null
  lockedUntil: Temporal.Instant | null
  mustChange: boolean
  leftAt: Temporal.Instant | null
}

/** Everyone who works or worked in an office, those who are here first; or one of them. */
export async function listOfficers(db: Db, wanted: { office: string; officer?: string }): Promise<OfficerLine[]> {
  return await db.all(sql`
    select officer.id, officer.username, officer.name, officer.address_as as "addressAs", officer.nip, officer.rank,
           credential.signed_in_at as "signedInAt", credential.locked_until as "lockedUntil",
           coalesce(credential.must_change, false) as "mustChange", leaving.left_at as "leftAt"
    from identity.officer
    left join identity.credential on credential.officer = officer.id
    left join identity.leaving on leaving.officer = officer.id
    where officer.office = ${wanted.office}
      and (${wanted.officer ?? null}::uuid is null or officer.id = ${wanted.officer ?? null}::uuid)
    order by leaving.left_at is not null, officer.name, officer.id limit 1000`)
}

/** The office of an officer, among those within sight. */
export async function findOfficeOf(db: Db, officer: string): Promise<string | undefined> {
  const row = await db.one<{ office: string }>(
    sql`select officer.office from identity.officer where officer.id = ${officer}`,
  )
  return row?.office
}
