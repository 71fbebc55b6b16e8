import type pg from 'pg'
import { hasEncrypted } from '#cases'
import { connect, openPool } from '#platform/db.ts'
import { type Keys, openKeys } from '#platform/keys.ts'

/**
 * Opens the key file of an office, and makes it while no record was encrypted yet: an office that was set up without
 * being served has records, and needs its first key all the same. Takes the owner's connection, who sees every office.
 */
export async function openOfficeKeys(dataFolder: string, connection: pg.PoolConfig): Promise<Keys> {
  const pool = openPool(connection, undefined, 1)
  try {
    return openKeys(dataFolder, { mayCreate: !(await hasEncrypted(connect(pool))) })
  } finally {
    await pool.end()
  }
}
