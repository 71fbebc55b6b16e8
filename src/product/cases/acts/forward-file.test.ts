import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { ForwardingFile } from '../contract/step-work.ts'
import { stateOf } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { forwardFile } from './forward-file.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('a letter that goes straight to its agency closes the case, and says what the applicant does next', async () => {
  const number = await openAt(office, 'forward')
  const before = await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
  assert.notEqual(before?.promise?.flag, 'done', 'until it is sent the office has not done its part')
  await forward(number, {})
  assert.equal(stateOf(await getCase(office, counter, number)), 'closed')
  const page = await office.read(counter, (tx) => casePage(tx, counter, { number, now: later }, office.equipment))
  assert.match(page?.forwarded?.agency.id ?? '', /^Dinas Pemberdayaan/)
  assert.match(page?.forwarded?.next.id ?? '', /Tunggu kabar/)
  assert.deepEqual(page?.acts, [])
})

test('a day to come is told', async () => {
  const number = await openAt(office, 'forward')
  await assert.rejects(forward(number, { happenedOn: '2026-03-03' }), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { happenedOn: 'date-ahead' })
    return true
  })
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'forward')
  await refused(office, 'not-your-turn', () => forward(number, {}, office.officer('camat')))
  await refused(office, 'already-moved', () => forward(number, { seen: 1 }))
  const elsewhere = await openAt(office, 'forward', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(counter, { ...there, ...way }))
})

test('sent on twice at once, it is sent once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'forward')
    const form = { ...(await formAt(office, counter, number)), ...way }
    const { done, refused } = await race([
      () => send(counter, form),
      () => send(counter, { ...form, requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

const way = { carrier: 'Lina Misal', happenedOn: '2026-03-02', paper: 'TT-21/2026' }

async function forward(number: string, changes: Partial<ForwardingFile>, by = counter): Promise<unknown> {
  return await send(by, { ...(await formAt(office, by, number)), ...way, ...changes })
}

async function send(by: typeof counter, input: ForwardingFile): Promise<unknown> {
  return await office.inAct(by, later, (tx) => forwardFile(tx, by, input, later))
}
