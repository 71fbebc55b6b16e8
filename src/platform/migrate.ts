import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, '../../db/migrations')

export type Migration = { number: number; name: string; sha256: string; text: string }

/** The migrations of this release, in order; their number is their place, starting at 1. */
export function migrationsOfThisRelease(): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name, index) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { number: index + 1, name, sha256: createHash('sha256').update(text).digest('hex'), text }
    })
}

/**
 * Brings a database to this release, or to migration `upTo`: each migration in its own transaction, once, in order.
 * Two at once wait for each other. Refuses a database whose applied migrations differ from the files of this release.
 * Takes a connection of the role that owns the schemas and may create roles. Returns how many were applied.
 */
export async function migrate(connection: pg.ClientConfig, upTo = Number.POSITIVE_INFINITY): Promise<number> {
  const client = new pg.Client({ ...connection, options: '-c timezone=UTC -c client_min_messages=warning' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(20261123)')
    await prepare(client)
    const done = await client.query<{ number: number; name: string; sha256: string }>(
      'select number, name, sha256 from paten.migration order by number',
    )
    const release = migrationsOfThisRelease()
    for (const applied of done.rows) refuseIfDifferent(applied, release[applied.number - 1])
    const missing = release.slice(done.rows.length).filter((migration) => migration.number <= upTo)
    for (const migration of missing) await apply(client, migration)
    return missing.length
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'paten_app') then create role paten_app nologin; end if;
      if not exists (select 1 from pg_roles where rolname = 'paten_sealer') then create role paten_sealer nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    grant paten_app, paten_sealer to current_user;
    create schema if not exists paten;
    create table if not exists paten.migration (
      number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now());
    grant usage on schema paten to paten_app, paten_sealer;
    grant select on paten.migration to paten_app, paten_sealer;`)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into paten.migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ])
    // A constant the planner can fold: each image keeps the number of the schema it was written under.
    await client.query(
      `create or replace function paten.schema_number() returns int language sql immutable as 'select ${migration.number}'`,
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function refuseIfDifferent(applied: { number: number; name: string; sha256: string }, file: Migration | undefined) {
  if (!file) throw new Error(`this database is newer than this release: it has migration ${applied.name}`)
  if (file.sha256 !== applied.sha256)
    throw new Error(`migration ${applied.name} was changed after it was applied; write a new one instead`)
}
