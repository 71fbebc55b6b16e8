import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { test } from 'node:test'
import { transaction } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { corrections } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { audit, endedWithScans, reschedule, retention, seal, verified, yearsLater } from '#tests/retention.ts'
import { wherever } from '#tests/wherever.ts'
import { written } from '#tests/written.ts'
import { destroyPapers } from './destroy-papers.ts'
import { holdFile } from './hold-file.ts'

const office = await openOffice()
const acts = retention(office)
const dayAfter = minutesAfter(yearsLater, 24 * 60)
const isThere = (sha256: string | undefined) => existsSync(office.equipment.files.path(sha256 ?? ''))
const images = async (body: string) =>
  (await office.owner.query('select 1 from journal.image where body like $1', [`%${body}%`])).rowCount

// Whatever was stored in this test was stored long ago.
async function age(hashes: readonly string[]): Promise<void> {
  const then = new Date(monday.epochMilliseconds)
  for (const sha256 of hashes) await utimes(office.equipment.files.path(sha256), then, then)
}

async function approved(kind: 'scans' | 'files' = 'scans'): Promise<string> {
  await seal(office)
  const { list } = await acts.prepare(kind)
  await acts.approve(list)
  await acts.carryOut(list)
  return list
}

test('scans are gone with the images that told of them, and the journal still verifies', async () => {
  const { number, hashes } = await endedWithScans(office, [30, 31])
  await age(hashes)
  await approved()
  assert.ok(((await images('foto-30.jpg')) ?? 0) > 0)
  const lines = await written(office, () => acts.goOn())
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['papers.destroyed', 'destruction.done'],
  )
  await seal(office)
  const { findings, destroyed } = await verified(office)
  assert.deepEqual(findings, [])
  assert.ok(destroyed >= 4)
  assert.equal(await images('foto-30.jpg'), 0)
  assert.deepEqual(await wherever(office, 'foto-30.jpg'), [])
  assert.equal(await images(hashes[0] ?? ''), 0)
  for (const sha256 of hashes) assert.deepEqual(await wherever(office, sha256), ['journal.image'])
  assert.deepEqual(hashes.map(isThere), [false, false])
  const { rows } = await office.owner.query('select 1 from cases.case_file where number = $1', [number])
  assert.equal(rows.length, 1)
})

test('a file that a case of any office still names stays until the last of them goes', async () => {
  const first = await endedWithScans(office, [40])
  const far = await endedWithScans(office, [40], 'rupat-utara')
  const [sha256 = ''] = first.hashes
  assert.deepEqual(far.hashes, [sha256])
  await age([sha256])
  await approved()
  await acts.goOn()
  assert.equal(isThere(sha256), true)
  const there = retention(office, 'rupat-utara')
  const { list } = await there.prepare()
  await there.approve(list)
  await there.carryOut(list)
  await there.goOn()
  assert.equal(isThere(sha256), false)
  await seal(office)
  assert.deepEqual((await verified(office)).findings, [])
})

test('what somebody stored a moment ago is not removed under their hands', async () => {
  const { hashes } = await endedWithScans(office, [45])
  await approved()
  await office.equipment.files.put(Buffer.from('lain'), 'text/plain')
  // The office's clock runs years ahead of this machine's, so that only the hour before is looked at.
  await acts.goOn(monday)
  assert.equal(isThere(hashes[0]), true)
  await age(hashes)
  await acts.goOn(dayAfter)
  assert.equal(isThere(hashes[0]), false)
})

test('a file that is held meanwhile stays, as does one that ended anew, and its line says so', async () => {
  const { number, hashes } = await endedWithScans(office, [50])
  const anew = await endedWithScans(office, [51])
  const list = await approved()
  await acts.hold(number)
  await office.owner.query('update cases.standing set ended_at = $1 where number = $2', [
    minutesAfter(yearsLater, 1).toString(),
    anew.number,
  ])
  await acts.goOn()
  const { rows } = await office.owner.query('select gone from retention.outcome where list = $1', [list])
  assert.deepEqual(rows, [{ gone: false }, { gone: false }])
  assert.deepEqual([...hashes, ...anew.hashes].map(isThere), [true, true])
})

test('who is stopped in the middle goes on where it was, and nothing is done twice', async () => {
  await endedWithScans(office, [60, 61, 62])
  const list = await approved()
  const { office: id, scope } = office.officer('camat')
  const stopped = transaction(office.pool, { scope, act: true, at: yearsLater }, async (tx) => {
    await destroyPapers(tx, { list, office: id }, yearsLater)
    throw new Error('the power failed')
  })
  await assert.rejects(stopped, /the power failed/)
  const count = async () =>
    (await office.owner.query('select 1 from retention.outcome where list = $1', [list])).rowCount ?? 0
  assert.equal(await count(), 0)
  await Promise.all([acts.goOn(), acts.goOn()])
  assert.equal(await count(), 3)
  assert.equal(await acts.goOn(), 0)
  await seal(office)
  assert.deepEqual((await verified(office)).findings, [])
})

test('of a file whose fate it is the letter goes too; its number, its day and its line in the book stay', async () => {
  await reschedule(office, (plan) => ({
    ...plan,
    periods: plan.periods.map((one) => (one.code === '400.12.2' ? { ...one, inactiveYears: 0, fate: 'destroy' } : one)),
  }))
  const number = await openCase(office, { until: 'done' })
  const { rows: letters } = await office.owner.query<{ id: string; sha256: string; number: string }>(
    `select letter.id, letter.sha256, letter.number from documents.letter
     join cases.case_file on case_file.id = letter.subject where case_file.number = $1`,
    [number],
  )
  const [letter] = letters
  await age([letter?.sha256 ?? ''])
  await approved('files')
  await acts.goOn(dayAfter)
  const { rows } = await office.owner.query(
    'select sha256, frozen, number, issued_at is not null as issued from documents.letter where id = $1',
    [letter?.id],
  )
  assert.deepEqual(rows, [{ sha256: null, frozen: null, number: letter?.number, issued: true }])
  assert.equal(isThere(letter?.sha256), false)
  const left = await office.owner.query(`select 1 from journal.image where key = $1 and body like '%"applicant"%'`, [
    letter?.id,
  ])
  assert.equal(left.rowCount, 0)
  const { rows: words } = await office.owner.query<{ word: string }>(
    `select word from documents.book_word join documents.number using (office, series, year, number)
     where number.id = $1`,
    [letter?.number],
  )
  assert.ok(words.length === 1 && words[0]?.word.startsWith('='))
  assert.deepEqual(await wherever(office, letter?.sha256 ?? ''), ['journal.image', 'journal.line'])
  assert.equal(await images(letter?.sha256 ?? ''), 0)
  await seal(office)
  assert.deepEqual((await verified(office)).findings, [])
})

test('a hold that is being written while the papers go is waited for, and keeps them', async () => {
  const { number, hashes } = await endedWithScans(office, [70])
  await approved()
  const camat = office.officer('camat')
  const form = { requestId: randomUUID(), number, ...audit }
  const going = await office.inAct(camat, yearsLater, async (tx) => {
    await holdFile(tx, camat, form, yearsLater)
    const done = acts.goOn()
    await Promise.race([done, somebodyWaits()])
    return { done }
  })
  await going.done
  assert.equal(isThere(hashes[0]), true)
  await seal(office)
})

test('papers of a file that somebody took up again after the list was approved stay', async () => {
  const number = await openCase(office, { until: 'done' })
  const list = await approved('files')
  await corrections(office).ask(number)
  await acts.goOn(dayAfter)
  const { rows } = await office.owner.query('select gone from retention.outcome where list = $1', [list])
  assert.deepEqual(rows, [{ gone: false }, { gone: false }])
})

async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await office.owner.query('select 1 from pg_locks where not granted')
    if (rowCount) return
    await new Promise((done) => setTimeout(done, 10))
  }
}
