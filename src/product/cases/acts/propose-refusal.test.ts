import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { reason, refusals } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'
import { whyNotComplete, whyNotRefuse, whyNotSendBack, whyNotTake } from '../rules.ts'

const office = await openOffice()
const pelum = office.officer('kasi-pelum')
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 45)

test('the holder proposes a refusal: the file lies with the camat, and its promise runs on', async () => {
  const number = await openCase(office)
  const lines = await written(office, () => refusals(office).propose(number))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        ...{ name: 'refusal.proposed', by: pelum.id, post: 'kasi-pelum' },
        ...{ images: ['cases.refusal_proposal I'], facts: { number } },
      },
    ],
  )
  const file = await getCase(office, pelum, number)
  assert.deepEqual([file.refused, file.refusing?.stage], [false, 'proposed'])
  const runs = await office.read(pelum, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => [run.kind, run.endedAt]),
    [['promise', null]],
  )
  assert.deepEqual(await standing(number), { state: 'open', step: 'tanda-tangan', post: 'camat', since: later })
})

test('meanwhile nobody moves the file, and everyone is told why', async () => {
  const number = await openCase(office)
  await refusals(office).propose(number)
  const file = await getCase(office, pelum, number)
  assert.equal(whyNotTake(file, pelum, ['check']), 'refusal-under-way')
  assert.equal(whyNotSendBack(file, pelum), 'refusal-under-way')
  assert.equal(whyNotRefuse(file, pelum), 'refusal-under-way')
  const waiting = await openCase(office, { until: 'incomplete' })
  await refusals(office, 0).propose(waiting, counter)
  assert.equal(whyNotComplete(await getCase(office, counter, waiting), counter), 'refusal-under-way')
})

test('an incomplete file is refused on the same road: the counter proposes, and the duty to answer begins then', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const [line] = await written(office, () => refusals(office, 0).propose(number, counter))
  assert.equal(line?.post, 'petugas-loket')
  const file = await getCase(office, counter, number)
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.deepEqual(
    runs.map((run) => [run.kind, run.endedAt]),
    [
      ['completion', null],
      ['answer', null],
    ],
  )
  assert.equal((await standing(number))?.post, 'camat')
})

test('the reason is kept with who gave it, and stays out of the line', async () => {
  const number = await openCase(office)
  const [line] = await written(office, () => refusals(office).propose(number))
  assert.deepEqual(line?.facts, { number })
  const row = await connect(office.owner).one(sql`
    select proposal.reason, proposal.officer, proposal.post from cases.refusal_proposal as proposal
    join cases.case_file on case_file.id = proposal.case_id where case_file.number = ${number}`)
  assert.deepEqual(row, { reason, officer: pelum.id, post: 'kasi-pelum' })
})

test('refuses an officer at whose desk the file does not lie, also while it is incomplete', async () => {
  const open = await openCase(office)
  await refused(office, 'not-your-turn', () => refusals(office).propose(open, counter))
  const waiting = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-your-turn', () => refusals(office, 0).propose(waiting, pelum))
})

test('refuses once the letter has its number, and a case that is done', async () => {
  const numbered = await openCase(office, { until: 'step 6' })
  await refused(office, 'letter-issued', () => refusals(office, 6).propose(numbered, office.officer('operator')))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => refusals(office, 8).propose(done, office.officer('petugas-penyerahan')))
})

test('a refusal is proposed once: the second is told who did it', async () => {
  const number = await openCase(office)
  await refusals(office).propose(number)
  await refused(office, 'already-moved', () => refusals(office).propose(number))
  await assert.rejects(refusals(office).propose(number), {
    facts: { by: pelum.name, time: '09.45', what: 'refusal-proposed' },
  })
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => refusals(office).propose(number))
})

test('two propose at once: one proposal stands, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office)
    const propose = () => refusals(office).propose(number)
    const { done, refused } = await race([propose, propose])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function standing(number: string) {
  return await connect(office.owner).one<{ state: string; step: string; post: string; since: Temporal.Instant }>(sql`
    select standing.state, standing.step, standing.post, standing.since
    from cases.standing where standing.number = ${number}`)
}
