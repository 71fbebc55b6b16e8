import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, openCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { abolishPost, formAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { MovingDesk } from '../contract/daily.ts'
import { stepNow } from '../rules.ts'
import { listUnheld } from '../views/list-unheld.ts'
import { moveDesk } from './move-desk.ts'
import { passStep } from './pass-step.ts'

const office = await openOffice()
const [camat, kesos, pelum] = [office.officer('camat'), office.officer('kasi-kesos'), office.officer('kasi-pelum')]
const later = minutesAfter(monday, 60)
const service = 'legalisasi-sktm'
const taken = { to: 'kasi-pelum', reason: 'Seksi digabung (Perbup contoh).' }
/** Opened while the post was still there. */
const before: string[] = []
let elsewhere = ''

test('a post that still exists keeps its desk: somebody is appointed to it', async () => {
  const number = await openCase(office, { service, until: 'step 1' })
  await refused(office, 'desk-not-ended', () => move(number, {}))
})

test('what lies at a post that is no more is told to whoever appoints, and goes on at another', async () => {
  for (let round = 1; round <= 23; round += 1) before.push(await openCase(office, { service, until: 'step 1' }))
  elsewhere = await openCase(office, { service, until: 'step 1', place: 'rupat-utara' })
  await abolishPost(office, 'kasi-kesos', 'kasi-pelum')
  const [number = ''] = before
  const on = Temporal.PlainDate.from('2026-03-02')
  const unheld = await office.read(camat, (tx) => listUnheld(tx, { office: camat.office, on }))
  assert.ok(unheld.some(({ post, now }) => post === 'kasi-kesos' && now > 0))
  await assert.rejects(move(number, { to: 'operator' }), WrongForm)
  await move(number, {})
  const file = await getCase(office, camat, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.post, 'kasi-pelum')
  const form = await formAt(office, pelum, number)
  await refused(office, 'not-your-turn', () => office.inAct(kesos, later, (tx) => passStep(tx, kesos, form, later)))
  await office.inAct(pelum, later, (tx) => passStep(tx, pelum, form, later))
})

test('a case that runs keeps the steps it was opened under; a new one has those of today', async () => {
  const [, running = ''] = before
  const [old, fresh] = [await getCase(office, camat, running), await openCase(office, { service, until: 'step 1' })]
  const now = await getCase(office, camat, fresh)
  const postsOf = (file: typeof old) => file.definition.procedure.map(({ post }) => post)
  assert.ok(postsOf(old).includes('kasi-kesos'))
  assert.ok(!postsOf(now).includes('kasi-kesos'))
})

test('refuses who does not appoint, an older picture, and a case of another office', async () => {
  const [, , number = ''] = before
  await refused(office, 'not-your-turn', () => move(number, {}, pelum))
  await refused(office, 'already-moved', () => move(number, { seen: 0 }))
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send(camat, { ...there, ...taken }))
})

test('moved twice at once, it is moved once, twenty times', async () => {
  for (const number of before.slice(3)) {
    const form = { ...(await formAt(office, camat, number)), ...taken }
    const { done, refused } = await race([
      () => send(camat, form),
      () => send(camat, { ...form, requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function move(number: string, changes: Partial<MovingDesk>, by = camat): Promise<unknown> {
  return await send(by, { ...(await formAt(office, by, number)), ...taken, ...changes })
}

async function send(by: typeof camat, input: MovingDesk): Promise<unknown> {
  return await office.inAct(by, later, (tx) => moveDesk(tx, by, input, later))
}
