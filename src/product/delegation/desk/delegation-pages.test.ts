import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerCase } from '#cases'
import { Refusal } from '#platform/refusal.ts'
import { openBrowser, person } from '#tests/browser.ts'
import { tuesday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase, registration } from '#tests/open-case.ts'
import { copyPack, getPack } from '#tests/regency-pack.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'
import { applyPack } from '../../../app/pack/apply-pack.ts'

const office = await openOffice()
const server = await startTestServer(office)
const tapem = server.as(office.officer('kabag-tapem'))
await openCase(office)

test('the register lists every power, and less by field, aspect, kecamatan and state', async () => {
  const answer = await tapem.get('/authorities')
  assert.equal(answer.page.heading, '31 kewenangan')
  assert.match(answer.page.text, /kewenangan baru contoh/)
  await checkHtml(answer.body.toString(), 'authorities')
  assert.equal((await tapem.get('/authorities?field=land')).page.heading, '6 kewenangan')
  assert.match((await tapem.get('/authorities?state=ended')).page.text, /EKO-01.*berakhir/)
  assert.match((await tapem.get('/authorities?aspect=facilitation&office=mandau')).page.text, /TAN-05/)
})

test('one power tells what it is, its limits, its days and what rests on it', async () => {
  const building = await tapem.get('/authorities/EKO-01')
  assert.match(building.page.text, /Luas bangunan: paling banyak 100 m² Di atas itu: dinas perizinan kabupaten/)
  assert.match(building.page.text, /sejak 1 Januari 2011|1 Januari 2011 sampai sebelum 1 Januari 2022/)
  await checkHtml(building.body.toString(), 'authority')
  const letter = await tapem.get('/authorities/PEM-05')
  assert.match(letter.page.text, /Menyangkut 1 layanan di 11 kantor, dengan 1 berkas/)
  assert.equal((await tapem.get('/authorities/PEM-77')).status, 404)
})

test('an office reads its own powers, and finds no form', async () => {
  const page = (await server.as(office.officer('petugas-loket')).get('/authorities/PEM-05')).page
  assert.match(page.text, /Daftar ini dipelihara kabupaten/)
  assert.doesNotMatch(page.text, /Tutup kewenangan ini/)
})

test('the instrument is entered once for all powers that it gives; a form that lacks something comes back whole', async () => {
  const form = (await tapem.get('/authorities/instrument')).page
    .form('Simpan dasar ini')
    .set('regulation', 'pp-17-2018')
  const wrong = await tapem.send(form.fill('Pemberi', 'Bupati contoh'))
  assert.equal(wrong.status, 422)
  assert.match(wrong.body.toString(), /value="Bupati contoh"/)
  assert.match(wrong.page.text, /Kewenangan yang diberikan Pilih salah satu/)
  const given = form.fill('Pemberi', 'Bupati contoh').set('codes', 'PEM-08')
  const entered = await tapem.send(given)
  assert.match((await tapem.get(entered.location ?? '')).page.text, /Dasar pelimpahan tercatat/)
  assert.match((await tapem.get('/authorities/PEM-08')).page.text, /Peraturan Pemerintah 17\/2018 \(PEM-08\)/)
  const cited = (await tapem.get('/regulations/pp-17-2018')).page.text
  assert.match(cited, /PEM-08/)
})

test('a power tells that its paper was revoked, and that this closes nothing by itself', async () => {
  const mark = (await tapem.get('/regulations/pp-17-2018')).page.form('Catat')
  const form = mark.mark('Apa yang terjadi', 'Dicabut').set('by', 'uu-1-2022').fill('Dibaca di', 'lembaran contoh')
  assert.equal((await tapem.send(form)).status, 303)
  const { page, body } = await tapem.get('/authorities/PEM-08')
  assert.match(page.text, /PP 17\/2018 ?: Dicabut sejak 2 Maret 2026 oleh UU 1\/2022\. Catatan itu tidak menutup/)
  assert.match(page.text, /Keadaan ?berlaku/)
  await checkHtml(body.toString(), 'authority of a revoked paper')
  assert.doesNotMatch((await tapem.get('/authorities/PEM-05')).page.text, /Catatan itu tidak menutup/)
})

test('what a power is limited by is held against the answers of a request, and the refusal says who decides beyond', async (t) => {
  const { folder, edit } = copyPack(t)
  const limit =
    'limits: [{ question: keperluan, name: { id: Keperluan, en: Purpose }, among: [kerja], above: { id: dinas contoh, en: sample agency } }]'
  edit('authorities.yaml', '  - code: PEM-05\n', `  - code: PEM-05\n    ${limit}\n`)
  await applyPack(office.pool, getPack(folder), tuesday)
  const counter = office.officer('petugas-loket')
  const form = await registration(office)
  const send = () => office.inAct(counter, tuesday, (tx) => registerCase(tx, counter, form, tuesday, office.equipment))
  await assert.rejects(send, (error) => error instanceof Refusal && error.code === 'authority-limit')
})

test('by keyboard, on a phone and without scripts: the pages hold', async () => {
  await using browser = await openBrowser()
  for (const options of [{}, { width: 390 }, { javaScript: false }] as const) {
    const page = await person(browser, { baseUrl: server.origin, ...options })
    await signIn(page, 'tapem', password)
    for (const path of ['/authorities', '/authorities/PEM-05', '/authorities/instrument', '/authorities?lang=en']) {
      await page.goto(path)
      await checkPage(page)
    }
    await page.close()
  }
})
