import { type Db, sql } from '#platform/db.ts'

/** The names of the applicants of these cases, by case, in one statement. */
export async function applicantNames(db: Db, cases: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.all<{ id: string; name: string }>(sql`
    select party.case_id as id, party.name from cases.party
    where party.case_id = any (${[...cases]}::uuid[]) and party.role = 'applicant' limit 20000`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
