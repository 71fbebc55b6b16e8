import { type Db, sql, type Tx } from '#platform/db.ts'

/** Notes that the bytes of a file are named by no row of its office any more. */
export async function saveRemoval(tx: Tx, removal: { sha256: string; at: Temporal.Instant }): Promise<void> {
  await tx.write(sql`
    insert into retention.removal (sha256, since) values (${removal.sha256}, ${removal.at})
    on conflict (sha256) do nothing`)
}

/** The bytes that are still to be taken off this node's disk, the oldest first. */
export async function listRemovals(db: Db, most: number): Promise<string[]> {
  const rows = await db.all<{ sha256: string }>(sql`
    select removal.sha256 from retention.removal order by removal.since, removal.sha256 limit ${most}`)
  return rows.map(({ sha256 }) => sha256)
}

export async function endRemoval(tx: Tx, sha256: string): Promise<void> {
  await tx.write(sql`delete from retention.removal where removal.sha256 = ${sha256}`)
}
