import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { archiveLetter } from './archive-letter.ts'

const office = await openOffice()
const operator = office.officer('operator')
const later = minutesAfter(monday, 80)

test('with the copy in the archive the letter is ready, and the promise is kept at that moment', async () => {
  const number = await openCase(office, { until: 'step 6' })
  const lines = await written(office, () => archive(operator, number, 6))
  assert.deepEqual(
    lines.map(({ name, by, post, images }) => ({ name, by, post, images })),
    [{ name: 'letter.archived', by: operator.id, post: 'operator', images: ['cases.step I', 'clock.run U'] }],
  )
  const file = await getCase(office, operator, number)
  const [promise] = await office.read(operator, (tx) => listRuns(tx, file.id))
  assert.deepEqual(promise?.endedAt, later)
})

test('refuses before the letter has its number', async () => {
  const number = await openCase(office, { until: 'step 5' })
  await refused(office, 'not-this-step', () => archive(operator, number, 5))
})

test('refuses an officer who does not keep the archive', async () => {
  const number = await openCase(office, { until: 'step 6' })
  await refused(office, 'not-your-turn', () => archive(office.officer('petugas-penyerahan'), number, 6))
})

test('refuses who had seen an older picture, and a case that is done', async () => {
  const number = await openCase(office, { until: 'step 6' })
  await refused(office, 'already-moved', () => archive(operator, number, 5))
  const done = await openCase(office, { until: 'done' })
  await refused(office, 'not-open', () => archive(operator, done, 8))
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { until: 'step 6', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => archive(operator, number, 6))
})

test('archived twice at once, it is archived once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openCase(office, { until: 'step 6' })
    const { done, refused } = await race([() => archive(operator, number, 6), () => archive(operator, number, 6)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function archive(by: Officer, number: string, seen: number): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => archiveLetter(tx, by, { ...sent(number, seen), step: 'arsip' }, later))
}
