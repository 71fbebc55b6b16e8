import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import { copyAcross, copyOut, linesOut } from './copy.ts'

const table = { place: 'public.paper', columns: ['id', '"the text"'] }
const here = await openDatabase()
const there = await openDatabase()
await here.pool.query(`
  create table public.paper (id int generated always as identity, "the text" text);
  insert into public.paper ("the text") values (E'a\\ttab, a line\\nbreak, a \\\\ and an end \\\\.'), (null), ('')`)
await there.pool.query(`
  create table public.paper (id int generated always as identity, "the text" text check ("the text" <> 'row 90000'))`)

async function openClient(database: TestDatabase): Promise<pg.Client> {
  const client = new pg.Client(database.connection)
  await client.connect()
  atEnd(() => client.end())
  return client
}

async function papersOf(client: pg.Client): Promise<unknown[]> {
  const { rows } = await client.query('select id, "the text" from public.paper order by id limit 10')
  return rows
}

test('rows come across as they are, with their identities, whatever stands in them', async () => {
  const [source, target] = [await openClient(here), await openClient(there)]
  assert.equal(await copyAcross(source, target, table), 3)
  assert.deepEqual(await papersOf(target), await papersOf(source))
})

test('when the target refuses a row, nothing went in and both connections can be asked again', async () => {
  const [source, target] = [await openClient(here), await openClient(there)]
  const before = await papersOf(target)
  await source.query(`insert into public.paper ("the text") select 'row ' || i from generate_series(1, 100000) as i`)
  await assert.rejects(copyAcross(source, target, table), { code: '23514' })
  assert.deepEqual(await papersOf(target), before)
  assert.equal((await papersOf(source)).length, 10)
})

test('who stops taking rows ends the connection, and does not wait for the rest', async () => {
  const source = await openClient(here)
  for await (const chunk of copyOut(source, table).chunks) {
    assert.ok(chunk.length > 0)
    break
  }
  await assert.rejects(source.query('select 1'), /closed/)
})

test('lines come whole, however they are cut up on the way', async () => {
  const source = await openClient(here)
  await source.query(`
    create table public.long (id int, words text);
    insert into public.long select i, repeat('é', i % 50) from generate_series(1, 50000) as i;
    insert into public.long values (0, repeat('ü', 1500000)), (50001, '')`)
  const said: string[] = []
  for await (const lines of linesOut(source, { place: 'public.long', columns: ['id', 'words'] })) {
    assert.equal(lines.at(-1), 10)
    said.push(...lines.toString('utf8', 0, lines.length - 1).split('\n'))
  }
  const { rows } = await source.query<{ line: string }>(`select id || E'\t' || words as line from public.long`)
  assert.equal(said.length, 50_002)
  assert.ok(said.join('\n') === rows.map(({ line }) => line).join('\n'), 'a line came otherwise than it was read')
})
