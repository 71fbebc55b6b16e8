import type pg from 'pg'
import { connect, type Db } from './db.ts'

/**
 * Runs `work` on one picture of the database that nobody's writing disturbs, and writes nothing; what is read of a
 * whole table comes in one order each time, that in which its rows lie. Takes a connection of
 * the role that owns the tables; one that sees rows only through a policy is refused, not silently shown fewer.
 */
export async function snapshot<Result>(client: pg.ClientBase, work: (db: Db) => Promise<Result>): Promise<Result> {
  await client.query(
    `begin isolation level repeatable read read only; set local row_security = off; set local timezone = 'UTC';
     set local search_path = pg_catalog; set local bytea_output = 'hex'; set local work_mem = '64MB';
     set local synchronize_seqscans = off`,
  )
  try {
    return await work(connect(client))
  } finally {
    // Nothing was written, so there is nothing to keep; and a broken connection has already told its error.
    await client.query('rollback').catch(() => undefined)
  }
}
