import assert from 'node:assert/strict'
import { test } from 'node:test'
import { WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice } from '#tests/office.ts'
import { getCase, registration } from '#tests/open-case.ts'
import { race } from '#tests/race.ts'
import { formAt, openAt } from '#tests/step-work.ts'
import { refused } from '#tests/written.ts'
import type { SigningParties } from '../contract/step-work.ts'
import { whyNotAmend } from '../rules/daily.ts'
import { unsigned } from '../rules/step-work.ts'
import { stepNow } from '../rules.ts'
import { amendCase } from './amend-case.ts'
import { sendBack } from './send-back.ts'
import { signLetter } from './sign-letter.ts'
import { signParties } from './sign-parties.ts'

const office = await openOffice()
const [tapem, camat] = [office.officer('kasi-tapem'), office.officer('camat')]
const later = minutesAfter(monday, 60)

test('the camat signs only after every party and witness has; who comes later signs later', async () => {
  const number = await openAt(office, 'parties-sign')
  const all = unsigned(await getCase(office, tapem, number)).map(({ role, place }) => `${role}.${place}`)
  const [first, ...others] = all
  await sign(number, others)
  const left = unsigned(await getCase(office, tapem, number)).map(({ role, place }) => `${role}.${place}`)
  assert.deepEqual(left, [first])
  const form = await formAt(office, camat, number)
  await refused(office, 'parties-first', () =>
    office.inAct(camat, later, (tx) => signLetter(tx, camat, form, later, office.equipment)),
  )
  await sign(number, left)
  const file = await getCase(office, tapem, number)
  assert.equal(stepNow(file.definition.procedure, file.taken)?.does, 'sign')
  assert.equal(file.work?.signatures.length, all.length)
})

test('what a party has signed is amended only after the file went back, and then they sign again', async () => {
  const number = await openAt(office, 'parties-sign')
  const loket = office.officer('petugas-loket')
  const why = async () => whyNotAmend(await getCase(office, loket, number), loket)
  assert.equal(await why(), undefined)
  await sign(number, ['penjual.0'])
  assert.equal(await why(), 'parties-signed')
  const amending = { ...(await registration(office)), ...(await formAt(office, loket, number)) }
  const input = { ...amending, reason: 'Salah tulis di loket.' }
  await refused(office, 'parties-signed', () =>
    office.inAct(loket, later, (tx) => amendCase(tx, loket, input, later, office.equipment)),
  )
  const back = { ...(await formAt(office, tapem, number)), to: 'konsep', reason: 'Letak tanah salah tulis.' }
  await office.inAct(tapem, later, (tx) => sendBack(tx, tapem, back, later))
  assert.equal(await why(), undefined)
})

test('no identity paper at all, and a day to come are told', async () => {
  const number = await openAt(office, 'parties-sign')
  const silent = { identities: {}, signedOn: '2026-03-03' }
  await wrong(sign(number, [], silent), { signedOn: 'date-ahead', 'identity.penjual.0': 'identity-seen' })
})

test('refuses whose turn it is not, an older picture, and a case of another office', async () => {
  const number = await openAt(office, 'parties-sign')
  await refused(office, 'not-your-turn', () => sign(number, ['penjual.0'], {}, camat))
  await refused(office, 'already-moved', () => sign(number, ['penjual.0'], { seen: 1 }))
  const elsewhere = await openAt(office, 'parties-sign', { place: 'rupat-utara' })
  const there = await formAt(office, office.officer('camat', 'rupat-utara'), elsewhere)
  const input = { ...there, signedOn: '2026-03-02', identities: {} }
  await refused(office, 'case-unknown', () => send(tapem, input))
})

test('recorded twice at once, a party has signed once, twenty times', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const number = await openAt(office, 'parties-sign')
    const form = await formAt(office, tapem, number)
    const input = { ...form, signedOn: '2026-03-02', identities: { 'penjual.0': 'KTP-el' } }
    const { done, refused } = await race([
      () => send(tapem, input),
      () => send(tapem, { ...input, requestId: crypto.randomUUID() }),
    ])
    assert.deepEqual([done.length, refused], [1, ['already-moved']])
  }
})

async function sign(
  number: string,
  signed: string[],
  changes: Partial<SigningParties> = {},
  by = tapem,
): Promise<unknown> {
  const identities = Object.fromEntries(signed.map((one) => [one, 'KTP-el']))
  const form = { ...(await formAt(office, by, number)), signedOn: '2026-03-02', identities }
  return await send(by, { ...form, ...changes })
}

async function send(by: typeof tapem, input: SigningParties): Promise<unknown> {
  return await office.inAct(by, later, (tx) => signParties(tx, by, input, later))
}

async function wrong(sending: Promise<unknown>, errors: Record<string, string>): Promise<void> {
  await assert.rejects(sending, (error) => {
    assert.ok(error instanceof WrongForm)
    assert.deepEqual(error.errors, errors)
    return true
  })
}
