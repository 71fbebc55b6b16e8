import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Officer } from '#identity'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refused, written } from '#tests/written.ts'
import { originalsToFollow } from '../rules.ts'
import { bringOriginal } from './bring-original.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('an original that was to follow is noted as seen, and the others are still awaited', async () => {
  const number = await openCase(office, { until: 'step 3', toFollow: true })
  const before = await awaited(number)
  const [first = '', ...rest] = before
  const lines = await written(office, () => bring(counter, number, 3, [first]))
  assert.deepEqual(
    lines.map(({ name, post, images, facts }) => ({ name, post, images, facts })),
    [
      {
        name: 'case.original-brought',
        post: 'petugas-loket',
        images: ['cases.requirement U'],
        facts: { number, originals: [first] },
      },
    ],
  )
  assert.deepEqual(await awaited(number), rest)
})

test('it is taken in until the letter is handed over, and by the counter alone', async () => {
  const ready = await openCase(office, { until: 'step 7', toFollow: true })
  await refused(office, 'counter-only', () => bring(office.officer('kasi-pelum'), ready, 7, ['buku-nikah']))
  await bring(counter, ready, 7, await awaited(ready))
  await refused(office, 'no-original-awaited', () => bring(counter, ready, 7, ['buku-nikah']))
  const done = await openCase(office, { until: 'done', toFollow: true })
  await refused(office, 'not-open', () => bring(counter, done, 8, ['buku-nikah']))
})

test('what is not awaited is told beside the boxes', async () => {
  const number = await openCase(office, { toFollow: true })
  await assert.rejects(bring(counter, number, 1, ['paspor']), WrongForm)
})

test('refuses who had seen an older picture', async () => {
  const number = await openCase(office, { until: 'step 2', toFollow: true })
  await refused(office, 'already-moved', () => bring(counter, number, 1, ['buku-nikah']))
})

test('two who note the same original at once write it once, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office, { toFollow: true })
    const all = await awaited(number)
    const lines = await written(office, () =>
      race([() => bring(counter, number, 1, all), () => bring(counter, number, 1, all)]),
    )
    assert.deepEqual(
      lines.map(({ name }) => name),
      ['case.original-brought'],
    )
  }
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara', toFollow: true })
  await refused(office, 'case-unknown', () => bring(counter, number, 1, ['buku-nikah']))
})

async function awaited(number: string): Promise<string[]> {
  return originalsToFollow(await getCase(office, counter, number)).map(({ key }) => key)
}

async function bring(by: Officer, number: string, seen: number, originals: string[]): Promise<{ number: string }> {
  return await office.inAct(by, later, (tx) => bringOriginal(tx, by, { ...sent(number, seen), originals }, later))
}
