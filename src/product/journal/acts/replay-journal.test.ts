import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, type Db, sql, type Tx } from '#platform/db.ts'
import { snapshot } from '#platform/snapshot.ts'
import { openDatabase, type TestDatabase } from '#tests/database.ts'
import {
  addPaper,
  addPerson,
  mandau,
  openJournalSample,
  renamePerson,
  rupat,
  sampleTables,
} from '#tests/journal-sample.ts'
import { compareReplay, type ReplayCompared } from '../views/compare-replay.ts'
import { listHeads } from '../views/list-heads.ts'
import { verifyJournal } from '../views/verify-journal.ts'
import { replayJournal } from './replay-journal.ts'

const sample = await openJournalSample()
const budi = '019a0000-0000-7000-8000-0000000000f1'
const rita = '019a0000-0000-7000-8000-0000000000f2'
const andi = '019a0000-0000-7000-8000-0000000000f3'

// An earlier release wrote these images, before the column `phone` was there.
await sample.act(mandau, (tx) => addPerson(tx, { id: budi, office: mandau, name: 'Budi Contoh' }))
await sample.act(rupat, (tx) => addPerson(tx, { id: rita, office: rupat, name: 'Rita Misal' }))
await sample.act(mandau, async (tx) => {
  await addPaper(tx, { person: budi, office: mandau, kind: 'a|b', copy: 'c' })
  await addPaper(tx, { person: budi, office: mandau, kind: 'a', copy: 'b|c' })
})
const laterRelease = `
  alter table sample.person add column phone text not null default 'belum ada', add column notes text[] default '{"x y"}';
  alter table sample.person alter column phone set default '-'`
await sample.database.pool.query(laterRelease)
// And this release wrote these: with the column, a row deleted and made again, a row gone for good.
await sample.act(mandau, (tx) => renamePerson(tx, { id: budi, name: 'Budi Umpama' }))
await sample.act(rupat, (tx) => tx.all(sql`delete from sample.person where id = ${rita}`))
await sample.act(rupat, (tx) => addPerson(tx, { id: rita, office: rupat, name: 'Rita Andai' }))
await sample.act(mandau, (tx) => addPerson(tx, { id: andi, office: mandau, name: 'Andi Peraga' }))
await sample.act(mandau, (tx) => tx.all(sql`delete from sample.person where id = ${andi}`))
await sample.seal()
await sample.act(mandau, (tx) => tx.all(sql`update sample.paper set kind = kind where copy = 'c'`))

async function openTarget(): Promise<TestDatabase> {
  const target = await openDatabase()
  await target.pool.query(sampleTables)
  await target.pool.query(laterRelease)
  return target
}

async function replayInto(target: TestDatabase, rebuild: ((tx: Tx) => Promise<void>)[] = []) {
  const from = await sample.database.pool.connect()
  try {
    return await replayJournal({ from, into: target.connection, rebuild })
  } finally {
    from.release()
  }
}

async function inSnapshot<Result>(database: TestDatabase, work: (db: Db) => Promise<Result>): Promise<Result> {
  const client = await database.pool.connect()
  try {
    return await snapshot(client, work)
  } finally {
    client.release()
  }
}

function compare(target: TestDatabase): Promise<ReplayCompared> {
  return inSnapshot(sample.database, (live) => inSnapshot(target, (replayed) => compareReplay(live, replayed)))
}

test('an empty database rebuilt from the journal equals the live one row by row', async () => {
  await using target = await openTarget()
  assert.deepEqual(await replayInto(target), { lines: 9, images: 10, rows: 4 })
  assert.deepEqual(await compare(target), { rows: 4, wrong: 0, differences: [] })

  const client = await target.pool.connect()
  const { wrong, unsealed, heads } = await verifyJournal(client)
  client.release()
  assert.deepEqual([wrong, unsealed], [0, 1])
  assert.deepEqual(heads, await listHeads(connect(sample.database.pool)))
})

test('rows of an earlier release get what adding a column gave them, not what it gives today', async () => {
  await using target = await openTarget()
  await replayInto(target)
  const { rows } = await target.pool.query('select name, phone, notes from sample.person order by name')
  assert.deepEqual(rows, [
    { name: 'Budi Umpama', phone: 'belum ada', notes: ['x y'] },
    { name: 'Rita Andai', phone: '-', notes: ['x y'] },
  ])
})

test('numbers that were given are not given again, and triggers watch again', async () => {
  await using target = await openTarget()
  await replayInto(target)
  await assert.rejects(target.pool.query("update sample.person set name = 'Rita Ibarat'"), { code: 'PA001' })
  const { rows } = await target.pool.query(`
    select nextval(pg_get_serial_sequence('sample.paper', 'seq')) > (select max(seq) from sample.paper) as paper,
           nextval(pg_get_serial_sequence('journal.line', 'seq')) > (select max(seq) from journal.line) as line,
           nextval(pg_get_serial_sequence('journal.image', 'seq')) > (select max(seq) from journal.image) as image`)
  assert.deepEqual(rows, [{ paper: true, line: true, image: true }])
})

test('each slice rebuilds its derived tables once the records are there', async () => {
  await using target = await openTarget()
  const seen: number[] = []
  await replayInto(target, [
    async (tx) => {
      const people = await tx.one<{ count: number }>(sql`select count(*)::int as count from sample.person`)
      seen.push(people?.count ?? 0)
    },
  ])
  assert.deepEqual(seen, [2])
})

test('a database that holds anything is refused, and stays as it was', async () => {
  await using target = await openTarget()
  await replayInto(target)
  await assert.rejects(replayInto(target), { code: 'replay-not-empty' })
  assert.equal((await compare(target)).wrong, 0)
})

test('a replay that fails leaves the database empty', async () => {
  await using target = await openTarget()
  await target.pool.query('alter table sample.person add constraint no_rita check (name <> $$Rita Andai$$)')
  await assert.rejects(replayInto(target), { code: '23514' })
  const { rows } = await target.pool.query('select count(*)::int as lines from journal.line')
  assert.deepEqual(rows, [{ lines: 0 }])
})

test('rows that differ from the replay, or that only one side has, are told', async () => {
  await using target = await openTarget()
  await replayInto(target)
  await target.pool.query(`
    alter table sample.person disable trigger user; alter table sample.paper disable trigger user;
    update sample.person set "fee of" = 1 where name = 'Budi Umpama';
    delete from sample.paper where kind = 'a';
    insert into sample.person (id, office, name) values ('${andi}', '${mandau}', 'Andi Peraga')`)
  const { wrong, differences } = await compare(target)
  assert.equal(wrong, 3)
  assert.deepEqual(differences, [
    { place: 'sample.person', key: budi, kind: 'differs' },
    { place: 'sample.person', key: andi, kind: 'only-replayed' },
    { place: 'sample.paper', key: `${budi}|a|b\\|c`, kind: 'only-live' },
  ])
})
