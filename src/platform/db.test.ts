import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { connect, type Db, openPool, plannedOnce, sql, type Tx, transaction } from '#platform/db.ts'
import { atEnd } from '#tests/at-end.ts'
import { openDatabase } from '#tests/database.ts'

const database = await openDatabase()
await database.pool.query(
  'create schema scratch; grant usage on schema scratch to paten_app; create table scratch.seat (number int primary key)',
)
await database.pool.query('grant select, insert, update, delete on scratch.seat to paten_app')
const pool = openPool(database.connection, 'paten_app', 4)
atEnd(() => pool.end())

beforeEach(async () => {
  await database.pool.query('truncate scratch.seat')
})

const take = (tx: Tx, seat: number) => tx.write(sql`insert into scratch.seat (number) values (${seat})`)
const taken = async (db: Db) =>
  (await db.all<{ number: number }>(sql`select number from scratch.seat order by 1`)).map((row) => row.number)
const inAct = <Result>(work: (tx: Tx) => Promise<Result>) => transaction(pool, { scope: [], act: true }, work)

test('what is written first is there for what is read next', async () => {
  const seen = await inAct(async (tx) => {
    await take(tx, 1)
    const first = await taken(tx)
    await take(tx, 2)
    return [first, await taken(tx)]
  })
  assert.deepEqual(seen, [[1], [1, 2]])
})

test('questions that are asked together are answered each on its own, in the order in which they were asked', async () => {
  const [one, , two] = await inAct(async (tx) => await Promise.all([taken(tx), take(tx, 1), taken(tx)]))
  assert.deepEqual([one, two], [[], [1]])
})

test('what is asked to be planned once is, and what is asked beside it is planned for its values', async () => {
  const many = (db: Db) => db.one(sql`select seat.number from scratch.seat where seat.number = ${1}`)
  const plansOf = async (tx: Tx) =>
    await tx.one<{ once: bigint; anew: bigint }>(sql`
      select generic_plans as once, custom_plans as anew from pg_prepared_statements
      where statement like 'select seat.number from scratch.seat where%'`)
  const plans = await inAct(async (tx) => {
    await Promise.all([plannedOnce(tx, () => Promise.all([many(tx), many(tx)])), many(tx)])
    return await plansOf(tx)
  })
  assert.deepEqual(plans, { once: 2n, anew: 1n })
})

test('a write that failed is told by the next answer that is waited for, with its own reason', async () => {
  let reached = false
  const refused = inAct(async (tx) => {
    await take(tx, 1)
    await take(tx, 1)
    await take(tx, 2)
    await taken(tx)
    reached = true
  })
  await assert.rejects(refused, { code: '23505', constraint: 'seat_pkey' })
  assert.equal(reached, false)
  assert.deepEqual(await taken(connect(database.pool)), [])
})

test('of questions asked together the first that failed is told, not those that failed because of it', async () => {
  const deep = async (tx: Tx, steps = 9): Promise<unknown> =>
    steps > 0 ? await deep(tx, steps - 1) : await tx.all(sql`select number from scratch.chair`)
  await assert.rejects(
    inAct(async (tx) => await Promise.all([deep(tx), taken(tx)])),
    /scratch\.chair/,
  )
})

test('a write that failed last is told by the commit, and nothing was written', async () => {
  const refused = inAct(async (tx) => {
    await take(tx, 1)
    await take(tx, 1)
  })
  await assert.rejects(refused, { code: '23505' })
  assert.deepEqual(await taken(connect(database.pool)), [])
})

test('after a failure the same connections serve on, also for a statement that failed before it was ever prepared', async () => {
  const late = (tx: Tx) => tx.write(sql`delete from scratch.seat where number = 7`)
  for (let round = 0; round < 6; round += 1) {
    const refused = inAct(async (tx) => {
      await take(tx, 1)
      await take(tx, 1)
      await late(tx)
    })
    await assert.rejects(refused, { code: '23505' })
  }
  for (let round = 0; round < 6; round += 1) await inAct(late)
  await inAct((tx) => take(tx, 3))
  assert.deepEqual(await taken(connect(database.pool)), [3])
})

test('of two who wait for each other one is tried again, and both are done', async () => {
  await database.pool.query('insert into scratch.seat values (1), (2)')
  const hold = (tx: Tx, seat: number) => tx.write(sql`update scratch.seat set number = number where number = ${seat}`)
  const holding = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let tries = 0
  const crosswise = (first: number, second: number) =>
    inAct(async (tx) => {
      tries += 1
      await hold(tx, first)
      await taken(tx)
      holding[first - 1]?.resolve()
      await Promise.all(holding.map(({ promise }) => promise))
      await hold(tx, second)
    })
  await Promise.all([crosswise(1, 2), crosswise(2, 1)])
  assert.ok(tries > 2)
})

test('work that gives up leaves nothing behind, whatever it had sent', async () => {
  const refused = inAct(async (tx) => {
    await take(tx, 1)
    throw new Error('changed its mind')
  })
  await assert.rejects(refused, /changed its mind/)
  assert.deepEqual(await taken(connect(database.pool)), [])
})

test('a pool that takes one statement at a time keeps the same promises', async () => {
  const refused = transaction(database.pool, { scope: [] }, async (tx) => {
    await take(tx, 1)
    await take(tx, 1)
  })
  await assert.rejects(refused, { code: '23505' })
  assert.deepEqual(await taken(connect(database.pool)), [])
})

test('who asks while every connection is taken is told after ten seconds, and served once one is free', async (t) => {
  const small = openPool(database.connection, 'paten_app', 1)
  const lent = await small.connect()
  try {
    t.mock.timers.enable({ apis: ['setTimeout'] })
    const told = assert.rejects(small.connect(), /timeout/)
    t.mock.timers.tick(10_000)
    await told
    t.mock.timers.reset()
    lent.release()
    assert.deepEqual(await connect(small).one(sql`select 1 as one`), { one: 1 })
  } finally {
    await small.end()
  }
})

test('what serves leaves no transaction open for more than a minute; a backup may take its time', async () => {
  const limit = sql`select current_setting('idle_in_transaction_session_timeout') as limit`
  const serving = openPool(database.connection, 'paten_app', 1)
  const taking = openPool(database.connection)
  try {
    assert.deepEqual(await connect(serving).one(limit), { limit: '1min' })
    assert.deepEqual(await connect(taking).one(limit), { limit: '0' })
  } finally {
    await serving.end()
    await taking.end()
  }
})
