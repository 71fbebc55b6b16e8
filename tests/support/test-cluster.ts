import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'

/** How the owner of a database reaches it. */
export type Connection = { host: string; port: number; user: string; database: string }

/** A PostgreSQL for tests. Its one database is migrated and waits to be copied; nothing connects to it. */
export type TestCluster = { template: Connection; stop(): Promise<void> }

// What is lost with the power is lost with the test run: durability has tests of its own, on clusters of their own.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }

/** Starts a PostgreSQL in a temporary folder and migrates its template. `stop` removes all of it. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'paten-test-'))
  // As root the server runs under another user, who must get through this folder to its own.
  chmodSync(dataFolder, 0o711)
  try {
    const server = await startPostgres({ dataFolder, database: 'paten_template', settings })
    const stop = async () => {
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    }
    try {
      await migrate(server.connection)
      return { template: server.connection, stop }
    } catch (error) {
      await stop()
      throw error
    }
  } catch (error) {
    rmSync(dataFolder, { recursive: true, force: true })
    throw error
  }
}

/** The database that waits, filled, to be copied. Goes with its cluster; no test file left it behind. */
export function fillingNamed(name: string): string {
  return `paten_filled_${name}`
}

/** Databases that a test file made and did not drop, and connections that are still open, in words. */
export async function findLeftDatabases(template: Connection): Promise<string[]> {
  const client = new pg.Client({ ...template, database: 'postgres' })
  await client.connect()
  try {
    const { rows } = await client.query<{ words: string }>(`
      select format('database %s', datname) as words from pg_database where datname not in
        ('postgres', 'template0', 'template1', '${template.database}') and not starts_with(datname, '${fillingNamed('')}')
      union all
      select format('connection of process %s to %s: %s', pid, datname, left(query, 80)) from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`)
    return rows.map((row) => row.words)
  } finally {
    await client.end()
  }
}
