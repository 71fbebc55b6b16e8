import { type Db, sql } from '#platform/db.ts'

/** Every prefix ever given, also of offices that have ended. */
export async function listPrefixes(db: Db): Promise<{ key: string; prefix: string }[]> {
  return await db.all(sql`select office.key, office.prefix from offices.office limit 10000`)
}
