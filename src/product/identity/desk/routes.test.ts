import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { openOffice, password } from '#tests/office.ts'
import { startTestServer } from '#tests/test-server.ts'

let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })

test('an officer signs in and lands at their own desk; the cookie is out of reach of scripts and other sites', async () => {
  const answer = await server.anyone.send(await filledIn('pelum.mandau'))
  assert.deepEqual([answer.status, answer.location], [303, '/work'])
  const [session, device] = [answer.headers['set-cookie']].flat()
  assert.match(session ?? '', /^sesi=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  assert.match(device ?? '', /^perangkat=[\w-]{43}; Max-Age=15552000; Path=\/sign-in; HttpOnly; SameSite=Lax$/)
})

test('the supervisor of the regency lands among the offices', async () => {
  const answer = await server.anyone.send(await filledIn('pengawas'))
  assert.equal(answer.location, '/offices')
})

test('capitals and spaces around a user name do not matter', async () => {
  assert.equal((await server.anyone.send(await filledIn(' Tapem.Mandau '))).status, 303)
})

test('who was asked to sign in goes on to where they wanted to be, and never to another site', async () => {
  const asked = await server.anyone.get('/cases/MDU-2026-000001?lang=en')
  assert.deepEqual([asked.status, asked.location], [303, '/sign-in?next=%2Fcases%2FMDU-2026-000001%3Flang%3Den'])
  const form = (await server.anyone.get(asked.location ?? '')).page.form(/^(Masuk|Sign in)$/)
  const on = await server.anyone.send(form.set('username', 'pelum.mandau').set('password', password))
  assert.equal(on.location, '/cases/MDU-2026-000001?lang=en')
  const away = (await filledIn('pelum.mandau')).set('next', '//jahat.example')
  assert.equal((await server.anyone.send(away)).location, '/work')
})

test('a wrong password and an unknown name read the same; the name stays, the password does not', async () => {
  const wrong = await server.anyone.send(await filledIn('sekcam.mandau', 'bukan-kata-sandi'))
  const unknown = await server.anyone.send(await filledIn('tidak.ada', 'bukan-kata-sandi'))
  assert.deepEqual([wrong.status, unknown.status], [409, 409])
  assert.match(wrong.page.alert ?? '', /belum cocok/)
  assert.equal(wrong.page.alert, unknown.page.alert)
  assert.equal(wrong.page.form('Masuk').value('username'), 'sekcam.mandau')
  assert.doesNotMatch(wrong.body.toString(), /bukan-kata-sandi/)
  assert.equal(wrong.headers['set-cookie'], undefined)
})

test('what is left empty is told beside its field', async () => {
  const answer = await server.anyone.send(await filledIn('', ''))
  assert.equal(answer.status, 422)
  assert.equal(answer.page.form('Masuk').error('Kata sandi'), 'Isi kata sandi.')
  assert.equal(answer.page.form('Masuk').error('Nama pengguna'), 'Isi nama.')
})

test('an account that was tried too often says for how long it is locked', async () => {
  for (let tries = 1; tries <= 5; tries += 1)
    await server.anyone.post('/sign-in', { username: 'camat.mandau', password: 'bukan-kata-sandi' })
  const locked = await server.anyone.send(await filledIn('camat.mandau'))
  assert.equal(locked.status, 409)
  assert.match(locked.page.alert ?? '', /terkunci 15 menit lagi/)
})

test('a wrong present password is told beside its field, then locks the account and says for how long', async () => {
  const serah = server.as(office.officer('petugas-penyerahan'))
  const form = (await serah.get('/account')).page.form('Ganti kata sandi')
  const typed = form.fill('Kata sandi baru', 'Perahu-Kertas-7').fill('Sekali lagi', 'Perahu-Kertas-7')
  const wrong = typed.fill('Kata sandi sekarang', 'bukan-kata-sandi')
  for (let tries = 1; tries <= 4; tries += 1) {
    const told = await serah.send(wrong)
    assert.equal(told.status, 422)
    assert.match(told.page.form('Ganti kata sandi').error('Kata sandi sekarang') ?? '', /belum cocok/)
  }
  for (const current of ['bukan-kata-sandi', password]) {
    const locked = await serah.send(typed.fill('Kata sandi sekarang', current))
    assert.equal(locked.status, 409)
    assert.match(locked.page.alert ?? '', /terkunci 15 menit lagi/)
  }
})

test('passwords that were typed after the session ended stand on no page', async () => {
  const typed = { current: password, password: 'Perahu-Kertas-7', again: 'Perahu-Kertas-7' }
  const answer = await server.anyone.post('/account/password', typed)
  assert.equal(answer.status, 303)
  assert.match(answer.location ?? '', /^\/sign-in/)
  assert.doesNotMatch(answer.body.toString(), /Perahu/)
})

test('a stranger who locks an account does not shut out its officer on a device known from before', async () => {
  const known = await server.anyone.send(await filledIn('operator.mandau'))
  const cookie = /perangkat=[^;]+/.exec([known.headers['set-cookie']].flat().join('\n'))?.[0] ?? ''
  for (let tries = 1; tries <= 5; tries += 1)
    await server.anyone.post('/sign-in', { username: 'operator.mandau', password: 'bukan-kata-sandi' })
  assert.equal((await server.anyone.send(await filledIn('operator.mandau'))).status, 409)
  assert.equal((await server.anyone.send(await filledIn('operator.mandau'), { headers: { cookie } })).status, 303)
  assert.equal((await server.anyone.send(await filledIn('operator.mandau'))).status, 409)
})

test('signing out ends the session: the same cookie opens nothing any more', async () => {
  const pelum = server.as(office.officer('kasi-pelum'))
  const page = (await pelum.get('/work')).page
  const out = await pelum.send(page.form('Keluar'))
  assert.deepEqual([out.status, out.location], [303, '/sign-in'])
  assert.match(String(out.headers['set-cookie']), /^sesi=;/)
  assert.match((await pelum.get('/work')).location ?? '', /^\/sign-in/)
  assert.match((await pelum.post('/sign-out')).location ?? '', /^\/sign-in/)
})

test('a session ends by itself after its hours, and a made-up cookie opens nothing', async () => {
  const tapem = server.as(office.officer('kasi-tapem'))
  assert.equal((await tapem.get('/work')).status, 200)
  now = monday.add({ hours: 12 })
  assert.equal((await tapem.get('/work')).status, 303)
  now = monday
  const forged = await server.anyone.get('/work', { cookie: `sesi=${'A'.repeat(43)}` })
  assert.match(forged.location ?? '', /^\/sign-in/)
})

test('in production the page offers no accounts', async () => {
  const { body } = await server.anyone.get('/sign-in')
  assert.doesNotMatch(body.toString(), new RegExp(`${password}|loket\\.mandau`))
})

test('one address may not guess for ever', async (t) => {
  const guessed = await startTestServer(office, { t })
  const guess = () => guessed.anyone.post('/sign-in', { username: 'tidak.ada', password: 'bukan-kata-sandi' })
  for (let tries = 1; tries <= 30; tries += 1) assert.equal((await guess()).status, 409)
  const slowed = await guess()
  assert.equal(slowed.status, 429)
  assert.match(slowed.page.text, /Terlalu sering mencoba/)
})

async function filledIn(username: string, given = password) {
  const { page } = await server.anyone.get('/sign-in')
  return page.form('Masuk').fill('Nama pengguna', username).fill('Kata sandi', given)
}
