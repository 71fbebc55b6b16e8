import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { connect, sql } from '#platform/db.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { replaceSlip } from './replace-slip.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('the new slip has a new code, the old one ends, and who asked is on record but not in the line', async () => {
  const number = await openCase(office)
  const [before] = await codes(number)
  const lines = await written(office, () => replace(counter, number, 1))
  assert.deepEqual(
    lines.map(({ name, by, images, facts }) => ({ name, by, images, facts })),
    [
      {
        name: 'case.slip-replaced',
        by: counter.id,
        images: ['cases.lost_slip I', 'cases.tracking_code I', 'cases.tracking_code U'],
        facts: { number },
      },
    ],
  )
  const [old, fresh] = await codes(number)
  assert.deepEqual([old?.code, old?.ended], [before?.code, true])
  assert.equal(fresh?.ended, false)
  assert.notEqual(fresh?.code, old?.code)
  const lost = await connect(office.owner).one(sql`
    select lost_slip.asked_by as "askedBy", lost_slip.identity_seen as "identitySeen" from cases.lost_slip
    join cases.case_file on case_file.id = lost_slip.case_id where case_file.number = ${number}`)
  assert.deepEqual(lost, { askedBy: 'Nur Contoh', identitySeen: 'KTP-el asli' })
})

test('a slip is replaced at the counter alone, while the case is under way or waits', async () => {
  const number = await openCase(office)
  await refused(office, 'counter-only', () => replace(office.officer('camat'), number, 1))
  await replace(counter, await openCase(office, { until: 'incomplete' }), 0)
  await replace(counter, await openCase(office, { until: 'step 7' }), 7)
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => replace(counter, done, 8))
})

test('refuses who had seen an older picture', async () => {
  const number = await openCase(office, { until: 'step 2' })
  await refused(office, 'already-moved', () => replace(counter, number, 1))
})

test('however many ask at once, one code is in force, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const at = [0, 1].map((second) => later.add({ seconds: second }))
    await race(at.map((moment) => () => replace(counter, number, 1, moment)))
    const inForce = (await codes(number)).filter(({ ended }) => !ended)
    assert.equal(inForce.length, 1)
  }
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => replace(counter, number, 1))
})

async function replace(by: Officer, number: string, seen: number, at = later): Promise<{ number: string }> {
  const input = { ...sent(number, seen), askedBy: 'Nur Contoh', identitySeen: 'KTP-el asli' }
  return await office.inAct(by, at, (tx) => replaceSlip(tx, by, input, at))
}

async function codes(number: string) {
  return await connect(office.owner).all<{ code: string; ended: boolean }>(sql`
    select tracking_code.code, tracking_code.ended_at is not null as ended from cases.tracking_code
    join cases.case_file on case_file.id = tracking_code.case_id where case_file.number = ${number}
    order by tracking_code.issued_at`)
}
