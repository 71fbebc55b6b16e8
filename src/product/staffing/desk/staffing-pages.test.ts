import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { monday } from '#tests/cast.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const [camat, pelum] = [office.officer('camat'), office.officer('kasi-pelum')]
await openCase(office)

test('the camat sees the own office, the administrator any, and no other office is found', async () => {
  const own = await server.as(camat).get('/officers')
  assert.match(own.page.text, /Rahmah Umpama.*Kasi Pelum/)
  assert.doesNotMatch(own.page.text, /Rupat Utara/)
  const admin = await server.as(office.officer('administrator')).get('/officers?office=rupat-utara')
  assert.match(admin.page.heading, /3 petugas, Kecamatan Rupat Utara/)
  assert.equal((await server.as(camat).get('/officers?office=rupat-utara')).status, 404)
})

test('opening an officer is written down', async () => {
  const lines = await written(office, () => server.as(camat).get(`/officers/${pelum.id}`))
  assert.deepEqual(
    lines.map(({ name, subject, by }) => [name, subject, by]),
    [['officer.read', pelum.id, camat.id]],
  )
})

test('a new officer signs in with the password that was shown once, and changes it before anything else', async () => {
  const form = (await server.as(camat).get('/officers/new')).page.form('Simpan petugas ini')
  const given = form.value('given') ?? ''
  const filled = form.fill('Nama lengkap', 'Lina Misal').fill('Nama pengguna', 'Lina.Mandau').mark('Sapaan', 'Ibu')
  const made = await server.as(camat).send(filled.set('posts', 'petugas-loket'))
  assert.equal(made.status, 303)
  assert.ok(!(await server.as(camat).get(made.location ?? '')).body.toString().includes(given))
  const { cookie, location } = await signIn('lina.mandau', given)
  assert.equal(location, '/account')
  assert.equal((await server.anyone.get('/work', { cookie })).location, '/account')
  const change = (await server.anyone.get('/account', { cookie })).page.form('Ganti kata sandi')
  const plain = change.fill('Kata sandi sekarang', given).fill('Kata sandi baru', 'terlalu-biasa-sekali')
  assert.equal((await server.anyone.send(plain, { headers: { cookie } })).status, 422)
  const good = plain.fill('Kata sandi baru', 'Perahu-Kertas-7').fill('Sekali lagi', 'Perahu-Kertas-7')
  assert.equal((await server.anyone.send(good, { headers: { cookie } })).location, '/account?saved=password')
  assert.equal((await server.anyone.get('/work', { cookie })).status, 200)
})

test('the secretary reads why the password of the camat is not theirs to reset', async () => {
  const sekcam = server.as(office.officer('sekcam'))
  const { page } = await sekcam.get(`/officers/${camat.id}`)
  assert.match(page.text, /Petugas ini atasan di kantor yang sama/)
  const sent = { requestId: randomUUID(), given: 'K7QM-3XHD-PW5R-9TZE' }
  const refused = await sekcam.post(`/officers/${camat.id}/password`, sent)
  assert.equal(refused.status, 409)
  assert.match(refused.page.alert ?? '', /Minta administrator kabupaten/)
  const other = await sekcam.get(`/officers/${pelum.id}`)
  assert.equal((await sekcam.send(other.page.form('Setel ulang kata sandi'))).status, 303)
})

test('the page shows who is locked, and a colleague opens the account', async () => {
  for (let tries = 1; tries <= 5; tries += 1) await signIn('sekcam.mandau', 'salah-salah-salah')
  const path = `/officers/${office.officer('sekcam').id}`
  const page = (await server.as(camat).get(path)).page
  assert.match(page.text, /terkunci 15 menit lagi/)
  await server.as(camat).send(page.form('Buka kunci akun'))
  assert.doesNotMatch((await server.as(camat).get(path)).page.text, /terkunci/)
})

test('who was closed while acting is told so, and what was typed waits on the page', async () => {
  const { cookie } = await signIn('tapem.mandau', password)
  const path = `/officers/${office.officer('kasi-tapem').id}`
  const leave = (await server.as(camat).get(path)).page.form('Catat keluar')
  const [hand] = [office.officer('operator').id]
  assert.equal((await server.as(camat).send(leave)).status, 409)
  assert.equal((await server.as(camat).send(leave.set('handTo', hand))).status, 303)
  const typed = await server.anyone.post('/cases', { name: 'Nur Contoh' }, { headers: { cookie } })
  assert.equal(typed.status, 401)
  assert.match(typed.page.text, /petugasnya keluar dari kantor/)
  assert.match(typed.body.toString(), /name="name" value="Nur Contoh"/)
  const asked = await server.anyone.get('/work', { cookie })
  assert.match(asked.location ?? '', /why=left/)
  assert.match((await server.anyone.get(asked.location ?? '')).page.text, /Akun ini ditutup/)
})

test('a post that ends at midnight: the next form is refused in those words, and what was typed is kept', async () => {
  const serah = office.officer('petugas-penyerahan')
  const page = (await server.as(camat).get(`/officers/${serah.id}`)).page
  const end = page.form('Akhiri: Petugas penyerahan').set('until', '2026-03-03').set('knowing', 'yes')
  assert.equal((await server.as(camat).send(end)).status, 303)
  now = Temporal.Instant.from('2026-03-02T23:30:00+07:00')
  const { cookie } = await signIn('serah.mandau', password)
  assert.equal((await server.anyone.get('/work', { cookie })).status, 200)
  now = Temporal.Instant.from('2026-03-03T00:01:00+07:00')
  const typed = await server.anyone.post(
    '/cases/MDU-2026-000001/handover',
    { note: 'Untuk Ibu' },
    { headers: { cookie } },
  )
  now = monday
  assert.equal(typed.status, 401)
  assert.match(typed.page.text, /Jabatan akun ini berakhir/)
  assert.match(typed.body.toString(), /name="note" value="Untuk Ibu"/)
})

test('by keyboard, on a phone and without scripts: the pages hold', async () => {
  await using browser = await openBrowser()
  for (const options of [{}, { width: 390 }, { javaScript: false }] as const) {
    const page = await person(browser, { baseUrl: server.origin, ...options })
    await page.goto('/sign-in')
    await page.getByLabel('Nama pengguna').fill('camat.mandau')
    await page.getByLabel('Kata sandi').press('Tab')
    await page.getByLabel('Kata sandi').fill(password)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/work')
    for (const path of ['/officers', '/officers/new', `/officers/${pelum.id}`, '/account']) {
      await page.goto(path)
      await checkPage(page)
    }
    await page.close()
  }
})

async function signIn(username: string, given: string) {
  const answer = await server.anyone.post('/sign-in', { username, password: given, next: '/work' })
  const cookie = [answer.headers['set-cookie']].flat().join('\n')
  return { cookie: /sesi=[^;]+/.exec(cookie)?.[0] ?? '', location: answer.location }
}
