import { randomUUIDv7 } from 'node:crypto'
import { type Db, json, sql, type Tx } from '#platform/db.ts'
import { type DirectoryEntry, DirectoryFile } from '../contract/directory.ts'

/** The services a regency knows and does not open, in force today; none before a pack has named any. */
export async function listDirectory(db: Db, regency: string): Promise<readonly DirectoryEntry[]> {
  const row = await db.one<{ body: unknown }>(sql`
    select directory.body from catalogue.directory where directory.office = ${regency}
    order by directory.version desc limit 1`)
  return row ? DirectoryFile.parse(row.body).services : []
}

/** Keeps a new version of the list; the same again changes nothing. Returns whether it was new. */
export async function saveDirectory(
  tx: Tx,
  version: { office: string; body: DirectoryFile; at: Temporal.Instant },
): Promise<boolean> {
  const body = json(version.body)
  const rows = await tx.all(sql`
    insert into catalogue.directory (id, office, version, body, applied_at)
    select ${randomUUIDv7()}, ${version.office}, coalesce(max(directory.version), 0) + 1, ${body}, ${version.at}
    from catalogue.directory where directory.office = ${version.office}
    having not coalesce((array_agg(directory.body order by directory.version desc))[1] = ${body}::jsonb, false)
    returning 1`)
  return rows.length > 0
}
