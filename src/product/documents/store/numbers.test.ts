import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { record } from '#journal'
import { connect, openPool, sql, type Tx, transaction } from '#platform/db.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import type { TakenNumber } from '../contract.ts'
import { draftLetter, findLetter, issueLetter, keepFile } from './letters.ts'
import { rebuildSeries, takeNumber } from './numbers.ts'

const desk = await openOffice()
const camat = desk.officer('camat')
const { office } = camat
const on = Temporal.PlainDate.from('2026-03-02')
const format = { pattern: '{unit}-{tahun}-{nomor}', digits: 3 }

test('numbers follow each other in their series, their year and their office', async () => {
  assert.deepEqual(await take({}), { number: 1, year: 2026, written: 'MDU-2026-001' })
  assert.deepEqual(await take({}), { number: 2, year: 2026, written: 'MDU-2026-002' })
  assert.deepEqual(await take({ series: 'letter' }), { number: 1, year: 2026, written: 'MDU-2026-001' })
  assert.deepEqual(await take({ on: on.add({ years: 1 }) }), { number: 1, year: 2027, written: 'MDU-2027-001' })
  assert.deepEqual(await take({}), { number: 3, year: 2026, written: 'MDU-2026-003' })
})

test('an act that fails gives its number back, unseen', async () => {
  const before = await take({})
  await assert.rejects(
    desk.inAct(camat, monday, async (tx) => {
      await takeNumber(tx, { ...wanted(), subject: randomUUID() })
      throw new Error('the printer is on fire')
    }),
    /on fire/,
  )
  assert.equal((await take({})).number, before.number + 1)
})

test('thirty-two who take a number at once, each on a connection of their own, get thirty-two numbers in a row, twenty times', async () => {
  const writers = openPool(desk.database.connection, 'paten_app', 32)
  try {
    for (let round = 1; round <= 20; round += 1) {
      const { number } = await take({})
      const taken = await Promise.all(Array.from({ length: 32 }, () => takeOn(writers)))
      assert.deepEqual(
        taken.sort((a, b) => a - b),
        Array.from({ length: 32 }, (_, index) => number + 1 + index),
      )
    }
    assert.equal(writers.totalCount, 32)
  } finally {
    await writers.end()
  }
})

test('series rebuilt from the numbers that were taken go on where they stood', async () => {
  const db = connect(desk.owner)
  const before = await db.all(sql`select series.* from documents.series order by series, year`)
  await act((tx) => rebuildSeries(tx))
  assert.deepEqual(await db.all(sql`select series.* from documents.series order by series, year`), before)
  const { number } = await take({})
  await desk.owner.query('delete from documents.series where office = $1', [office])
  await act((tx) => rebuildSeries(tx))
  assert.equal((await take({})).number, number + 1)
})

test('the same file kept twice is one row', async () => {
  const file = { office, sha256: 'c'.repeat(64), bytes: 12, type: 'image/jpeg', at: monday }
  await act((tx) => keepFile(tx, file))
  await act((tx) => keepFile(tx, { ...file, at: monday.add({ hours: 1 }) }))
  const rows = await connect(desk.owner).all(sql`
    select file.stored_at as at from documents.file where file.sha256 = ${file.sha256}`)
  assert.deepEqual(rows, [{ at: monday }])
})

test('a letter is a draft until it gets number and bytes together, and is issued once', async () => {
  const subject = randomUUID()
  const sha256 = 'd'.repeat(64)
  const letter = await act((tx) => draftLetter(tx, { office, subject, template: 'tanggungan-keluarga', at: monday }))
  assert.deepEqual(await desk.read(camat, (tx) => findLetter(tx, subject)), {
    id: letter,
    template: 'tanggungan-keluarga',
    number: null,
    numberSource: null,
    sha256: null,
    voidedAt: null,
    issuedAt: null,
  })
  const issue = async (tx: Tx) => {
    const number = await takeNumber(tx, { ...wanted({ series: 'letter' }), subject })
    await keepFile(tx, { office, sha256, bytes: 9, type: 'application/pdf', at: monday })
    await issueLetter(tx, { letter, number: number.id, sha256, frozen: { number: number.written }, at: monday })
    return number.written
  }
  const written = await act(issue)
  await assert.rejects(act(issue), /was issued before/)
  const issued = await desk.read(camat, (tx) => findLetter(tx, subject))
  assert.deepEqual([issued?.number, issued?.sha256, issued?.issuedAt], [written, sha256, monday])
})

test('nobody takes a number in an office beyond their own territory', async () => {
  const far = desk.officer('camat', 'rupat-utara')
  await assert.rejects(
    desk.inAct(far, monday, (tx) => takeNumber(tx, { ...wanted(), subject: randomUUID() })),
    /row-level security/,
  )
})

type Wanted = Parameters<typeof takeNumber>[1]

function wanted(changes: Partial<Wanted> = {}): Omit<Wanted, 'subject'> {
  return { office, series: 'case', on, format, unit: 'MDU', at: monday, ...changes }
}

async function take(changes: Partial<Wanted>): Promise<Omit<TakenNumber, 'id'>> {
  const { id: _id, ...taken } = await act((tx) => takeNumber(tx, { ...wanted(changes), subject: randomUUID() }))
  return taken
}

async function takeOn(writers: ReturnType<typeof openPool>): Promise<number> {
  return await transaction(writers, { scope: camat.scope, act: true, at: monday }, async (tx) => {
    const { number } = await takeNumber(tx, { ...wanted(), subject: randomUUID() })
    await record(tx, {
      name: 'documents.tried',
      office,
      subject: office,
      by: { kind: 'program', id: 'tests' },
      at: monday,
    })
    return number
  })
}

async function act<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return await desk.inAct(camat, monday, async (tx) => {
    const result = await work(tx)
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'documents.tried', office, subject: office, by, at: monday })
    return result
  })
}
