import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '#tests/database.ts'
import { type CopiedTable, copyIn } from './copy.ts'
import { connect } from './db.ts'
import { fillHeapFirst } from './heap-first.ts'
import { dumpSchema } from './schema-dump.ts'

const database = await openDatabase()
await database.pool.query(`
  create schema sample;
  create table sample.box (id int primary key, label text unique, span int4range not null, exclude using gist (span with &&));
  create table sample.paper (
    id int, page int, box int references sample.box deferrable initially deferred, instead_of int, of_page int,
    primary key (id, page), foreign key (instead_of, of_page) references sample.paper);
  create table sample.beside (box int references sample.box on delete cascade);
  create index paper_by_box on sample.paper (box, page desc) where box > 1;
  create unique index paper_once on sample.paper (lower(id::text), page);
  insert into sample.beside values (null)`)
const filled = ['sample.paper', 'sample.box', 'sample.beside']

async function withClient<Result>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(connection)
  await client.connect()
  return await work(client).finally(() => client.end())
}

async function fill(papers: readonly string[]): Promise<string> {
  return await withClient(database.connection, async (client) => {
    await client.query('begin')
    await fillHeapFirst(connect(client), filled, async () => {
      const { rows } = await client.query(`select conname from pg_constraint join pg_class on pg_class.oid = conrelid
        where relnamespace = 'sample'::regnamespace and contype not in ('n', 'c')`)
      assert.deepEqual(rows, [], 'also what points to them from elsewhere')
      const paper = { place: 'sample.paper', columns: ['id', 'page', 'box', 'instead_of', 'of_page'] }
      await copy(client, paper, papers)
      await copy(client, { place: 'sample.box', columns: ['id', 'label', 'span'] }, ['1\tone\t[1,2)', '2\ttwo\t[2,3)'])
    })
    await client.query('commit')
    return await dumpSchema(client)
  })
}

async function copy(client: pg.Client, table: CopiedTable, lines: readonly string[]): Promise<void> {
  const intake = copyIn(client, table, { frozen: true })
  await intake.write(Buffer.from(lines.map((line) => `${line}\n`).join('')))
  await intake.end()
}

test('tables are as they were once they are filled: keys, indexes, and what points to them', async () => {
  const before = await withClient(database.connection, dumpSchema)
  assert.equal(await fill(['1\t1\t1\t\\N\t\\N', '2\t1\t2\t1\t1']), before)
})

test('rows that break a key or point to nothing end all of it', async () => {
  const before = await withClient(database.connection, dumpSchema)
  await assert.rejects(fill(['1\t1\t3\t\\N\t\\N']), { code: '23503' })
  await assert.rejects(fill(['1\t1\t1\t9\t1']), { code: '23503' })
  await assert.rejects(fill(['1\t1\t1\t\\N\t\\N', '1\t1\t2\t\\N\t\\N']), { code: '23505' })
  assert.equal(await withClient(database.connection, dumpSchema), before)
  const { rows } = await database.pool.query('select id from sample.paper order by id')
  assert.deepEqual(rows, [{ id: 1 }, { id: 2 }])
})
