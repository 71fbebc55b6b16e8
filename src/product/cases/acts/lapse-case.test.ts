import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import type { Officer } from '#identity'
import { minutesAfter, monday, tuesday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase, sent } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { refuseTo } from '#tests/refuse.ts'
import { stopClock } from '#tests/stop-clock.ts'
import { refused, written } from '#tests/written.ts'
import { noticeLate } from '../../../app/notice-late.ts'
import { stateOf } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { workPage } from '../views/work-page.ts'
import { lapseCase } from './lapse-case.ts'
import { withdrawCase } from './withdraw-case.ts'

const office = await openOffice()
const [camat, counter, kasi] = [office.officer('camat'), office.officer('petugas-loket'), office.officer('kasi-pelum')]
/** The regency gives an applicant ninety days. */
const before = minutesAfter(monday, 89 * 24 * 60)
const after = minutesAfter(monday, 91 * 24 * 60)

test('past the limit the program proposes it once, a signer decides, and every clock ends', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const notices = await written(office, () => noticeLate(office.pool, after))
  // The office answered with its slip: it is late for nothing.
  assert.deepEqual(
    notices.map(({ name, by }) => [name, by]),
    [['case.lapse-proposed', 'paten clock']],
  )
  assert.equal(stateOf(await getCase(office, counter, number)), 'incomplete', 'nothing lapses by itself')
  const ask = { tab: undefined, page: undefined, now: after }
  const { groups } = await office.read(camat, (tx) => workPage(tx, camat, ask, office.equipment))
  const proposed = groups.find(({ heading }) => heading === 'lapsing')
  assert.deepEqual(
    proposed?.rows.map((row) => row.number),
    [number],
  )
  const lines = await written(office, () => lapse(camat, number, 0))
  assert.deepEqual(
    lines.map(({ name, by, images }) => ({ name, by, images })),
    [{ name: 'case.lapsed', by: camat.id, images: ['cases.lapse I', 'clock.run U'] }],
  )
  const file = await getCase(office, counter, number)
  assert.equal(stateOf(file), 'lapsed')
  const runs = await office.read(counter, (tx) => listRuns(tx, file.id))
  assert.ok(runs.every(({ endedAt }) => endedAt !== null))
})

test('the case page says until when before it is past, and why and how it was told afterwards', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  const read = (now: Temporal.Instant) =>
    office.read(camat, (tx) => casePage(tx, camat, { number, now }, office.equipment))
  const page = await read(before)
  assert.deepEqual([page?.lapsing.limit?.past, page?.lapsing.limit?.unconfirmed], [false, true])
  assert.equal(
    page?.daily.acts.some(({ act }) => act === 'lapse'),
    false,
  )
  await lapse(camat, number, 0)
  const [told] = (await read(after))?.lapsing.lapses ?? []
  assert.deepEqual([told?.reason, told?.told, told?.begun], ['Tidak datang.', 'Telepon 31 Mei.', undefined])
})

test('a case that waits for its applicant with its clock stopped may lapse, and one that goes on may not', async () => {
  const number = await openCase(office)
  await stopClock(office).pause(kasi, number, minutesAfter(monday, 30))
  await lapse(camat, number, 1)
  assert.equal(stateOf(await getCase(office, counter, number)), 'lapsed')
  const resumed = await openCase(office)
  await stopClock(office).pause(kasi, resumed, minutesAfter(monday, 30))
  await stopClock(office).resume(kasi, resumed, tuesday)
  await refused(office, 'no-lapse-limit', () => lapse(camat, resumed, 1))
})

test('refuses before the limit is past, where there is none, and what has ended or is being refused', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await refused(office, 'lapse-not-due', () => lapse(camat, number, 0, before))
  const [open, done] = [await openCase(office), await openCase(office, { until: 'done' })]
  const refusing = await refuseTo(office, 'proposed')
  await refused(office, 'no-lapse-limit', () => lapse(camat, open, 1))
  await refused(office, 'not-open', () => lapse(camat, done, 8))
  await refused(office, 'already-moved', () => lapse(camat, refusing, 1))
})

test('only who may sign decides it', async () => {
  const number = await openCase(office, { until: 'incomplete' })
  await refused(office, 'signer-decides', () => lapse(counter, number, 0))
})

test('a case of another office is not found', async () => {
  const number = await openCase(office, { place: 'rupat-utara', until: 'incomplete' })
  await refused(office, 'case-unknown', () => lapse(camat, number, 0))
})

test('lapsed and withdrawn at once: one of the two, twenty times over', async () => {
  for (let round = 0; round < 20; round += 1) {
    const number = await openCase(office, { until: 'incomplete' })
    const who = { askedBy: 'Nur Contoh', relation: 'applicant', identitySeen: 'KTP-el asli' } as const
    const leaving = { ...sent(number, 0), ...who, reason: 'Sudah tidak diperlukan.', originals: [] }
    const { done, refused: codes } = await race([
      () => lapse(camat, number, 0),
      () => office.inAct(counter, after, (tx) => withdrawCase(tx, counter, leaving, after)),
    ])
    assert.deepEqual([done.length, codes], [1, ['already-moved']])
  }
})

async function lapse(by: Officer, number: string, seen: number, at = after): Promise<{ number: string }> {
  const input = { ...sent(number, seen), reason: 'Tidak datang.', told: 'Telepon 31 Mei.' }
  return await office.inAct(by, at, (tx) => lapseCase(tx, by, input, at))
}
