import { type Db, sql } from './db.ts'

export type AppliedMigration = { number: number; name: string; sha256: string }

/** The migrations this database has, in order; nothing when it was never migrated. */
export async function appliedMigrations(db: Db): Promise<AppliedMigration[]> {
  const there = await db.one<{ there: boolean }>(sql`select to_regclass('paten.migration') is not null as there`)
  if (!there?.there) return []
  return await db.all(sql`select number, name, sha256 from paten.migration order by number`)
}
