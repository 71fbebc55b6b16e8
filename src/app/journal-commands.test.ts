import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { atEnd } from '#tests/at-end.ts'
import { dropDatabase } from '#tests/database.ts'
import { listen, openFilledOffice } from '#tests/filled-office.ts'
import { journalHeads, journalReplay, journalVerify } from './journal-commands.ts'

const office = await openFilledOffice()
const { database } = office.database.connection

type Command = typeof journalVerify

async function run(command: Command, ...args: string[]) {
  const terminal = listen(office.env)
  const exit = await command(args, terminal)
  return { exit, said: terminal.said.join('\n'), complained: terminal.complained.join('\n') }
}

async function asSuperuser(statements: string): Promise<void> {
  const client = new pg.Client({ ...office.database.connection, user: 'postgres' })
  await client.connect()
  await client.query(`set session_replication_role = replica; ${statements}`)
  await client.end()
}

async function replayDatabases(): Promise<string[]> {
  const { rows } = await office.database.pool.query(
    "select datname from pg_database where datname like 'paten_replay%'",
  )
  return rows.map((row) => row.datname)
}

test('the journal of a demonstration has nothing wrong, against its own heads too', async () => {
  const heads = (await run(journalHeads)).said.split('\n')
  assert.ok(heads.length > 1)
  const { exit, said } = await run(journalVerify, ...heads.flatMap((head) => ['--head', head]))
  assert.equal(exit, 0)
  assert.match(said, /Checked \d+ sealed lines, \d+ images and \d+ rows.*\nNothing is wrong\.$/)
})

test('programs read heads and verification as JSON', async () => {
  const { heads } = JSON.parse((await run(journalHeads, '--json')).said)
  assert.match(heads[0].printed, /^[0-9a-f]{12}:\d+:[0-9a-f]{20}$/)
  assert.equal(heads[0].hash.length, 64)
  const verified = JSON.parse((await run(journalVerify, '--json')).said)
  assert.deepEqual([verified.ok, verified.wrong, verified.findings], [true, 0, []])
})

test('what is wrong is told in a sentence, and the exit says so', async () => {
  await asSuperuser(
    "update cases.party set name = name || 'x' where id = (select min(id::text)::uuid from cases.party)",
  )
  const { exit, said } = await run(journalVerify)
  const replay = await run(journalReplay)
  await asSuperuser(
    'update cases.party set name = left(name, -1) where id = (select min(id::text)::uuid from cases.party)',
  )
  assert.equal(exit, 1)
  assert.match(said, /^Row cases\.party [0-9a-f-]{36} differs from its images\.\n.*\n1 thing is wrong\.$/)
  assert.equal(replay.exit, 1)
  assert.match(replay.said, /^cases\.party [0-9a-f-]{36}: differs from what the journal says\n/)
})

test('a head that cannot be read is wrong use', async () => {
  const { exit, complained } = await run(journalVerify, '--head', '12:ab')
  assert.equal(exit, 2)
  assert.match(complained, /"12:ab" is not a head/)
})

test('a printed head that the journal does not reach any more is found', async () => {
  const head = (await run(journalHeads)).said.split('\n')[0] ?? ''
  const { exit, said } = await run(journalVerify, '--head', head.replace(/:\d+:/, ':999999:'))
  assert.equal(exit, 1)
  assert.match(said, /no\. 999999 was printed once, but the chain now ends at no\. \d+/)
})

test('a replay rebuilds the office beside itself, compares it, and leaves nothing behind', async () => {
  const { exit, said } = await run(journalReplay)
  assert.equal(exit, 0)
  assert.match(said, /Replayed \d+ lines and \d+ images into \d+ rows\.\nCompared \d+ rows: all equal\./)
  assert.deepEqual(await replayDatabases(), [])
})

test('a replay goes on while the office writes', async () => {
  const writing = Array.from({ length: 30 }, (_, i) => office.keepOneMore(`paper ${i}`))
  const { exit } = await run(journalReplay)
  await Promise.all(writing)
  assert.equal(exit, 0)
})

test('a rebuilt database may be kept, derived tables and all; a name that is taken or no name is refused', async () => {
  const kept = `${database}_kept`
  atEnd(() => dropDatabase({ ...office.database.connection, database: kept }))
  assert.equal((await run(journalReplay, '--keep', kept)).exit, 0)

  const client = new pg.Client({ ...office.database.connection, database: kept })
  await client.connect()
  const standing = 'select to_jsonb(standing) as row from cases.standing order by case_id'
  const rebuilt = await client.query(standing)
  await client.end()
  assert.deepEqual(rebuilt.rows, (await office.database.pool.query(standing)).rows)

  await assert.rejects(run(journalReplay, '--keep', kept), { message: /already; choose another name/ })
  assert.equal((await run(journalReplay, '--keep', 'no good')).exit, 2)
})
