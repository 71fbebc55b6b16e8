import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)
const tapem = server.as(office.officer('kabag-tapem'))

test('the list says first whether anything rests on what is gone, and names what does', async () => {
  const answer = await tapem.get('/regulations')
  assert.match(answer.page.text, /peraturan sudah tidak berlaku, tetapi masih ada yang bersandar padanya/)
  assert.match(answer.page.text, /UU 11\/2020.*dicabut/)
  await checkHtml(answer.body.toString(), 'regulations')
  assert.match((await tapem.get('/regulations?kind=pp')).page.heading, /^1\d peraturan$/)
  assert.equal((await tapem.get('/regulations/pp-0-1900')).status, 404)
})

test('an officer enters a regulation, then marks an older one revoked by it, with the list of what it touches in sight', async () => {
  const empty = (await tapem.get('/regulations/new')).page.form('Simpan peraturan ini')
  const wrong = await tapem.send(empty.fill('Tahun', '18'))
  assert.equal(wrong.status, 422)
  assert.match(wrong.page.text, /Tulis tahun dengan empat angka/)
  const filled = empty.set('kind', 'pp').fill('Nomor', '1').fill('Tahun', '2026').fill('Tentang', 'Keramaian contoh')
  const made = await tapem.send(filled.fill('Dibaca di', 'map contoh'))
  assert.equal(made.location, '/regulations/pp-1-2026?saved=entered')

  const before = (await tapem.get('/regulations/pp-60-2017')).page
  assert.match(before.text, /Yang bersandar pada peraturan ini/)
  assert.match(before.text, /Rekomendasi izin keramaian/)
  const form = before.form('Catat').mark('Apa yang terjadi', 'Dicabut').set('by', 'pp-1-2026')
  const marked = await tapem.send(form.fill('Dibaca di', 'map contoh').set('from', '2026-07-01'))
  assert.equal(marked.location, '/regulations/pp-60-2017?saved=marked')
  const after = await tapem.get(marked.location ?? '')
  assert.match(after.page.text, /Dicabut sejak 1 Juli 2026 oleh PP 1\/2026 akan datang; Hasnah Andai/)
  assert.match(after.page.text, /Rekomendasi izin keramaian/)
  await checkHtml(after.body.toString(), 'regulation')
})

test('who keeps nothing reads the same page, without a form', async () => {
  const page = (await server.as(office.officer('petugas-loket')).get('/regulations/pp-60-2017')).page
  assert.match(page.text, /Rekomendasi izin keramaian/)
  assert.doesNotMatch(page.text, /Catat perubahan/)
})

test('on a phone, without scripts and in English the pages hold', async () => {
  await using browser = await openBrowser()
  for (const options of [{}, { width: 390 }, { javaScript: false }] as const) {
    const page = await person(browser, { baseUrl: server.origin, ...options })
    await signIn(page, 'tapem', password)
    for (const path of [
      '/regulations',
      '/regulations/new',
      '/regulations/pp-60-2017',
      '/regulations/pp-17-2018?lang=en',
    ]) {
      await page.goto(path)
      await checkPage(page)
    }
    await page.close()
  }
})
