import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, written } from '#tests/written.ts'
import { stateOf } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { beginAgain } from './begin-again.ts'
import { lapseCase } from './lapse-case.ts'

const office = await openOffice()
const [camat, counter] = [office.officer('camat'), office.officer('petugas-loket')]
const lapsedAt = minutesAfter(monday, 91 * 24 * 60)
const again = minutesAfter(monday, 100 * 24 * 60)

test('it begins again with its number and what was handed in, and its clocks start anew', async () => {
  const number = await lapsed('incomplete')
  const before = await getCase(office, counter, number)
  const lines = await written(office, () => begin(counter, number, 1))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [{ name: 'case.begun-again', by: counter.id, images: ['cases.lapse U', 'clock.run I'] }],
  )
  const file = await getCase(office, counter, number)
  assert.deepEqual([stateOf(file), file.requirements], ['incomplete', before.requirements])
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  const running = runs.filter(({ endedAt }) => endedAt === null).map(({ kind, startedAt }) => [kind, startedAt])
  assert.deepEqual(running, [['completion', again]])
  const page = await office.read(counter, (tx) => casePage(tx, counter, { number, now: again }, office.equipment))
  assert.deepEqual(
    page?.lapsing.lapses.map(({ begun }) => begun?.askedBy),
    ['Nur Contoh'],
  )
})

test('one that was open has its whole promise again', async () => {
  const number = await openCase(office)
  await stopClock(office).pause(office.officer('kasi-pelum'), number, minutesAfter(monday, 30))
  await lapse(number, 1)
  await begin(counter, number, 2)
  const file = await getCase(office, counter, number)
  const promises = (await office.read(counter, (tx) => listRuns(tx, file.id))).filter(({ kind }) => kind === 'promise')
  assert.deepEqual(
    promises.map(({ startedAt, endedAt, stopped }) => [startedAt, endedAt, stopped]),
    [
      [monday, lapsedAt, undefined],
      [again, null, undefined],
    ],
  )
  assert.equal(stateOf(file), 'open')
})

test('refuses what has not lapsed, and anyone but the counter', async () => {
  const open = await openCase(office)
  await refused(office, 'already-moved', () => begin(counter, open, 1))
  const number = await lapsed('incomplete')
  await refused(office, 'counter-only', () => begin(camat, number, 1))
  const { whyNotBeginAgain } = await import('../rules/lapsing.ts')
  assert.equal(whyNotBeginAgain(await getCase(office, counter, open), counter), 'not-lapsed')
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara', until: 'incomplete' })
  await refused(office, 'case-unknown', () => begin(counter, number, 1))
})

test('two who begin it again at once: one does, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await lapsed('incomplete')
    const { done, refused: codes } = await race([() => begin(counter, number, 1), () => begin(counter, number, 1)])
    assert.deepEqual([done.length, codes], [1, ['already-moved']])
  }
})

async function lapsed(until: 'incomplete'): Promise<string> {
  const number = await openCase(office, { until })
  await lapse(number, 0)
  return number
}

async function lapse(number: string, seen: number): Promise<void> {
  const input = { ...sent(number, seen), reason: 'Tidak datang.', told: 'Telepon 31 Mei.' }
  await office.inAct(camat, lapsedAt, (tx) => lapseCase(tx, camat, input, lapsedAt))
}

async function begin(by: Officer, number: string, seen: number): Promise<{ number: string }> {
  const input = { ...sent(number, seen), askedBy: 'Nur Contoh', identitySeen: 'KTP-el asli' }
  return await office.inAct(by, again, (tx) => beginAgain(tx, by, input, again))
}
