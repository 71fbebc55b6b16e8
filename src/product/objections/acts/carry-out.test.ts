import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { daysAfter, objections, objectTo } from '#tests/object.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { startTestServer } from '#tests/test-server.ts'
import { refused, written } from '#tests/written.ts'
import { noticeLate } from '../../../app/notice-late.ts'
import { findObjection } from '../store.ts'
import { objectionPage } from '../views/objection-page.ts'
import { noticeSilence } from './notice-silence.ts'

const office = await openOffice()
const [counter, camat] = [office.officer('petugas-loket'), office.officer('camat')]
const { appeal, decide, carryOut, superior } = objections(office)
/** Ten working days after 3 March, and five more, are over. */
const silent = daysAfter(30)

test('silence is seen coming, recorded once by the program, and carried out by an officer only', async () => {
  const { number, objection } = await objectTo(office, 'filed')
  const read = (now: Temporal.Instant) =>
    office.read(camat, (tx) => objectionPage(tx, camat, { number: objection, now }))
  assert.deepEqual([(await read(daysAfter(2)))?.standing, (await read(daysAfter(2)))?.mine], ['waiting', true])
  const notices = await written(office, () => noticeLate(office.pool, silent))
  assert.deepEqual(
    notices.filter(({ name }) => name.startsWith('objection')).map(({ name, by }) => [name, by]),
    [['objection.deemed-granted', 'paten clock']],
  )
  const server = await startTestServer(office, { now: () => silent })
  const { page: told } = await server.as(camat).get(`/cases/${number}`)
  assert.match(
    told.text,
    new RegExp(`tidak dijawab sampai batasnya, dianggap dikabulkan ?${objection}: penolakan permohonan`),
  )
  const one = await office.read(camat, (tx) => findObjection(tx, { number: objection }))
  const [due] = await office.read(camat, (tx) => listRuns(tx, one?.id ?? ''))
  const again = { run: due?.id ?? '', subject: due?.subject ?? '', kind: 'objection-answer', dueAt: silent } as const
  const noticed = await office.inAct(camat, silent, (tx) =>
    noticeSilence(tx, { ...again, office: camat.office }, silent),
  )
  assert.equal(noticed, false)
  assert.equal((await getCase(office, counter, number)).refused, true, 'nothing goes on by itself')
  const page = await read(silent)
  assert.deepEqual([page?.standing, page?.holder?.id, page?.mine], ['deemed', 'Camat', true])
  assert.ok(page?.carryBy, 'the five working days of article 77(7)')
  await carryOut(objection, silent)
  assert.equal((await getCase(office, counter, number)).refused, false)
  assert.equal((await read(silent))?.standing, 'carried-out')
})

test('what a superior grants in an appeal, the office carries out, from the step that was decided', async () => {
  const { number, objection } = await objectTo(office, 'turned-down')
  const { number: appealed } = await appeal(objection)
  await refused(office, 'nothing-granted', () => carryOut(appealed, daysAfter(4)))
  await decide(appealed, true, daysAfter(4), superior)
  assert.equal((await getCase(office, counter, number)).refused, true)
  await refused(office, 'answer-not-yours', () => carryOut(appealed, daysAfter(5), counter))
  await refused(office, 'objection-elsewhere', () => carryOut(appealed, daysAfter(5), superior))
  await refused(office, 'objection-unknown', () =>
    carryOut(appealed, daysAfter(5), office.officer('camat', 'rupat-utara')),
  )
  await carryOut(appealed, daysAfter(5))
  assert.equal((await getCase(office, counter, number)).refused, false)
  await refused(office, 'carried-out-already', () => carryOut(appealed, daysAfter(6)))
})

test('two who carry it out at once: one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { objection } = await objectTo(office, 'filed')
    const { done, refused: codes } = await race([() => carryOut(objection, silent), () => carryOut(objection, silent)])
    assert.deepEqual([done.length, codes], [1, ['carried-out-already']])
  }
})
