import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { refuseCase } from './refuse-case.ts'

const office = await openOffice()
const pelum = office.officer('kasi-pelum')
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 45)
const reason = 'Alamat pada kartu keluarga berada di luar kecamatan ini.'

test('the holder refuses with a reason: the promise ends, and the case with it', async () => {
  const number = await openCase(office)
  const lines = await written(office, () => refuse(pelum, number, 1))
  assert.deepEqual(
    lines.map(({ name, by, post, images }) => ({ name, by, post, images })),
    [{ name: 'case.refused', by: pelum.id, post: 'kasi-pelum', images: ['cases.refusal I', 'clock.run U'] }],
  )
  const file = await getCase(office, pelum, number)
  assert.equal(file.refused, true)
  const runs = await office.read(pelum, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => run.endedAt),
    [later],
  )
  assert.deepEqual(await standing(number), { state: 'refused', step: null, post: null, endedAt: later })
})

test('the reason is kept with who gave it, and stays out of the line', async () => {
  const number = await openCase(office)
  const [line] = await written(office, () => refuse(pelum, number, 1))
  assert.deepEqual(line?.facts, { number })
  const row = await connect(office.owner).one(sql`
    select refusal.reason, refusal.officer, refusal.post from cases.refusal
    join cases.case_file on case_file.id = refusal.case_id where case_file.number = ${number}`)
  assert.deepEqual(row, { reason, officer: pelum.id, post: 'kasi-pelum' })
})

test('the counter refuses a file that is still incomplete, and the duty to answer ends with it', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const [line] = await written(office, () => refuse(counter, number, 0))
  assert.equal(line?.post, 'petugas-loket')
  const file = await getCase(office, counter, number)
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => [run.kind, run.endedAt]),
    [['answer', later]],
  )
})

test('refuses an officer at whose desk the file does not lie, also while it is incomplete', async () => {
  const open = await openCase(office)
  await refused(office, 'not-your-turn', () => refuse(counter, open, 1))
  const waiting = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-your-turn', () => refuse(pelum, waiting, 0))
})

test('refuses once the letter has its number', async () => {
  const number = await openCase(office, { until: 'step 6' })
  await refused(office, 'letter-issued', () => refuse(office.officer('operator'), number, 6))
})

test('refuses a case that is done', async () => {
  const number = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => refuse(office.officer('petugas-penyerahan'), number, 8))
})

test('a request is refused once: the second is told who did it', async () => {
  const number = await openCase(office, { until: 'refused' })
  await refused(office, 'already-moved', () => refuse(pelum, number, 1))
  await assert.rejects(refuse(pelum, number, 1), { facts: { by: pelum.name, time: '09.20', what: 'refused' } })
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => refuse(pelum, number, 1))
})

test('two refuse one request at once: one refusal stands, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office)
    const { done, refused } = await race([() => refuse(pelum, number, 1), () => refuse(pelum, number, 1)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function refuse(by: Officer, number: string, seen: number): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => refuseCase(tx, by, { ...sent(number, seen), reason }, later))
}

async function standing(number: string) {
  return await connect(office.owner).one(sql`
    select standing.state, standing.step, standing.post, standing.ended_at as "endedAt"
    from cases.standing where standing.number = ${number}`)
}
