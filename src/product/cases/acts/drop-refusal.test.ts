import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refusals, refuseTo } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'
import { whyNotTake } from '../rules.ts'

const office = await openOffice()
const pelum = office.officer('kasi-pelum')
const camat = office.officer('camat')
const acts = refusals(office)

test('the camat does not refuse: the file goes on at the desk it came from', async () => {
  const number = await refuseTo(office, 'proposed')
  const lines = await written(office, () => acts.drop(number))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [{ name: 'refusal.dropped', by: camat.id, images: ['cases.refusal_proposal U'] }],
  )
  const file = await getCase(office, pelum, number)
  assert.equal(file.refusing, undefined)
  assert.equal(whyNotTake(file, pelum, ['check']), undefined)
})

test('dropped, an incomplete file waits for its applicant again, and nothing is owed meanwhile', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const counter = office.officer('petugas-loket')
  const own = refusals(office, 0)
  const owed = async () => {
    const { id } = await getCase(office, counter, number)
    const runs = await office.read(counter, (tx) => listRuns(tx, id))
    return runs.filter(({ kind, endedAt }) => kind === 'answer' && endedAt === null).map(({ dueAt }) => dueAt)
  }
  assert.deepEqual(await owed(), [])
  const late = minutesAfter(monday, 40 * 24 * 60)
  await own.propose(number, counter, late)
  const [due] = await owed()
  assert.ok(due && late.until(due).total('hours') > 4 * 24, 'its days are whole, however long the applicant was away')
  await own.drop(number, camat, minutesAfter(late, 5))
  assert.deepEqual(await owed(), [])
})

test('what was dropped may be proposed again, and then be signed', async () => {
  const number = await refuseTo(office, 'proposed')
  await acts.drop(number)
  await acts.propose(number)
  await acts.sign(number)
  assert.equal((await getCase(office, camat, number)).refusing?.stage, 'signed')
})

test('refuses whose signature is not asked, what was never proposed, and what is signed already', async () => {
  const number = await refuseTo(office, 'proposed')
  await refused(office, 'not-your-turn', () => acts.drop(number, pelum))
  const never = await openCase(office)
  await refused(office, 'already-moved', () => acts.drop(never))
  const signed = await refuseTo(office, 'signed')
  await refused(office, 'already-moved', () => acts.drop(signed))
  const far = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => acts.drop(far))
})

test('signed and dropped at once: one of them stands, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await refuseTo(office, 'proposed')
    const { done, refused } = await race([() => acts.drop(number), () => acts.sign(number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})
