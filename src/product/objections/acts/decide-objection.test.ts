import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passStep } from '#cases'
import { listRuns } from '#clock'
import { lapseAt } from '#tests/lapse.ts'
import { daysAfter, objections, objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refusals } from '#tests/refuse.ts'
import { refused, written } from '#tests/written.ts'

const office = await openOffice()
const [counter, camat, pelum] = [office.officer('petugas-loket'), office.officer('camat'), office.officer('kasi-pelum')]
const { object, decide } = objections(office)

test('granted, the refusal is overturned and the case goes on from the step that the decision names', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  const lines = await written(office, () => decide(objection, true))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [
      {
        name: 'objection.answered',
        by: camat.id,
        images: [
          'cases.overturning I',
          'cases.refusal D',
          'cases.refusal_proposal U',
          'cases.step I',
          'clock.run I',
          'clock.run U',
          'objections.carrying I',
          'objections.decision I',
        ],
      },
    ],
  )
  const file = await getCase(office, counter, number)
  assert.deepEqual(
    [file.refused, file.taken.at(-1)?.outcome, file.taken.at(-1)?.toStep],
    [false, 'reopened', 'periksa-pelum'],
  )
  const promises = (await office.read(counter, (tx) => listRuns(tx, file.id))).filter(({ kind }) => kind === 'promise')
  assert.deepEqual(
    promises.map(({ startedAt, endedAt }) => [startedAt.equals(daysAfter(2)), endedAt === null]),
    [
      [false, false],
      [true, true],
    ],
  )
  const passing = { ...sent(number, 2), step: 'periksa-pelum' }
  await office.inAct(pelum, daysAfter(2), (tx) => passStep(tx, pelum, passing, daysAfter(2)))
})

test('a case that goes on may be refused again, and its new refusal objected to again', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  await decide(objection, true)
  const again = refusals(office, 2)
  const at = daysAfter(3)
  await again.propose(number, pelum, at)
  await again.sign(number, camat, at)
  await again.number(number, office.officer('operator'), at)
  await again.handOver(number, office.officer('petugas-penyerahan'), at)
  assert.equal((await getCase(office, counter, number)).refused, true)
  await object(number, daysAfter(4))
})

test('one that was never opened waits again for what is missing', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const acts = refusals(office, 0)
  await acts.propose(number, counter)
  await acts.sign(number)
  await acts.number(number)
  const { number: objection } = await object(number)
  await decide(objection, true)
  const file = await getCase(office, counter, number)
  assert.deepEqual([file.refused, file.opened], [false, false])
})

test('an objection to a lapse that is granted begins the case again', async () => {
  const number = await lapseAt(office, daysAfter(91))
  const { number: objection } = await object(number, daysAfter(92))
  await decide(objection, true, daysAfter(93), camat, '')
  assert.equal((await getCase(office, counter, number)).lapsed, false)
})

test('turned down, the case stays refused', async () => {
  const { number, objection } = await objectTo(office, 'turned-down')
  assert.equal((await getCase(office, counter, number)).refused, true)
  await refused(office, 'answered-already', () => decide(objection, true, daysAfter(3)))
})

test('only the post that decided answers it, in the office that decided', async () => {
  const { objection } = await objectTo(office, 'filed')
  await refused(office, 'answer-not-yours', () => decide(objection, true, daysAfter(2), office.officer('sekcam')))
  await refused(office, 'objection-unknown', () =>
    decide(objection, true, daysAfter(2), office.officer('camat', 'rupat-utara')),
  )
  await refused(office, 'objection-elsewhere', () =>
    decide(objection, true, daysAfter(2), office.officer('kabag-tapem')),
  )
})

test('refuses a step the case was never at, and an answer after silence has granted it', async () => {
  const { objection } = await objectTo(office, 'filed')
  await refused(office, 'step-not-passed', () => decide(objection, true, daysAfter(2), camat, 'tanda-tangan'))
  await refused(office, 'silence-granted', () => decide(objection, false, daysAfter(60)))
})

test('two answers at once: one is recorded, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { objection } = await objectTo(office, 'filed')
    const { done, refused: codes } = await race([() => decide(objection, true), () => decide(objection, false)])
    assert.deepEqual([done.length, codes], [1, ['answered-already']])
  }
})

test('the refusal that was overturned keeps who collected it, and the letter may be collected after', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  await decide(objection, true)
  const { rows } = await office.owner.query(
    `select refused_post, ground, step from cases.overturning join cases.case_file on case_file.id = case_id where number = $1`,
    [number],
  )
  assert.deepEqual(rows, [{ refused_post: 'camat', ground: objection, step: 'periksa-pelum' }])
})
