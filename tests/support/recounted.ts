import type pg from 'pg'
import { openPool } from '#platform/db.ts'
import { snapshot } from '#platform/snapshot.ts'
import { type Recounted, recount } from '#supervision'

/** What is kept of figures held against a count from the journal, as `figures recount` does: of these offices, or of all. */
export async function recounted(
  connection: pg.PoolConfig,
  regency: string,
  only?: readonly string[],
): Promise<Recounted[]> {
  const pool = openPool(connection, undefined, 1, { conversing: true })
  try {
    const client = await pool.connect()
    return await snapshot(client, (db) => recount(db, regency, only)).finally(() => client.release())
  } finally {
    await pool.end()
  }
}
