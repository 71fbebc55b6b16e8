import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect, openPool, sql, transaction } from '#platform/db.ts'
import { addPerson, mandau, monday, openJournalSample, renamePerson, rupat } from '#tests/journal-sample.ts'
import { countUnsealed, findUnsealedLines, lockChain } from '../store.ts'
import { sealLines } from './seal-lines.ts'

const sample = await openJournalSample()
const db = connect(sample.database.pool)
const person = '019a0000-0000-7000-8000-0000000000f1'

async function chainOf(office: string) {
  return await db.all<{ number: number; line: string; seq: bigint }>(sql`
    select seal.number::int as number, seal.line, line.seq from journal.seal join journal.line on line.id = seal.line
    where seal.office = ${office} order by seal.number`)
}

test('lines get the numbers of their own office, without gaps, in the order their acts closed', async () => {
  const first = await sample.act(mandau, (tx) => addPerson(tx, { id: person, office: mandau, name: 'Budi Contoh' }))
  const elsewhere = await sample.act(rupat)
  const second = await sample.act(mandau, (tx) => renamePerson(tx, { id: person, name: 'Budi Misal' }))
  assert.equal(await countUnsealed(db), 3)

  assert.equal(await sample.seal(), 3)
  const chain = await chainOf(mandau)
  assert.deepEqual(
    chain.map(({ number, line }) => [number, line]),
    [
      [1, first],
      [2, second],
    ],
  )
  assert.deepEqual(
    (await chainOf(rupat)).map(({ line }) => line),
    [elsewhere],
  )
  assert.equal(await countUnsealed(db), 0)
  assert.equal(await sample.seal(), 0)
})

test('two sealers at once, in twenty races, never number a line twice or skip a number', async () => {
  const secondSealer = openPool(sample.database.connection, 'paten_sealer')
  try {
    for (let round = 1; round <= 20; round += 1) {
      await Promise.all(Array.from({ length: 12 }, (_, i) => sample.act(i % 2 ? mandau : rupat)))
      const counts = await Promise.all([sealLines(sample.sealer, monday), sealLines(secondSealer, monday)])
      assert.equal(counts[0] + counts[1], 12)
    }
  } finally {
    await secondSealer.end()
  }
  const chain = await chainOf(mandau)
  assert.deepEqual(
    chain.map((seal) => seal.number),
    chain.map((_, index) => index + 1),
  )
})

test('a row that many acts wrote at once is sealed in the order it was written', async () => {
  const names = Array.from({ length: 20 }, (_, i) => `Budi ${i}`)
  const sealing = (async () => {
    for (let round = 0; round < 20; round += 1) await sample.seal()
  })()
  await Promise.all(names.map((name) => sample.act(mandau, (tx) => renamePerson(tx, { id: person, name }))))
  await sealing
  await sample.seal()

  const images = await db.all<{ number: number; seq: bigint }>(sql`
    select seal.number::int as number, image.seq from journal.image join journal.seal on seal.line = image.line
    where image.place = 'sample.person' and image.key = ${person} order by image.seq`)
  const numbers = images.map((image) => image.number)
  assert.equal(numbers.length, 22)
  assert.deepEqual(
    numbers,
    numbers.toSorted((a, b) => a - b),
  )
})

test('an act that has not committed is left for a later round, and takes a later number', async () => {
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>()
  const slow = sample.act(mandau, async (tx) => {
    await renamePerson(tx, { id: person, name: 'Budi Umpama' })
    hasWritten()
    await mayEnd
  })
  await written
  const quick = await sample.act(mandau)
  assert.equal(await sample.seal(), 1)
  end()
  const slowLine = await slow
  assert.equal(await sample.seal(), 1)
  assert.deepEqual(
    (await chainOf(mandau)).slice(-2).map((seal) => seal.line),
    [quick, slowLine],
  )
})

test('who serves may neither seal a line nor change one', async () => {
  const app = connect(sample.app)
  await assert.rejects(app.all(sql`delete from journal.seal`), { code: '42501' })
  await assert.rejects(app.all(sql`update journal.line set by_id = 'budi'`), { code: '42501' })
  await assert.rejects(app.all(sql`select body from journal.image`), { code: '42501' })
  await assert.rejects(app.all(sql`delete from journal.unsealed`), { code: '42501' })
})

test('a time without end is refused: no chain could hold it', async () => {
  await assert.rejects(
    db.all(sql`
      insert into journal.line (id, office, name, subject, by_kind, by_id, event_at, arrived_at)
      values (${person}, ${mandau}, 'sample.written', ${person}, 'officer', 'sari', 'infinity', now())`),
    { code: '23514' },
  )
})

test('of many lines that wait only those are read that are sealed next, whatever is known of their office', async () => {
  await using many = await openJournalSample()
  const newcomer = '019a0000-0000-7000-8000-00000000aa03'
  // Behind the back of acts: as they lie after a year is laid out, or when an office comes back.
  const lie = (count: number, others: string, one = others) =>
    many.damage(`
    with lying as (
      insert into journal.line (id, office, name, subject, by_kind, by_id, event_at, arrived_at)
      select gen_random_uuid(), office, 'sample.written', office, 'program', 'paten', now(), now()
      from generate_series(1, ${count}) as i
      cross join lateral (select case when i % 20 = 0 then '${one}' else '${others}' end::uuid as office) as its
      returning id, office, seq)
    insert into journal.unsealed (line, office, seq) select id, office, seq from lying`)
  await lie(80_000, mandau, rupat)
  await many.damage('analyze journal.line; analyze journal.unsealed')
  await lie(4000, newcomer)
  const limit = 1000
  for (const office of [newcomer, rupat]) {
    const read = await transaction(many.sealer, { scope: [] }, async (tx) => {
      await lockChain(tx, office)
      const lines = await findUnsealedLines(tx, office, limit)
      assert.equal(lines.length, limit)
      return await tx.one<{ unsealed: number; lines: number }>(sql`
        select pg_stat_get_xact_tuples_fetched('journal.unsealed'::regclass)::int as unsealed,
               pg_stat_get_xact_tuples_fetched('journal.line'::regclass)::int as lines`)
    })
    assert.ok(read && read.unsealed <= 2 * limit && read.lines <= 2 * limit, `${office} read ${JSON.stringify(read)}`)
  }
})
