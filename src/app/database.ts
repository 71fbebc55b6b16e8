import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import type { Settings } from './settings.ts'

/** Connects as the owner of the schemas: migrations, maintenance, and pools that take a serving role. */
export type Connection = { host?: string; port?: number; user?: string; database?: string; connectionString?: string }

export type Database = AsyncDisposable & { connection: Connection }

type Where = Pick<Settings, 'dataFolder' | 'databaseUrl'>

/** Opens the database these settings name, embedded or outside, and brings it to this release. Refuses a folder in use. */
export async function openDatabase(settings: Where, say: (line: string) => void): Promise<Database> {
  if (settings.databaseUrl !== undefined) {
    const connection = { connectionString: settings.databaseUrl }
    await migrate(connection)
    return { connection, [Symbol.asyncDispose]: async () => undefined }
  }
  const postgres = await startPostgres({ dataFolder: settings.dataFolder, say })
  try {
    await migrate(postgres.connection)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return { connection: postgres.connection, [Symbol.asyncDispose]: () => postgres.stop() }
}

/** For commands beside a running PATEN: uses its PostgreSQL when it runs, starts one for the while when it does not. */
export async function reachDatabase(settings: Where, say: (line: string) => void): Promise<Database> {
  const running = settings.databaseUrl === undefined ? await findRunning(settings.dataFolder) : undefined
  if (running) return { connection: running, [Symbol.asyncDispose]: async () => undefined }
  return await openDatabase(settings, say)
}

// PostgreSQL's own lock file names the socket; only a server that answers there counts as running.
async function findRunning(dataFolder: string): Promise<Connection | undefined> {
  const lock = await readFile(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  const [, , , port, host] = lock.split('\n')
  if (!port || !host) return undefined
  const connection = { host, port: Number(port), user: 'paten_owner', database: 'paten' }
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    return connection
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Does some work over one connection, which is closed afterwards. */
export async function withClient<Result>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<Result>) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
