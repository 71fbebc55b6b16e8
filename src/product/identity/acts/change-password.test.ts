import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { connect, sql, transaction } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { everything, written } from '#tests/written.ts'
import { signInPolicy } from '../contract.ts'
import { enterSession, whyOut } from '../store/sign-in.ts'
import { changePassword } from './change-password.ts'
import { hashToken, signIn } from './sign-in.ts'

const office = await openOffice()
const good = 'Perahu-Kertas-7'

test('an officer changes the own password: it is told without it, and the old one opens nothing', async () => {
  const by = office.officer('kasi-pelum')
  const lines = await written(office, () => change(by, password, good))
  assert.deepEqual(
    lines.map(({ name, subject, by, images, facts }) => ({ name, subject, by, images, facts })),
    [{ name: 'password.changed', subject: by.id, by: by.id, images: [], facts: {} }],
  )
  assert.ok((await tryIn('pelum.mandau', password)) instanceof Refusal)
  assert.ok(!((await tryIn('pelum.mandau', good)) instanceof Refusal))
})

test('the session that asks goes on; every other ends and is told why', async () => {
  const [mine, other] = [await tokenOf('tapem.mandau'), await tokenOf('tapem.mandau')]
  const by = { ...office.officer('kasi-tapem'), session: (await enter(mine))?.session ?? '' }
  await change(by, password, good)
  assert.equal((await enter(mine))?.id, by.id)
  assert.equal(await enter(other), undefined)
  assert.equal(await askWhy(other), 'changed')
})

test('a wrong present password, a short, a plain and a differing one are told, and change nothing', async () => {
  const by = office.officer('sekcam')
  const before = await everything(office)
  assert.deepEqual(await wrong(by, 'bukan-itu', good), { current: 'password-wrong' })
  assert.deepEqual(await wrong(by, password, 'Pendek-7'), { password: 'password-short' })
  assert.deepEqual(await wrong(by, password, 'tanpa-huruf-besar-7'), { password: 'password-plain' })
  assert.deepEqual(await wrong(by, password, good, `${good}8`), { again: 'password-differs' })
  assert.deepEqual(await everything(office), before)
  assert.ok(!((await tryIn('sekcam.mandau', password)) instanceof Refusal))
})

test('a wrong present password counts towards the lock as at the sign-in, and says for how long', async () => {
  const by = office.officer('petugas-penyerahan')
  assert.ok((await tryIn('serah.mandau', 'salah-salah-salah')) instanceof Refusal)
  for (let tries = 2; tries < signInPolicy.failuresMax; tries += 1)
    assert.deepEqual(await wrong(by, 'salah-salah-salah', good), { current: 'password-wrong' })
  assert.deepEqual(await locked(by, 'salah-salah-salah'), { minutes: signInPolicy.lockedMinutes })
  assert.deepEqual(await locked(by, password, minutesAfter(monday, 1)), { minutes: signInPolicy.lockedMinutes - 1 })
  assert.ok((await tryIn('serah.mandau', password, minutesAfter(monday, 1))) instanceof Refusal)
  await change(by, password, good, minutesAfter(monday, signInPolicy.lockedMinutes))
  assert.ok(!((await tryIn('serah.mandau', good, minutesAfter(monday, signInPolicy.lockedMinutes))) instanceof Refusal))
})

test('a password of before does not come back', async () => {
  const by = office.officer('operator')
  await change(by, password, good)
  assert.deepEqual(await wrong(by, good, good), { password: 'password-former' })
  await change(by, good, `${good}b`, minutesAfter(monday, 1))
  assert.deepEqual(await wrong(by, `${good}b`, good), { password: 'password-former' })
})

test('a password that grew too old leads to its change, not to a lock-out', async () => {
  const day = monday.toZonedDateTimeISO('Asia/Jakarta')
  const lastDay = day.add({ months: 6 }).subtract({ days: 1 }).toInstant()
  const fresh = await tryIn('loket.mandau', password, lastDay)
  const old = await tryIn('loket.mandau', password, day.add({ months: 6 }).toInstant())
  assert.ok(!(fresh instanceof Refusal) && !(old instanceof Refusal))
  assert.deepEqual([fresh.mustChange, old.mustChange], [false, true])
})

test('the regency says what a password must be', async () => {
  const kept = await connect(office.owner).one<{ passwords: { charactersMin: number; sure: string } }>(
    sql`select regency.passwords from offices.regency`,
  )
  assert.deepEqual([kept?.passwords.charactersMin, kept?.passwords.sure], [12, 'b'])
})

type By = Parameters<typeof changePassword>[1]

async function change(by: By, current: string, next: string, at = monday, again = next) {
  const input = { requestId: randomUUID(), current, password: next, again }
  return await office.inAct(by, at, (tx) => changePassword(tx, by, input, at))
}

async function wrong(by: By, current: string, next: string, again = next) {
  const told: unknown = await change(by, current, next, monday, again).catch((error: unknown) => error)
  assert.ok(told instanceof WrongForm)
  return told.errors
}

async function locked(by: By, current: string, at = monday) {
  const told = await change(by, current, good, at)
  assert.ok(told instanceof Refusal && told.code === 'sign-in-locked')
  return told.facts
}

async function tryIn(username: string, given: string, at = monday) {
  return await transaction(office.pool, { scope: [office.regency], act: true, at }, (tx) =>
    signIn(tx, undefined, { username, password: given, next: '/work' }, at),
  )
}

async function tokenOf(username: string): Promise<string> {
  const answer = await tryIn(username, password)
  assert.ok(!(answer instanceof Refusal))
  return answer.token
}

const enter = (token: string) =>
  transaction(office.pool, { scope: [], at: monday }, (tx) => enterSession(tx, hashToken(token), monday))
const askWhy = (token: string) =>
  transaction(office.pool, { scope: [], at: monday }, (tx) => whyOut(tx, hashToken(token), monday))
