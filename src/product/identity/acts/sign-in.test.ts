import assert from 'node:assert/strict'
import { test } from 'node:test'
import { record } from '#journal'
import { connect, sql, transaction } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { everything, written } from '#tests/written.ts'
import { signInPolicy } from '../contract.ts'
import { enterSession } from '../store/sign-in.ts'
import { hashToken, signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const office = await openOffice()
const pelum = office.officer('kasi-pelum')

test('name and password open a session, and the journal keeps who signed in', async () => {
  const lines = await written(office, () => tryToSignIn('pelum.mandau'))
  assert.deepEqual(
    lines.map(({ name, by, office, images }) => ({ name, by, office, images })),
    [{ name: 'officer.signed-in', by: pelum.id, office: pelum.office, images: [] }],
  )
})

test('a session shows its officer with the posts of the day, and opens their office and the regency, no other', async () => {
  const token = await tokenOf('loket.rupat-utara')
  const entered = await enter(token)
  const loket = office.officer('petugas-loket', 'rupat-utara')
  assert.deepEqual(entered?.posts, ['operator', 'pemegang-kas', 'petugas-loket', 'petugas-penyerahan'])
  assert.deepEqual([entered?.id, entered?.scope], [loket.id, [loket.office, office.regency]])
})

test('the supervisor of the regency is led elsewhere and sees every office', async () => {
  const signedIn = await tryToSignIn('pengawas')
  assert.ok(!(signedIn instanceof Refusal))
  assert.equal(signedIn.home, '/offices')
  const auditor = await tryToSignIn('inspektorat')
  assert.equal(!(auditor instanceof Refusal) && auditor.home, '/inspectorate')
  const entered = await enter(signedIn.token)
  assert.equal(entered?.scope.length, 12)
})

test('the database keeps the hash of a token, never the token', async () => {
  const token = await tokenOf('pelum.mandau')
  const { rows } = await office.owner.query<{ kept: string }>('select session::text as kept from identity.session')
  assert.ok(rows.some(({ kept }) => kept.includes(hashToken(token))))
  assert.ok(rows.every(({ kept }) => !kept.includes(token)))
})

test('a session lasts its hours and not a moment longer', async () => {
  const token = await tokenOf('pelum.mandau')
  const end = monday.add({ hours: signInPolicy.sessionHours })
  assert.equal((await enter(token, end.subtract({ milliseconds: 1 })))?.id, pelum.id)
  assert.equal(await enter(token, end), undefined)
})

test('a token that nobody was given opens nothing', async () => {
  assert.equal(await enter('not-a-token'), undefined)
})

test('signing out ends every session of this officer, and of nobody else', async () => {
  const [mine, alsoMine, other] = [
    await tokenOf('pelum.mandau'),
    await tokenOf('pelum.mandau'),
    await tokenOf('tapem.mandau'),
  ]
  const lines = await written(office, () => office.inAct(pelum, monday, (tx) => signOut(tx, pelum, {}, monday)))
  assert.deepEqual(
    lines.map(({ name, by, subject }) => ({ name, by, subject })),
    [{ name: 'officer.signed-out', by: pelum.id, subject: pelum.id }],
  )
  assert.equal(await enter(mine), undefined)
  assert.equal(await enter(alsoMine), undefined)
  assert.equal((await enter(other))?.name, office.officer('kasi-tapem').name)
})

test('a wrong password and an unknown name are refused in the same words, and leave no line', async () => {
  const before = await everything(office)
  assert.equal(await refusalOf('sekcam.mandau', 'salah-salah-salah'), 'sign-in-wrong')
  assert.equal(await refusalOf('tidak.ada', password), 'sign-in-wrong')
  assert.deepEqual(await everything(office), before)
})

test('after five wrong passwords even the right one waits, and is told for how long', async () => {
  for (let tries = 1; tries < signInPolicy.failuresMax; tries += 1)
    assert.equal(await refusalOf('camat.mandau', 'salah-salah-salah'), 'sign-in-wrong')
  assert.equal(await refusalOf('camat.mandau', 'salah-salah-salah'), 'sign-in-locked')
  const locked = await tryToSignIn('camat.mandau', password, minutesAfter(monday, 1))
  assert.ok(locked instanceof Refusal)
  assert.deepEqual([locked.code, locked.facts], ['sign-in-locked', { minutes: 14 }])
  const opened = await tryToSignIn('camat.mandau', password, minutesAfter(monday, signInPolicy.lockedMinutes))
  assert.ok(!(opened instanceof Refusal))
})

test('after a lock has ended it takes five wrong passwords again, not one', async () => {
  const later = minutesAfter(monday, signInPolicy.lockedMinutes)
  const wrongAt = async (at: Temporal.Instant) => {
    const answer = await tryToSignIn('sekcam.mandau', 'salah-salah-salah', at)
    return answer instanceof Refusal ? answer.code : undefined
  }
  for (let tries = 1; tries <= signInPolicy.failuresMax; tries += 1) await wrongAt(monday)
  assert.equal(await wrongAt(monday), 'sign-in-locked')
  for (let tries = 1; tries < signInPolicy.failuresMax; tries += 1) assert.equal(await wrongAt(later), 'sign-in-wrong')
  assert.ok(!((await tryToSignIn('sekcam.mandau', password, later)) instanceof Refusal))
  for (let tries = 1; tries <= signInPolicy.failuresMax; tries += 1) await wrongAt(later)
  assert.equal(await wrongAt(later), 'sign-in-locked')
})

test('signing in forgets the sessions of this officer that have run out, and no other', async () => {
  const end = monday.add({ hours: signInPolicy.sessionHours })
  const [old, other] = [await tokenOf('loket.mandau'), await tokenOf('loket.rupat-utara')]
  const later = await tryToSignIn('loket.mandau', password, end.subtract({ seconds: 1 }))
  assert.ok(!(later instanceof Refusal))
  await tryToSignIn('loket.mandau', password, end)
  const kept = await connect(office.owner).all<{ hash: string }>(sql`select token_hash as hash from identity.session`)
  const isKept = (token: string) => kept.some(({ hash }) => hash === hashToken(token))
  assert.deepEqual([isKept(old), isKept(later.token), isKept(other)], [false, true, true])
})

test('the right password forgets the wrong ones before it', async () => {
  for (let round = 1; round <= 2; round += 1) {
    for (let tries = 1; tries < signInPolicy.failuresMax; tries += 1)
      assert.equal(await refusalOf('operator.mandau', 'salah-salah-salah'), 'sign-in-wrong')
    assert.ok(!((await tryToSignIn('operator.mandau')) instanceof Refusal))
  }
})

test('wrong passwords that come all at once are looked at one by one: no more than five, then the lock', async () => {
  const told = await Promise.all(Array.from({ length: 8 }, () => refusalOf('serah.mandau', 'salah-salah-salah')))
  const locked = told.filter((code) => code === 'sign-in-locked').length
  assert.deepEqual([told.length - locked, locked], [4, 4])
  const kept = await connect(office.owner).one(sql`
    select credential.failures from identity.credential join identity.officer on officer.id = credential.officer
    where officer.username = ${'serah.mandau'}`)
  assert.deepEqual(kept, { failures: signInPolicy.failuresMax })
})

test('a name that nobody has locks like one that somebody has, so that a lock tells nothing', async () => {
  const told = []
  for (let tries = 1; tries <= 6; tries += 1) told.push(await refusalOf('bukan.siapa-siapa', 'salah-salah-salah'))
  assert.deepEqual(told, [...Array(4).fill('sign-in-wrong'), 'sign-in-locked', 'sign-in-locked'])
  const later = minutesAfter(monday, 25 * 60)
  await tryToSignIn('lain.lagi', 'salah-salah-salah', later)
  const kept = await connect(office.owner).one(sql`select count(*)::int as names from identity.guessed_name`)
  assert.deepEqual(kept, { names: 1 })
})

test('two who come back at once to names of yesterday are both answered', async () => {
  for (let round = 1; round <= 20; round += 1) {
    const day = monday.add({ hours: 48 * (round + 1) })
    const names = ['esa', 'dua', 'tri', 'catur'].map((name) => `${name}.${round}`)
    const guess = async (name: string, at: Temporal.Instant) => {
      const told = await tryToSignIn(name, 'salah-salah-salah', at)
      assert.ok(told instanceof Refusal && told.code === 'sign-in-wrong')
    }
    for (const name of names) await guess(name, day)
    await Promise.all(names.map((name) => guess(name, day.add({ hours: 25 }))))
  }
})

test('a known device counts its own wrong passwords, and is known for nobody else', async () => {
  const first = await tryToSignIn('loket.mandau')
  assert.ok(!(first instanceof Refusal))
  const here = { cookies: { perangkat: first.device } }
  for (let tries = 1; tries <= signInPolicy.failuresMax; tries += 1)
    await tryToSignIn('loket.mandau', 'salah-salah-salah', monday, here)
  assert.ok((await tryToSignIn('loket.mandau', password, monday, here)) instanceof Refusal)
  const elsewhere = await tryToSignIn('loket.mandau')
  assert.ok(!(elsewhere instanceof Refusal))
  const again = await tryToSignIn('loket.mandau', password, minutesAfter(monday, signInPolicy.lockedMinutes), here)
  assert.ok(!(again instanceof Refusal))
  assert.equal(again.device, first.device)
  const stranger = await tryToSignIn('tapem.mandau', password, monday, here)
  assert.ok(!(stranger instanceof Refusal) && stranger.device !== first.device)
})

test('whoever holds no post any more opens nothing, with a session of before or a new one', async () => {
  const [token, before] = [await tokenOf('tapem.mandau'), office.officer('kasi-tapem')]
  const nextMonth = monday.add({ hours: 30 * 24 })
  await office.inAct(before, monday, async (tx) => {
    await tx.all(sql`
      update identity.post_holding set valid_until = ${'2026-03-02'} where post_holding.officer = ${before.id}`)
    const by = { kind: 'program', id: 'tests' } as const
    await record(tx, { name: 'officer.relieved', office: before.office, subject: before.id, by, at: monday })
  })
  assert.equal(await enter(token, minutesAfter(monday, 1)), undefined)
  const told = async () => await tryToSignIn('tapem.mandau', password, nextMonth)
  const lines = await everything(office)
  await assert.rejects(told, (error) => error instanceof Refusal && error.code === 'sign-in-no-post')
  assert.deepEqual(await everything(office), lines)
})

async function tryToSignIn(
  username: string,
  given = password,
  at = monday,
  from: { cookies: Record<string, string> } = { cookies: {} },
) {
  return await transaction(office.pool, { scope: [], act: true, at }, (tx) =>
    signIn(tx, undefined, { username, password: given, next: '/work' }, at, { address: '', browser: '', ...from }),
  )
}

async function refusalOf(username: string, given: string): Promise<string | undefined> {
  const answer = await tryToSignIn(username, given)
  return answer instanceof Refusal ? answer.code : undefined
}

async function tokenOf(username: string): Promise<string> {
  const answer = await tryToSignIn(username)
  assert.ok(!(answer instanceof Refusal))
  return answer.token
}

async function enter(token: string, at = monday) {
  return await transaction(office.pool, { scope: [], at }, (tx) => enterSession(tx, hashToken(token), at))
}
