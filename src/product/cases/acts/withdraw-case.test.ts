import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { findApproval } from '#signing'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { stateOf } from '../rules.ts'
import { passStep } from './pass-step.ts'
import { withdrawCase } from './withdraw-case.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('the request ends as withdrawn, its clocks end, and the papers given back are named', async () => {
  const number = await openCase(office, { until: 'step 2' })
  const lines = await written(office, () => withdraw(counter, number, 2))
  assert.deepEqual(
    lines.map(({ name, by, post, images, facts }) => ({ name, by, post, images, facts })),
    [
      {
        name: 'case.withdrawn',
        by: counter.id,
        post: 'petugas-loket',
        images: ['cases.withdrawal I', 'clock.run U'],
        facts: { number, originals: ['buku-nikah'] },
      },
    ],
  )
  const file = await getCase(office, counter, number)
  assert.equal(stateOf(file), 'withdrawn')
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.ok(runs.every((run) => run.endedAt !== null))
})

test('an incomplete request is withdrawn too, and its limit to come ends', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await withdraw(counter, number, 0)
  const file = await getCase(office, counter, number)
  const [limit] = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.deepEqual([limit?.kind, limit?.endedAt], ['completion', later])
})

test('the approval of a signed letter ends with the request', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await withdraw(counter, number, 5)
  const file = await getCase(office, counter, number)
  assert.equal(await office.read(counter, (tx) => findApproval(tx, file.id)), undefined)
})

test('refuses once the letter has its number, and a case that has ended', async () => {
  const issued = await openCase(office, { until: 'step 6' })
  await refused(office, 'issued-not-withdrawn', () => withdraw(counter, issued, 6))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => withdraw(counter, done, 8))
})

test('only the counter takes a withdrawal in: that is where the applicant stands', async () => {
  const number = await openCase(office)
  await refused(office, 'counter-only', () => withdraw(office.officer('kasi-pelum'), number, 1))
})

test('after it nobody moves the case on', async () => {
  const number = await openCase(office)
  await withdraw(counter, number, 1)
  const pelum = office.officer('kasi-pelum')
  await refused(office, 'already-moved', () =>
    office.inAct(pelum, later, (tx) => passStep(tx, pelum, { ...sent(number, 1), step: 'periksa-pelum' }, later)),
  )
})

test('withdrawn and passed on at once: one of the two, twenty times over', async () => {
  const pelum = office.officer('kasi-pelum')
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office)
    const passing = { ...sent(number, 1), step: 'periksa-pelum' }
    const { done, refused: codes } = await race([
      () => withdraw(counter, number, 1),
      () => office.inAct(pelum, later, (tx) => passStep(tx, pelum, passing, later)),
    ])
    assert.deepEqual([done.length, codes], [1, ['already-moved']])
  }
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => withdraw(counter, number, 1))
})

async function withdraw(by: Officer, number: string, seen: number): Promise<{ number: string }> {
  const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const
  const input = { ...sent(number, seen), ...who, reason: 'Sudah tidak diperlukan.', originals: ['buku-nikah', 'lain'] }
  return await office.inAct(by, later, (tx) => withdrawCase(tx, by, input, later))
}
