import pg from 'pg'
import { socketPort } from './socket-folder.ts'

/** The role that owns PATEN's database: it makes tables and the serving role, and is no superuser. */
export const ownerRole = 'paten_owner'

/** Makes the owner and the database when they are not there yet. Needs a running server; may be repeated. */
export async function ensureDatabase(socketFolder: string, database: string): Promise<void> {
  const keeper = { host: socketFolder, port: socketPort, user: 'postgres', database: 'postgres', ssl: false }
  const client = new pg.Client(keeper)
  await client.connect()
  try {
    const roles = await client.query('select from pg_roles where rolname = $1', [ownerRole])
    if (roles.rowCount === 0) await client.query(`create role ${ownerRole} login createdb createrole`)

    const databases = await client.query('select from pg_database where datname = $1', [database])
    const name = client.escapeIdentifier(database)
    if (databases.rowCount === 0) await client.query(`create database ${name} owner ${ownerRole}`)
  } finally {
    await client.end()
  }
}
