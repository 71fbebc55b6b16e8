import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { CommandProblem } from './problem.ts'
import type { Settings } from './settings.ts'

/** Connects as the owner of the schemas: migrations, maintenance, and pools that take a serving role. */
export type Connection = { host?: string; port?: number; user?: string; database?: string; connectionString?: string }

export type Database = AsyncDisposable & { connection: Connection }

type Where = Pick<Settings, 'dataFolder' | 'databaseUrl'>

/**
 * Opens the database these settings name, embedded or outside, and brings it to this release. Refuses a folder in use.
 * `server` is how an embedded one runs until it is closed, where it is not to run as ever.
 */
export async function openDatabase(
  settings: Where,
  say: (line: string) => void,
  server: Readonly<Record<string, string>> = {},
): Promise<Database> {
  if (settings.databaseUrl !== undefined) {
    const connection = { connectionString: settings.databaseUrl }
    await migrate(connection)
    return { connection, [Symbol.asyncDispose]: async () => undefined }
  }
  const postgres = await startPostgres({ dataFolder: settings.dataFolder, settings: server, say })
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

/** Makes an empty database beside this one. Refuses a name that is taken, and an owner who may not. */
export async function createDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    if (error.code === '42P04') throw new CommandProblem(`there is a database ${name} already; choose another name`)
    if (error.code === '42501') throw new CommandProblem('the role of DATABASE_URL may not create databases')
    throw error
  }
}

/** How the same owner reaches another database of the same server. */
export function inDatabase(connection: Connection, database: string) {
  const { host, port, user, password, ssl } = new pg.Client(connection)
  return { host, port, database, ssl, ...(user ? { user } : {}), ...(password ? { password } : {}) }
}

/**
 * Opens a database beside this one for a while, empty and of this release; it is dropped when disposed. One that an
 * interrupted run left under this name is dropped first.
 */
export async function openBeside(connection: Connection, suffix: string): Promise<Database> {
  const name = `${new pg.Client(connection).database}_${suffix}`
  const drop = (client: pg.Client) => client.query(`drop database if exists ${client.escapeIdentifier(name)}`)
  await withClient(connection, async (client) => {
    await drop(client)
    await createDatabase(client, name)
  })
  const beside = inDatabase(connection, name)
  await migrate(beside)
  return { connection: beside, [Symbol.asyncDispose]: () => withClient(connection, drop).then(() => undefined) }
}
