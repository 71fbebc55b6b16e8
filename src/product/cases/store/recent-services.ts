import { type Db, sql } from '#platform/db.ts'

/** How far back a counter's habits go, in requests. */
const requestsBack = 60

/** Keys of the services that an officer registered last, the newest first. */
export async function listRecentServices(db: Db, officer: string, limit: number): Promise<string[]> {
  const rows = await db.all<{ key: string }>(sql`
    select last.key from (
      select case_file.service_key as key, case_file.registered_at as at from cases.case_file
      where case_file.registered_by = ${officer} order by case_file.registered_at desc limit ${requestsBack}
    ) as last
    group by last.key order by max(last.at) desc, last.key limit ${limit}`)
  return rows.map(({ key }) => key)
}
