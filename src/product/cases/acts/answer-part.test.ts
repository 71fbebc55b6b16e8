import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { AnsweringPart } from '../contract/step-work.ts'
import { openParts, partsOf } from '../rules/step-work.ts'
import { stateOf, stepNow } from '../rules.ts'
import { workPage } from '../views/work-page.ts'
import { answerPart } from './answer-part.ts'
import { closeVerification } from './close-verification.ts'

const office = await openOffice()
const [pelum, trantib] = [office.officer('kasi-pelum'), office.officer('kasi-trantib')]
const [leader, camat] = [office.officer('kasi-tapem'), office.officer('camat')]
const later = minutesAfter(monday, 60)

test('each member of a team sees the file among their work, takes a part and answers it', async () => {
  const number = await openAt(office, 'verify')
  assert.equal((await workOf(pelum))?.turn.id, 'Jawab bagian tim')
  await answer(number, { outcome: 'taken' })
  await answer(number, {})
  const file = await getCase(office, pelum, number)
  assert.deepEqual(
    partsOf(file).map(({ post, state, last }) => [post, state, last?.name]),
    [
      ['kasi-pelum', 'agreed', `${pelum.addressAs} ${pelum.name}`],
      ['kasi-trantib', 'free', undefined],
    ],
  )
  assert.equal(await workOf(pelum), undefined, 'an answered part is no work any more')
  await refused(office, 'part-answered', () => answer(number, {}))
  async function workOf(by: typeof pelum) {
    const ask = { tab: 'mine', page: '1', now: later }
    const { groups } = await office.read(by, (tx) => workPage(tx, by, ask, office.equipment))
    return groups.flatMap(({ rows }) => rows).find((row) => row.number === number)
  }
})

test('one who does not agree says why, and the file goes back; the team then begins anew', async () => {
  const number = await openAt(office, 'verify')
  await assert.rejects(answer(number, { outcome: 'disagreed' }), (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, { reason: 'reason-short' })
    return true
  })
  await answer(number, { outcome: 'disagreed', reason: 'SPJ tahun lalu belum lengkap.' })
  const file = await getCase(office, pelum, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.key, 'terima')
  assert.deepEqual([openParts(file), stateOf(file)], [[], 'open'])
})

test('a part in a colleague’s hands is taken over with why, and answered by one of them', async () => {
  const peer = await appointPeer(office, 'kasi-pelum', 'Rekan Umpama')
  const number = await openAt(office, 'verify')
  await answer(number, { outcome: 'taken' })
  await refused(office, 'part-of-other', () => answer(number, {}, peer))
  await assert.rejects(answer(number, { outcome: 'taken' }, peer), WrongForm)
  await answer(number, { outcome: 'taken', reason: 'Bu Rahmah dinas luar hari ini.' }, peer)
  await refused(office, 'part-of-other', () => answer(number, {}))
  await answer(number, {}, peer)
})

test('refuses a part that is not one’s own, a step that is none of a team, and a case of another office', async () => {
  const number = await openAt(office, 'verify')
  await refused(office, 'not-your-turn', () => answer(number, {}, camat))
  await refused(office, 'not-this-step', () => answer(number, { part: 'sekcam' }))
  await refused(office, 'already-moved', () => answer(number, { seen: 0 }))
  const elsewhere = await openAt(office, 'verify', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () =>
    send(pelum, { ...there, part: 'kasi-pelum', outcome: 'agreed', reason: '' }),
  )
})

test('two members who answer one picture at once: one is told to look again, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'verify')
    const form = await formAt(office, pelum, number)
    const word = { ...form, outcome: 'agreed', reason: '' } as const
    const { done, refused } = await race([
      () => send(pelum, { ...word, part: 'kasi-pelum', requestId: crypto.randomUUID() }),
      () => send(trantib, { ...word, part: 'kasi-trantib', requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

test('the leader waits for the team', async () => {
  const number = await openAt(office, 'verify')
  const form = { ...(await formAt(office, leader, number)), minutes: 'Berkas lengkap dan sesuai.' }
  await refused(office, 'team-open', () =>
    office.inAct(leader, later, (tx) => closeVerification(tx, leader, form, later)),
  )
})

async function answer(number: string, changes: Partial<AnsweringPart>, by = pelum): Promise<unknown> {
  const form = await formAt(office, by, number)
  return await send(by, { ...form, part: 'kasi-pelum', outcome: 'agreed', reason: '', ...changes })
}

async function send(by: typeof pelum, input: AnsweringPart): Promise<unknown> {
  return await office.inAct(by, later, (tx) => answerPart(tx, by, input, later))
}
