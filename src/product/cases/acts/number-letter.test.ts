import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { findLetter } from '#documents'
import type { Officer } from '#identity'
import { record } from '#journal'
import { connect, sql } from '#platform/db.ts'
import { withdrawApproval } from '#signing'
import { minutesAfter, monday, nur } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { numberLetter } from './number-letter.ts'

const office = await openOffice()
const operator = office.officer('operator')
const later = minutesAfter(monday, 70)

test('the signed letter gets its number, and its bytes are frozen in the store', async () => {
  const number = await openCase(office, { until: 'step 5' })
  const lines = await written(office, () => give(operator, number, 5))
  const file = await getCase(office, operator, number)
  const letter = await office.read(operator, (tx) => findLetter(tx, file.id))
  assert.match(letter?.number ?? '', /^400\.12\.2\.1\/\d+\/MDU$/)
  assert.deepEqual(letter?.issuedAt, later)
  const pdf = await readFile(office.equipment.files.path(letter?.sha256 ?? ''))
  assert.equal(createHash('sha256').update(pdf).digest('hex'), letter?.sha256)
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'letter.numbered',
        by: operator.id,
        post: 'operator',
        images: ['cases.step I', 'documents.file I', 'documents.letter U', 'documents.number I'],
        facts: { number, step: 'nomor', letter: letter?.number, sha256: letter?.sha256 },
      },
    ],
  )
})

test('what the letter said is kept as data, without the identity number', async () => {
  const number = await openCase(office, { until: 'step 6' })
  const row = await connect(office.owner).one<{ frozen: { applicant: { name: string; nik: string | null } } }>(sql`
    select letter.frozen from documents.letter join cases.case_file on case_file.id = letter.subject
    where case_file.number = ${number}`)
  assert.equal(row?.frozen.applicant.name, nur.name)
  assert.doesNotMatch(JSON.stringify(row?.frozen), new RegExp(nur.nik))
})

test('what is numbered is what was approved, on the day it was approved, whatever has changed since', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await office.owner.query('alter table offices.office disable trigger user')
  await office.owner.query("update offices.office set seat = 'Tempat Lain' where key = 'mandau'")
  try {
    await give(operator, number, 5, minutesAfter(monday, 3 * 24 * 60))
  } finally {
    await office.owner.query("update offices.office set seat = 'Duri' where key = 'mandau'")
    await office.owner.query('alter table offices.office enable trigger user')
  }
  const row = await connect(office.owner).one<{
    frozen: { date: string; place: string; number: string; state: string }
  }>(sql`
    select letter.frozen from documents.letter join cases.case_file on case_file.id = letter.subject
    where case_file.number = ${number}`)
  const { date, place, state } = row?.frozen ?? { date: '', place: '', state: '' }
  assert.deepEqual({ date, place, state }, { date: '2 Maret 2026', place: 'Duri', state: 'final' })
})

test('refuses a letter that nobody has approved', async () => {
  const number = await openCase(office, { until: 'step 5' })
  const file = await getCase(office, operator, number)
  await office.inAct(operator, later, async (tx) => {
    await withdrawApproval(tx, (await findLetter(tx, file.id))?.id ?? '')
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'approval.withdrawn-by-test', office: file.office, subject: file.id, by, at: later })
  })
  await refused(office, 'letter-not-signed', () => give(operator, number, 5))
})

test('refuses before it is signed, and once it has its number', async () => {
  const unsigned = await openCase(office, { until: 'step 4' })
  await refused(office, 'not-this-step', () => give(operator, unsigned, 4))
  const numbered = await openCase(office, { until: 'step 6' })
  await refused(office, 'not-this-step', () => give(operator, numbered, 6))
})

test('a disk that is full stops the letter before it has a number, and the next try gets that very number', async () => {
  const number = await openCase(office, { until: 'step 5' })
  const before = await given()
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const files = { ...office.equipment.files, put: async () => Promise.reject(full) }
  const equipment = { ...office.equipment, files }
  await assert.rejects(
    office.inAct(operator, later, (tx) => numberLetter(tx, operator, input(number, 5), later, equipment)),
    /ENOSPC/,
  )
  const file = await getCase(office, operator, number)
  assert.equal((await office.read(operator, (tx) => findLetter(tx, file.id)))?.number, null)
  assert.deepEqual(await given(), before)
  await give(operator, number, 5)
  assert.deepEqual(await given(), inARow(before.length + 1))
})

test('refuses an officer who does not keep the register', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await refused(office, 'not-your-turn', () => give(office.officer('camat'), number, 5))
})

test('refuses who had seen an older picture, and a case that is done', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await refused(office, 'already-moved', () => give(operator, number, 4))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => give(operator, done, 8))
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { until: 'step 5', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => give(operator, number, 5))
})

test('two letters are numbered at once in one office: two numbers, one after the other, twenty times', async () => {
  const before = await given()
  for (let round = 1; round <= 20; round += 1) {
    const [one, other] = [await openCase(office, { until: 'step 5' }), await openCase(office, { until: 'step 5' })]
    await Promise.all([give(operator, one, 5), give(operator, other, 5)])
  }
  assert.deepEqual(await given(), inARow(before.length + 40))
})

test('one letter is numbered twice at once: it gets one number, and none is lost, twenty times', async () => {
  const before = await given()
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { until: 'step 5' })
    const { done, refused } = await race([() => give(operator, number, 5), () => give(operator, number, 5)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
  assert.deepEqual(await given(), inARow(before.length + 20))
})

async function given(): Promise<number[]> {
  const rows = await connect(office.owner).all<{ number: number }>(sql`
    select number.number from documents.number
    where number.series = 'letter' and number.office = ${operator.office} order by number.number`)
  return rows.map((row) => row.number)
}

function inARow(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

async function give(by: Officer, number: string, seen: number, at = later): Promise<{ number: string }> {
  return await office.inAct(by, at, (tx) => numberLetter(tx, by, input(number, seen), at, office.equipment))
}

function input(number: string, seen: number) {
  return { ...sent(number, seen), step: 'nomor' }
}
