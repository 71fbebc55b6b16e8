import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { record } from '#journal'
import { connect, type Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { race } from '#tests/race.ts'
import { listUnexplained } from '../views/unexplained.ts'
import { draftLetter, findLetter, keepFile } from './letters.ts'
import { takeNumber } from './numbers.ts'
import { enterOutside } from './outside.ts'
import { confirmReserved, failReserved, reserveNumber } from './reserved.ts'

const desk = await openOffice()
const camat = desk.officer('camat')
const { office } = camat
const on = Temporal.PlainDate.from('2026-03-02')
const [unsigned, signed] = ['a'.repeat(64), 'b'.repeat(64)]
const kept = { office, bytes: 9, type: 'application/pdf', at: monday }
const who = { officer: camat.id, post: 'camat', at: monday }
await act(async (tx) => {
  await keepFile(tx, { ...kept, sha256: unsigned })
  await keepFile(tx, { ...kept, sha256: signed })
})

test('a number is reserved with the bytes to be signed, and the signed letter bears it', async () => {
  const { subject, number } = await reserved()
  assert.deepEqual(await gaps(), [])
  await act((tx) => confirmReserved(tx, { number: number.id, sha256: signed, frozen: {}, at: monday }))
  const letter = await desk.read(camat, (tx) => findLetter(tx, subject))
  assert.deepEqual([letter?.number, letter?.sha256], [number.written, signed])
  await assert.rejects(
    act((tx) => failReserved(tx, { number: number.id, reason: 'Terlambat', at: monday })),
    new Refusal('reservation-ended'),
  )
  assert.deepEqual(await gaps(), [])
})

test('a signature that failed leaves its number explained, and the letter takes another', async () => {
  const { subject, letter, number } = await reserved()
  await assert.rejects(reserve(letter, subject), new Refusal('letter-reserved'))
  await act((tx) =>
    failReserved(tx, { number: number.id, reason: 'Sertifikat sudah habis masa berlakunya', at: monday }),
  )
  assert.equal((await desk.read(camat, (tx) => findLetter(tx, subject)))?.number, null)
  assert.deepEqual(await gaps(), [])
  const again = await reserve(letter, subject)
  assert.equal(again.number, number.number + 1)
  await act((tx) => confirmReserved(tx, { number: again.id, sha256: signed, frozen: {}, at: monday }))
  await assert.rejects(reserve(letter, subject), new Refusal('letter-not-draft'))
  assert.deepEqual(await gaps(), [])
})

test('signed and failed at once: a reservation ends once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const { number } = await reserved()
    const { done, refused } = await race([
      () => act((tx) => confirmReserved(tx, { number: number.id, sha256: signed, frozen: {}, at: monday })),
      () => act((tx) => failReserved(tx, { number: number.id, reason: 'Layanan tidak menjawab', at: monday })),
    ])
    assert.deepEqual([done.length, refused], [1, ['reservation-ended']])
  }
  assert.deepEqual(await gaps(), [])
})

test('a number of another register stands as it was written there, with its source, and only once in a year', async () => {
  const entered = await outside('400.12/77/SETDA')
  assert.equal(entered.written, '400.12/77/SETDA')
  await assert.rejects(outside('400.12/77/SETDA'), new Refusal('number-known', { written: '400.12/77/SETDA' }))
  const next = await outside('400.12/77/SETDA', on.add({ years: 1 }))
  assert.equal(next.number, 1)
})

test('a number of ours is no number of another register, nor the other way round', async () => {
  const ours = await takeLetter()
  await assert.rejects(outside(ours.written), new Refusal('number-known', { written: ours.written }))
  const written = `MDU/${ours.number + 1}`
  await outside(written)
  await assert.rejects(takeLetter(), new Refusal('number-given-outside', { number: ours.number + 1, written }))
})

test('one number entered twice at once is entered once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const attempt = () => outside(`B-${round}`)
    const { done, refused } = await race([attempt, attempt])
    assert.deepEqual([done.length, refused], [1, ['number-known']])
  }
})

async function reserved() {
  const subject = randomUUID()
  const letter = await act((tx) => draftLetter(tx, { office, subject, template: 'keterangan', at: monday }))
  return { subject, letter, number: await reserve(letter, subject) }
}

async function reserve(letter: string, subject: string) {
  return await act(async (tx) => {
    const number = await takeNumber(tx, wanted(subject))
    await reserveNumber(tx, { ...who, office, letter, number: number.id, unsignedSha256: unsigned })
    return number
  })
}

async function takeLetter() {
  const subject = randomUUID()
  const letter = await act((tx) => draftLetter(tx, { office, subject, template: 'keterangan', at: monday }))
  return await reserve(letter, subject)
}

async function outside(written: string, day = on) {
  const given = { ...who, office, on: day, subject: randomUUID(), written, source: 'SRIKANDI' }
  return await act((tx) => enterOutside(tx, given))
}

function wanted(subject: string) {
  const format = { pattern: '{unit}/{nomor}', digits: 1 }
  return { office, series: 'letter', on, subject, format, unit: 'MDU', at: monday } as const
}

async function gaps() {
  return await listUnexplained(connect(desk.owner), { office, series: 'letter', year: on.year })
}

async function act<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return await desk.inAct(camat, monday, async (tx) => {
    const result = await work(tx)
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'documents.tried', office, subject: office, by, at: monday })
    return result
  })
}
