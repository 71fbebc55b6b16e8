import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, written } from '#tests/written.ts'
import { passStep } from './pass-step.ts'

const office = await openOffice()
const { pause, resume, promise } = stopClock(office)
const [pelum, counter] = [office.officer('kasi-pelum'), office.officer('petugas-loket')]
const later = minutesAfter(monday, 60)

test('the desk that holds a file stops its clock with why, and the file is neither late nor soon', async () => {
  const number = await openCase(office)
  const [line] = await written(office, () => pause(pelum, number, later))
  assert.deepEqual(
    [line?.name, line?.by, line?.post, line?.images],
    ['case.paused', pelum.id, 'kasi-pelum', ['clock.pause I', 'clock.run I']],
  )
  assert.deepEqual(line?.facts, { number, for: 'applicant' })
  const { stopped } = await promise(pelum, number)
  assert.deepEqual(
    [stopped?.reason, stopped?.remark, stopped?.since],
    ['applicant', 'Menunggu kartu keluarga yang baru.', later],
  )
  const { rows } = await office.owner.query('select due_at, soon_at, stopped from cases.standing where number = $1', [
    number,
  ])
  assert.deepEqual(rows, [{ due_at: null, soon_at: null, stopped: 'applicant' }])
})

test('while it stands still nobody passes the file on, and the counter may stop it as well', async () => {
  const number = await openCase(office)
  await pause(counter, number, later, { for: 'payment' })
  const pass = () =>
    office.inAct(pelum, later, (tx) => passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, later))
  await refused(office, 'clock-stopped', pass)
  await refused(office, 'clock-stopped', () => pause(pelum, number, later))
  await resume(pelum, number, later)
  await pass()
})

test('refuses whose turn it is not, another office, an older picture, and a file that is not open', async () => {
  const number = await openCase(office)
  await refused(office, 'not-your-turn', () => pause(office.officer('kasi-tapem'), number, later))
  await refused(office, 'already-moved', () => pause(pelum, number, later, { seen: 0 }))
  const waiting = await openCase(office, { until: 'incomplete' })
  await refused(office, 'not-open', () => pause(counter, waiting, later))
  const elsewhere = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => pause(pelum, elsewhere, later, { seen: 1 }))
})

test('refuses a promise that is past, one that is kept, and a reason its standard does not know', async () => {
  const number = await openCase(office)
  await refused(office, 'pause-not-in-standard', () => pause(pelum, number, later, { for: 'signer-absent' }))
  await refused(office, 'promise-late', () => pause(pelum, number, minutesAfter(tuesday, 6 * 60)))
  const ready = await openCase(office, { until: 'step 7' })
  assert.equal((await getCase(office, counter, ready)).promise, undefined)
  await refused(office, 'promise-ended', () => pause(counter, ready, later))
})

test('of two who stop one clock at once, one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const { done, refused: codes } = await race([pelum, counter].map((by) => () => pause(by, number, later)))
    assert.deepEqual([done.length, codes], [1, ['clock-stopped']])
  }
})
