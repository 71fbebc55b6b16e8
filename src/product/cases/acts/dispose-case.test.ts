import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { casePage } from '../views/case-page.ts'
import { disposeCase } from './dispose-case.ts'

const office = await openOffice()
const camat = office.officer('camat')
const later = minutesAfter(monday, 60)
const instruction = 'Teliti izin tempat, lalu siapkan.'

test('the camat gives a recommendation to the desks with an instruction, which every desk reads', async () => {
  const number = await crowd()
  const lines = await written(office, () => dispose(camat, number))
  assert.deepEqual(
    lines.map(({ name, post, images }) => [name, post, images]),
    [['case.disposed', 'camat', ['cases.disposition I', 'cases.step I']]],
  )
  const sekcam = office.officer('sekcam')
  const page = await office.read(sekcam, (tx) => casePage(tx, sekcam, { number, now: later }, office.equipment))
  assert.deepEqual(
    page?.dispositions.map((one) => [one.instruction, one.by]),
    [[instruction, camat.name]],
  )
  assert.equal(page?.holder.mine, true)
})

test('refuses whoever is not asked to dispose, and a step that asks something else', async () => {
  const number = await crowd()
  await refused(office, 'not-your-turn', () => dispose(office.officer('kasi-tapem'), number))
  const dependants = await openCase(office)
  await refused(office, 'not-this-step', () => dispose(camat, dependants))
})

test('refuses who had seen an older picture, and a case of another office', async () => {
  const number = await crowd()
  await refused(office, 'already-moved', () => dispose(camat, number, 0))
  const elsewhere = await openCase(office, { service: 'rekomendasi-keramaian', place: 'rupat-utara' })
  await refused(office, 'case-unknown', () => dispose(camat, elsewhere))
})

test('instructed twice at once, it is instructed once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await crowd()
    const { done, refused } = await race([() => dispose(camat, number), () => dispose(camat, number)])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function crowd(): Promise<string> {
  return await openCase(office, { service: 'rekomendasi-keramaian' })
}

async function dispose(by: Officer, number: string, seen = 1): Promise<{ number: string }> {
  const input = { ...sent(number, seen), step: 'disposisi', instruction }
  return await office.inAct(by, later, (tx) => disposeCase(tx, by, input, later))
}
