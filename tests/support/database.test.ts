import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { openDatabase } from '#tests/database.ts'

const database = await openDatabase()

test('a file gets a migrated database, as its owner', async () => {
  const { rows } = await database.pool.query(
    'select count(*) > 0 as migrated, current_user as owner from paten.migration',
  )
  assert.deepEqual(rows, [{ migrated: true, owner: 'paten_owner' }])
})

test('what one database holds another does not know', async () => {
  await using other = await openDatabase()
  await other.pool.query('create table public.desk (id int)')
  const { rows } = await database.pool.query("select to_regclass('public.desk') as desk")
  assert.deepEqual(rows, [{ desk: null }])
})

test('a database goes with its test', async (t) => {
  let name = ''
  await t.test('one test opens a database', async (inner) => {
    name = (await openDatabase(inner)).connection.database
    assert.deepEqual(await databasesNamed(name), [name])
  })
  assert.deepEqual(await databasesNamed(name), [])
})

test('a connection that is left open is told, and the database goes all the same', async () => {
  const left = await openDatabase()
  const client = new pg.Client(left.connection)
  client.on('error', () => undefined)
  await client.connect()
  await client.query('select 42 as forgotten')
  await assert.rejects(async () => await left[Symbol.asyncDispose](), /were left open:\n.*select 42 as forgotten/)
  assert.deepEqual(await databasesNamed(left.connection.database), [])
  await client.end()
})

async function databasesNamed(name: string): Promise<string[]> {
  const { rows } = await database.pool.query('select datname from pg_database where datname = $1', [name])
  return rows.map((row) => row.datname)
}
