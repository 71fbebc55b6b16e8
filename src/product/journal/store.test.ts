import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { connect, sql, type Tx, transaction } from '#platform/db.ts'
import { addPaper, addPerson, mandau, monday, openJournalSample, renamePerson, rupat } from '#tests/journal-sample.ts'
import { findRepeated, record } from './store.ts'

const sample = await openJournalSample()
const db = connect(sample.database.pool)
const budi = randomUUID()
await sample.act(mandau, (tx) => addPerson(tx, { id: budi, office: mandau, name: 'Budi Contoh' }))
const by = { kind: 'officer', id: 'sari', post: 'petugas-loket' } as const
const written = { name: 'sample.written', office: mandau, subject: budi, by, at: monday }

async function imagesOf(key: string): Promise<{ op: string; body: unknown }[]> {
  const images = await db.all<{ op: string; body: string }>(sql`
    select image.op::text as op, image.body from journal.image where image.key = ${key} order by image.seq`)
  return images.map(({ op, body }) => ({ op, body: JSON.parse(body) }))
}

async function countLines(): Promise<number> {
  const lines = await db.one<{ count: number }>(sql`select count(*)::int as count from journal.line`)
  return lines?.count ?? 0
}

test('an image keeps the whole row when it is made, what changed later, and that it went', async () => {
  const id = randomUUID()
  await sample.act(mandau, (tx) => addPerson(tx, { id, office: mandau, name: 'Andi Misal' }))
  await sample.act(mandau, (tx) => renamePerson(tx, { id, name: 'Andi Umpama' }))
  await sample.act(mandau, (tx) => tx.all(sql`update sample.person set born = null, name = name where id = ${id}`))
  await sample.act(mandau, (tx) => tx.all(sql`delete from sample.person where id = ${id}`))
  const [made, ...later] = await imagesOf(id)
  assert.equal(made?.op, 'I')
  assert.deepEqual(Object.keys(Object(made?.body)).length, 10)
  assert.deepEqual(later, [
    { op: 'U', body: { name: 'Andi Umpama' } },
    { op: 'U', body: { born: null } },
    { op: 'D', body: {} },
  ])
})

test('a record is not written outside an act, nor after the act was recorded', async () => {
  const write = (tx: Tx) => renamePerson(tx, { id: budi, name: 'Siapa Andai' })
  await assert.rejects(transaction(sample.app, { scope: [mandau] }, write), { code: 'PA001' })
  const late = transaction(sample.app, { scope: [mandau], act: true, at: monday }, async (tx) => {
    await record(tx, written)
    await write(tx)
  })
  await assert.rejects(late, { code: 'PA001' })
})

test('an act that writes and is never recorded does not commit', async () => {
  const act = transaction(sample.app, { scope: [mandau], act: true }, (tx) => renamePerson(tx, { id: budi, name: 'x' }))
  await assert.rejects(act, { code: '23503' })
  assert.equal((await imagesOf(budi)).length, 1)
})

test('a record never changes its key or its office, and a table is never emptied', async () => {
  const change = (statement: ReturnType<typeof sql>) => sample.act(mandau, (tx) => tx.all(statement))
  await assert.rejects(change(sql`update sample.person set id = ${randomUUID()} where id = ${budi}`), { code: 'PA002' })
  await assert.rejects(
    transaction(sample.app, { scope: [mandau, rupat], act: true }, (tx) =>
      tx.all(sql`update sample.person set office = ${rupat} where id = ${budi}`),
    ),
    { code: 'PA002' },
  )
  await assert.rejects(db.all(sql`truncate sample.paper`), { code: 'PA003' })
})

test('two keys of several parts are never one, whatever stands in the parts', async () => {
  await sample.act(mandau, async (tx) => {
    await addPaper(tx, { person: budi, office: mandau, kind: 'a|b', copy: 'c' })
    await addPaper(tx, { person: budi, office: mandau, kind: 'a', copy: 'b|c' })
    await addPaper(tx, { person: budi, office: mandau, kind: 'a\\', copy: 'b|c' })
  })
  const keys = await db.all<{ key: string }>(sql`
    select distinct image.key from journal.image where image.place = 'sample.paper' order by image.key`)
  assert.equal(keys.length, 3)
})

test('a request that comes again finds what it did the first time, and does nothing', async () => {
  const requestId = randomUUID()
  const request = () =>
    transaction(sample.app, { scope: [mandau], act: true, requestId, at: monday }, (tx) =>
      record(tx, { ...written, facts: { number: 'A/1' } }),
    )
  await request()
  const before = await countLines()
  await assert.rejects(request(), { code: '23505' })
  assert.equal(await countLines(), before)
  const findIn = (scope: string[]) => transaction(sample.app, { scope }, (tx) => findRepeated(tx, requestId))
  assert.deepEqual(await findIn([mandau]), { name: 'sample.written', subject: budi, facts: { number: 'A/1' } })
  assert.equal(await findIn([rupat]), undefined)
})

test('an office out of sight can neither be written for nor read', async () => {
  await assert.rejects(
    transaction(sample.app, { scope: [rupat], act: true, at: monday }, (tx) => record(tx, written)),
    { code: '42501' },
  )
  const seen = await transaction(sample.app, { scope: [rupat] }, (tx) =>
    tx.all(sql`select id from sample.person union all select id from journal.line`),
  )
  assert.deepEqual(seen, [])
})

test('a record table without an office or a key is not accepted', async () => {
  const declare = (columns: string) =>
    sample.database.pool.query(
      `create table sample.wrong (${columns}); select journal.declare('sample.wrong', 'record')`,
    )
  await assert.rejects(declare('id uuid primary key'), { message: /needs a primary key and office uuid not null/ })
  await assert.rejects(declare('id uuid, office uuid not null'), { message: /needs a primary key/ })
  await assert.rejects(declare('id uuid primary key, office uuid'), { message: /office uuid not null/ })
})
