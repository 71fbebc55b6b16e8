import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { transaction } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { refused, written } from '#tests/written.ts'
import type { Officer } from '../contract.ts'
import { findOfficer, listHoldings } from '../store/officers.ts'
import { enterSession, whyOut } from '../store/sign-in.ts'
import { closeAccount } from './close-account.ts'
import { endSessionsOf } from './end-sessions-of.ts'
import { givePost } from './give-post.ts'
import { resetPassword } from './reset-password.ts'
import { hashToken, signIn } from './sign-in.ts'
import { takePost } from './take-post.ts'
import { unlockAccount } from './unlock-account.ts'

const office = await openOffice()
const [camat, sekcam, admin] = [office.officer('camat'), office.officer('sekcam'), office.officer('administrator')]
const day = (text: string) => Temporal.PlainDate.from(text)
const given = 'K7QM-3XHD-PW5R-9TZE'

test('a colleague resets a password: one line, every session ended, and the temporary one must be changed', async () => {
  const pelum = office.officer('kasi-pelum')
  const before = await tokenOf('pelum.mandau', password)
  const lines = await written(office, () => reset(camat, pelum))
  assert.deepEqual(
    lines.map(({ name, by, subject, images }) => ({ name, by, subject, images })),
    [{ name: 'password.reset', by: camat.id, subject: pelum.id, images: [] }],
  )
  assert.equal(await askWhy(before), 'reset')
  const again = await tryIn('pelum.mandau', given)
  assert.ok(!(again instanceof Refusal) && again.mustChange)
  assert.equal((await enter(again.token))?.mustChange, true)
})

test('nobody resets the own password this way, nor of another office, of the regency, or of who stands above', async () => {
  const far = office.officer('camat', 'rupat-utara')
  await refused(office, 'own-account', () => reset(camat, camat))
  await refused(office, 'officer-unknown', () => reset(camat, far))
  await refused(office, 'officer-unknown', () => reset(sekcam, admin))
  await refused(office, 'above-you', () => reset(sekcam, camat))
  await reset(camat, sekcam)
  await reset(admin, camat)
  const lines = await written(office, () => reset(admin, far))
  assert.deepEqual(
    lines.map(({ name, office }) => [name, office]),
    [['password.reset', far.office]],
  )
})

test('an account that repeated wrong passwords locked is opened by a colleague, once', async () => {
  const tapem = office.officer('kasi-tapem')
  await refused(office, 'not-locked', () => unlock(sekcam, tapem))
  for (let tries = 1; tries <= 5; tries += 1) await tryIn('tapem.mandau', 'salah-salah-salah')
  const locked = await tryIn('tapem.mandau', password)
  assert.ok(locked instanceof Refusal && locked.code === 'sign-in-locked')
  await refused(office, 'officer-unknown', () => unlock(office.officer('camat', 'rupat-utara'), tapem))
  assert.deepEqual(
    (await written(office, () => unlock(sekcam, tapem))).map(({ name }) => name),
    ['account.unlocked'],
  )
  assert.ok(!((await tryIn('tapem.mandau', password)) instanceof Refusal))
})

test('one session or all are ended, the own by oneself and a colleague’s by who looks after them', async () => {
  const operator = office.officer('operator')
  const [one, two] = [await tokenOf('operator.mandau', password), await tokenOf('operator.mandau', password)]
  const session = (await enter(one))?.session ?? ''
  await end({ ...operator, session }, { session: 'all' })
  assert.deepEqual([(await enter(one))?.id, await askWhy(two)], [operator.id, 'ended'])
  await end(camat, { officer: operator.id, session })
  assert.equal(await enter(one), undefined)
  await refused(office, 'session-over', () => end(camat, { officer: operator.id, session }))
  await refused(office, 'officer-unknown', () => end(camat, { officer: admin.id, session: 'all' }))
})

test('posts are given by date, several to one person, planned ahead, never twice on one day', async () => {
  const serah = office.officer('petugas-penyerahan')
  const lines = await written(office, () => give(camat, serah, 'operator', '2026-03-09', '2026-04-01'))
  assert.deepEqual(
    lines.map(({ name, images, facts }) => ({ name, images, facts })),
    [
      {
        name: 'post.given',
        images: ['identity.post_holding I'],
        facts: { post: 'operator', from: '2026-03-09', until: '2026-04-01' },
      },
    ],
  )
  await refused(office, 'post-overlaps', () => give(camat, serah, 'operator', '2026-03-31'))
  await give(camat, serah, 'operator', '2026-04-01')
  assert.deepEqual(await postsOn('serah.mandau', '2026-03-08'), ['petugas-penyerahan'])
  assert.deepEqual(await postsOn('serah.mandau', '2026-03-09'), ['operator', 'petugas-penyerahan'])
})

test('the same post given twice at once is held once', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const from = day('2026-05-01').add({ months: round * 2 })
    const twice = [1, 2].map(() =>
      give(camat, office.officer('petugas-loket'), 'operator', `${from}`, `${from.add({ months: 1 })}`),
    )
    const done = (await Promise.allSettled(twice)).filter(({ status }) => status === 'fulfilled')
    assert.equal(done.length, 1)
  }
})

test('what manages an office is given and ended by the regency alone, and nobody gives a post to themselves', async () => {
  const loket = office.officer('petugas-loket')
  await refused(office, 'regency-appoints', () => give(sekcam, loket, 'camat', '2026-03-09'))
  await refused(office, 'own-account', () => give(sekcam, sekcam, 'operator', '2026-03-09'))
  const [held] = await holdings(camat)
  await refused(office, 'regency-appoints', () => take(sekcam, camat, held?.id ?? '', '2026-03-09'))
  await refused(office, 'regency-appoints', () => close(sekcam, camat))
  await assert.rejects(give(admin, loket, 'pengawas', '2026-03-09'), (error) =>
    isWrong(error, { post: 'post-unknown' }),
  )
  await assert.rejects(give(camat, loket, 'kasi-pelum', '2026-03-09', '2026-03-09'), (error) =>
    isWrong(error, { until: 'day-order' }),
  )
})

test('a post ends on a day, one that was only planned is taken away, and one that is over stays as it was', async () => {
  const serah = office.officer('petugas-penyerahan')
  const planned = (await holdings(serah)).find(({ from }) => from.equals(day('2026-04-01')))
  const lines = await written(office, () => take(camat, serah, planned?.id ?? '', '2026-04-01'))
  assert.deepEqual(
    lines.map(({ name, images }) => [name, images]),
    [['post.ended', ['identity.post_holding D']]],
  )
  const first = (await holdings(serah)).find(({ from }) => from.equals(day('2026-03-09')))
  await take(camat, serah, first?.id ?? '', '2026-03-20')
  assert.deepEqual(await postsOn('serah.mandau', '2026-03-20'), ['petugas-penyerahan'])
  await refused(office, 'post-over', () => take(camat, serah, first?.id ?? '', '2026-03-25'))
})

test('who leaves holds no post from that day, is signed out at once, hands on, and stays by name', async () => {
  const [loket, serah] = [office.officer('petugas-loket'), office.officer('petugas-penyerahan')]
  const token = await tokenOf('loket.mandau', password)
  await refused(office, 'own-account', () => close(admin, admin))
  await refused(office, 'officer-unknown', () => close(office.officer('camat', 'rupat-utara'), loket))
  const handOn = { to: serah.id, posts: ['petugas-loket', 'petugas-penyerahan'] }
  const lines = await written(office, () => close(admin, loket, handOn))
  assert.deepEqual(
    lines.map(({ name, facts }) => ({ name, facts })),
    [{ name: 'officer.left', facts: { handedTo: serah.id, posts: handOn.posts } }],
  )
  assert.equal(await askWhy(token), 'left')
  assert.equal((await tryIn('loket.mandau', password)) instanceof Refusal, true)
  const left = await office.read(admin, (tx) => findOfficer(tx, { username: 'loket.mandau', on: day('2026-03-02') }))
  assert.deepEqual([left?.name, left?.posts], [loket.name, []])
  assert.deepEqual(await postsOn('serah.mandau', '2026-03-02'), ['petugas-loket', 'petugas-penyerahan'])
  await refused(office, 'officer-left', () => close(admin, loket))
  await refused(office, 'officer-left', () => give(camat, loket, 'operator', '2026-03-09'))
  await refused(office, 'officer-left', () => reset(camat, loket))
})

test('nobody’s work is handed to who has left, nor to another office', async () => {
  const [operator, loket] = [office.officer('operator'), office.officer('petugas-loket')]
  await refused(office, 'officer-left', () => close(camat, operator, { to: loket.id, posts: ['operator'] }))
  const far = office.officer('camat', 'rupat-utara')
  await refused(office, 'officer-unknown', () => close(admin, operator, { to: far.id, posts: ['operator'] }))
})

const requestId = () => randomUUID()

const reset = (by: Officer, of: Officer) =>
  office.inAct(by, monday, (tx) => resetPassword(tx, by, { requestId: requestId(), officer: of.id, given }, monday))
const unlock = (by: Officer, of: Officer) =>
  office.inAct(by, monday, (tx) => unlockAccount(tx, by, { requestId: requestId(), officer: of.id }, monday))
const end = (by: Officer, which: { officer?: string; session: string }) =>
  office.inAct(by, monday, (tx) => endSessionsOf(tx, by, { requestId: requestId(), ...which }, monday))
const take = (by: Officer, of: Officer, holding: string, until: string) =>
  office.inAct(by, monday, (tx) =>
    takePost(tx, by, { requestId: requestId(), officer: of.id, holding, until: day(until) }, monday),
  )
const close = (by: Officer, of: Officer, handOn?: { to: string; posts: string[] }) =>
  office.inAct(by, monday, (tx) => closeAccount(tx, by, { officer: of.id, handOn }, monday))
const give = (by: Officer, to: Officer, post: string, from: string, until?: string) =>
  office.inAct(by, monday, (tx) =>
    givePost(
      tx,
      by,
      {
        requestId: requestId(),
        officer: to.id,
        post,
        from: day(from),
        until: until === undefined ? undefined : day(until),
      },
      monday,
    ),
  )
const holdings = (of: Officer) => office.read(admin, (tx) => listHoldings(tx, { office: of.office, officer: of.id }))

async function postsOn(username: string, on: string): Promise<readonly string[] | undefined> {
  return (await office.read(admin, (tx) => findOfficer(tx, { username, on: day(on) })))?.posts
}

function isWrong(error: unknown, errors: Record<string, string>): boolean {
  assert.ok(error instanceof WrongForm)
  assert.deepEqual(error.errors, errors)
  return true
}

async function tryIn(username: string, password: string, at = monday) {
  return await transaction(office.pool, { scope: [office.regency], act: true, at }, (tx) =>
    signIn(tx, undefined, { username, password, next: '/work' }, at),
  )
}

async function tokenOf(username: string, given: string): Promise<string> {
  const answer = await tryIn(username, given)
  assert.ok(!(answer instanceof Refusal))
  return answer.token
}

const enter = (token: string) =>
  transaction(office.pool, { scope: [], at: monday }, (tx) =>
    enterSession(tx, hashToken(token), minutesAfter(monday, 6)),
  )
const askWhy = (token: string) =>
  transaction(office.pool, { scope: [], at: monday }, (tx) => whyOut(tx, hashToken(token), monday))
