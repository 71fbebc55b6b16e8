import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import { stepNow } from '../rules.ts'
import { casePage } from '../views/case-page.ts'
import { answerPart } from './answer-part.ts'
import { closeVerification } from './close-verification.ts'

const office = await openOffice()
const leader = office.officer('kasi-tapem')
const later = minutesAfter(monday, 60)

test('the minutes of the team pass the file on, and the case page keeps them', async () => {
  const number = await agreedAt('mandau')
  await close(number)
  const file = await getCase(office, leader, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.key, 'konsep')
  const page = await office.read(leader, (tx) => casePage(tx, leader, { number, now: later }, office.equipment))
  assert.deepEqual(
    page?.steps?.minutes.map(({ text, by }) => [text, by]),
    [['Berkas lengkap dan sesuai.', leader.name]],
  )
  assert.match(page?.history[0]?.what.id ?? '', /berita acara/)
})

test('refuses whoever does not lead, an older picture, and a case of another office', async () => {
  const number = await agreedAt('mandau')
  await refused(office, 'not-your-turn', () => close(number, office.officer('camat')))
  await refused(office, 'already-moved', () => close(number, leader, { seen: 1 }))
  const elsewhere = await agreedAt('rupat-utara')
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  await refused(office, 'case-unknown', () => send({ ...there }, leader))
})

test('closed twice at once, it is closed once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await agreedAt('mandau')
    const form = await formAt(office, leader, number)
    const { done, refused } = await race([
      () => send(form, leader),
      () => send({ ...form, requestId: crypto.randomUUID() }, leader),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function agreedAt(place: 'mandau' | 'rupat-utara'): Promise<string> {
  const number = await openAt(office, 'verify', { place })
  for (const part of ['kasi-pelum', 'kasi-trantib'] as const) {
    const by = office.officer(part, place)
    const form = { ...(await formAt(office, by, number)), part, outcome: 'agreed', reason: '' } as const
    await office.inAct(by, later, (tx) => answerPart(tx, by, form, later))
  }
  return number
}

async function close(number: string, by = leader, changes: { seen?: number } = {}): Promise<unknown> {
  return await send({ ...(await formAt(office, by, number)), ...changes }, by)
}

async function send(form: Awaited<ReturnType<typeof formAt>>, by: typeof leader): Promise<unknown> {
  const input = { ...form, minutes: 'Berkas lengkap dan sesuai.' }
  return await office.inAct(by, later, (tx) => closeVerification(tx, by, input, later))
}
