import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listRuns } from '#clock'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { formAt, offerChanged, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { FetchingFile } from '../contract/step-work.ts'
import { stepNow } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { fetchFile } from './fetch-file.ts'
import { passStep } from './pass-step.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('what is fetched has its number and day, and the letter is ready', async () => {
  const number = await openAt(office, 'fetch')
  await fetch(number, {})
  const page = await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
  assert.deepEqual(
    page?.steps?.errands.map(({ way, paper, product }) => [way, paper, product]),
    [
      ['out', 'TT-18/2026', undefined],
      ['back', 'SKPWNI/1403/0009', 'Surat keterangan pindah'],
    ],
  )
  assert.equal(page?.steps?.away, undefined)
  assert.equal(page?.promise?.flag, 'done')
})

test('where the standard has it so, the clock stands still while the file is away, and goes on when it is fetched', async () => {
  const inOrder = ['terima', 'periksa', 'antar', 'ambil', 'tanda-tangan', 'nomor', 'serah']
  const service = await offerChanged(office, {
    ...{ of: 'pindah-kabupaten', as: 'pindah-uji' },
    change: (steps) =>
      inOrder
        .flatMap((key) => steps.filter((step) => step.key === key))
        .map(({ agencyTimeCounts: _no, ...step }) => step),
  })
  const opened = await openCase(office, { service, until: 'step 3' })
  const stopped = await getCase(office, counter, opened)
  assert.deepEqual(
    [stepNow(stopped.definition.procedure, stopped.taken)?.does, stopped.promise?.stopped],
    ['fetch', 'outside-agency'],
  )
  const back = minutesAfter(monday, 3 * 24 * 60)
  const form = { ...(await formAt(office, counter, opened)), ...made, happenedOn: '2026-03-05' }
  await refused(office, 'not-this-step', () => office.inAct(counter, back, (tx) => passStep(tx, counter, form, back)))
  await office.inAct(counter, back, (tx) => fetchFile(tx, counter, form, back))
  const [run] = await office.read(counter, (tx) => listRuns(tx, stopped.id))
  assert.equal(run?.moves.length, 1)
  assert.equal((await getCase(office, counter, opened)).promise?.stopped, null)
})

test('a day to come is told', async () => {
  const number = await openAt(office, 'fetch')
  await assert.rejects(fetch(number, { happenedOn: '2026-03-03' }), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { happenedOn: 'date-ahead' })
    return true
  })
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'fetch')
  await refused(office, 'not-your-turn', () => fetch(number, {}, office.officer('camat')))
  await refused(office, 'already-moved', () => fetch(number, { seen: 1 }))
  const elsewhere = await openAt(office, 'fetch', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(counter, { ...there, ...made }))
})

test('fetched twice at once, it is fetched once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'fetch')
    const form = { ...(await formAt(office, counter, number)), ...made }
    const { done, refused } = await race([
      () => send(counter, form),
      () => send(counter, { ...form, requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

const made = {
  ...{ carrier: 'Lina Misal', happenedOn: '2026-03-02' },
  ...{ product: 'Surat keterangan pindah', paper: 'SKPWNI/1403/0009' },
}

async function fetch(number: string, changes: Partial<FetchingFile>, by = counter): Promise<unknown> {
  return await send(by, { ...(await formAt(office, by, number)), ...made, ...changes })
}

async function send(by: typeof counter, input: FetchingFile): Promise<unknown> {
  return await office.inAct(by, later, (tx) => fetchFile(tx, by, input, later))
}
