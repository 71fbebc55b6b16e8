import type { TestContext } from 'node:test'
import pg from 'pg'
import { type ActFacts, type Actor, record, sealLines } from '#journal'
import { openPool, sql, type Tx, transaction } from '#platform/db.ts'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'

export const mandau = '019a0000-0000-7000-8000-00000000aa01'
export const rupat = '019a0000-0000-7000-8000-00000000aa02'
export const monday = Temporal.Instant.from('2026-11-23T02:00:00.000123Z')

const sari: Actor = { kind: 'officer', id: 'sari', post: 'petugas-loket' }

export type JournalSample = AsyncDisposable & {
  database: TestDatabase
  app: pg.Pool
  sealer: pg.Pool
  /** The superuser, who can do what nobody may: change a line, cut a chain. */
  damage(statements: string): Promise<void>
  /** Runs one act of an office and returns the id of its line. */
  act(office: string, work?: (tx: Tx) => Promise<unknown>, facts?: ActFacts): Promise<string>
  seal(): Promise<number>
}

/** A database with two small record tables, `sample.person` and `sample.paper`, beside those of the product. */
export async function openJournalSample(t?: TestContext): Promise<JournalSample> {
  const database = await openDatabase(t)
  await database.pool.query(sampleTables)
  const app = openPool(database.connection, 'paten_app')
  const sealer = openPool(database.connection, 'paten_sealer')
  const keeper = new pg.Client({ ...database.connection, user: 'postgres' })
  await keeper.connect()
  await keeper.query('set session_replication_role = replica')
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    await Promise.all([app.end(), sealer.end(), keeper.end()])
    await database[Symbol.asyncDispose]()
  }
  atEnd(close, t)
  return {
    [Symbol.asyncDispose]: close,
    database,
    app,
    sealer,
    damage: async (statements) => void (await keeper.query(statements)),
    act: (office, work, facts = {}) =>
      transaction(app, { scope: [office], act: true, at: monday }, async (tx) => {
        await work?.(tx)
        await record(tx, { name: 'sample.written', office, subject: office, by: sari, at: monday, facts })
        return tx.line
      }),
    seal: () => sealLines(sealer, monday.add({ seconds: 1 })),
  }
}

/** The sample tables as a migration would make them, for a second database. */
export const sampleTables = `
  create schema sample;
  grant usage on schema sample to paten_app;
  create table sample.person (
    id uuid primary key, office uuid not null, name text not null, born date, "fee of" bigint not null default 0,
    met_at timestamptz, tags text[], card bytea, body jsonb, doubled bigint generated always as ("fee of" * 2) stored);
  select journal.declare('sample.person', 'record');
  create table sample.paper (
    person uuid not null references sample.person, kind text not null, copy text not null, office uuid not null,
    seq bigint generated always as identity, primary key (person, kind, copy));
  select journal.declare('sample.paper', 'record');`

/** A person of the sample: made plainly, with something in every column. */
export async function addPerson(tx: Tx, person: { id: string; office: string; name: string }): Promise<void> {
  await tx.all(sql`
    insert into sample.person (id, office, name, born, "fee of", met_at, tags, card, body)
    values (${person.id}, ${person.office}, ${person.name}, '1970-04-03', 9007199254740993, ${monday},
            array['a', null, 'b"c'], '\\x00ff', '{"b": [1.50, "x"], "a": null}')`)
}

export async function renamePerson(tx: Tx, person: { id: string; name: string }): Promise<void> {
  await tx.all(sql`update sample.person set name = ${person.name} where person.id = ${person.id}`)
}

export async function addPaper(tx: Tx, paper: { person: string; office: string; kind: string; copy: string }) {
  await tx.all(sql`
    insert into sample.paper (person, kind, copy, office) values (${paper.person}, ${paper.kind}, ${paper.copy}, ${paper.office})`)
}
