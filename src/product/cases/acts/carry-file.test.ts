import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { CarryingFile } from '../contract/step-work.ts'
import { casePage } from '../views/case-page.ts'
import { carryFile } from './carry-file.ts'

const office = await openOffice()
const counter = office.officer('petugas-loket')
const later = minutesAfter(monday, 60)

test('a file that is carried away says by whom, on which receipt, and when it is expected; late is seen', async () => {
  const number = await openAt(office, 'carry')
  await carry(number, {})
  const [away] = await awayOf(later)
  assert.deepEqual(
    [away?.agency.id, away?.expectedOn?.toString(), away?.late],
    ['Disdukcapil Kabupaten Bengkalis', '2026-03-05', false],
  )
  const [late] = await awayOf(minutesAfter(monday, 4 * 24 * 60))
  assert.equal(late?.late, true)
  const { rows } = await office.owner.query<{ until: string }>(
    'select away_until::text as until from cases.standing where number = $1',
    [number],
  )
  assert.deepEqual(rows, [{ until: '2026-03-05' }])
  async function awayOf(now: Temporal.Instant) {
    const page = await office.read(counter, (tx) => casePage(tx, counter, { number, now }, office.equipment))
    return page?.steps?.away ? [page.steps.away] : []
  }
})

test('where the published time counts the agency, the clock runs on while the file is there', async () => {
  const number = await openAt(office, 'carry')
  await carry(number, {})
  assert.equal((await getCase(office, counter, number)).promise?.stopped, null)
})

test('a day to come for the way out, and a return before it, are told', async () => {
  const number = await openAt(office, 'carry')
  const days = { happenedOn: '2026-03-03', expectedOn: '2026-03-01' }
  await assert.rejects(carry(number, days), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { happenedOn: 'date-ahead', expectedOn: 'day-past' })
    return true
  })
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'carry')
  await refused(office, 'not-your-turn', () => carry(number, {}, office.officer('camat')))
  await refused(office, 'already-moved', () => carry(number, { seen: 1 }))
  const elsewhere = await openAt(office, 'carry', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(counter, { ...there, ...way }))
})

test('carried twice at once, it is carried once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'carry')
    const form = { ...(await formAt(office, counter, number)), ...way }
    const { done, refused } = await race([
      () => send(counter, form),
      () => send(counter, { ...form, requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

const way = { carrier: 'Lina Misal', happenedOn: '2026-03-02', paper: 'TT-18/2026', expectedOn: '2026-03-05' }

async function carry(number: string, changes: Partial<CarryingFile>, by = counter): Promise<unknown> {
  return await send(by, { ...(await formAt(office, by, number)), ...way, ...changes })
}

async function send(by: typeof counter, input: CarryingFile): Promise<unknown> {
  return await office.inAct(by, later, (tx) => carryFile(tx, by, input, later))
}
