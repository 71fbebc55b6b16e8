import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { attachTo, enterBy, page as pageOf } from '#tests/instrument.ts'
import { openOffice, password } from '#tests/office.ts'
import { plainPhoto } from '#tests/photos.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)
const tapem = server.as(office.officer('kabag-tapem'))
const counter = server.as(office.officer('petugas-loket'))
await enterBy(office, { codes: ['PEM-05'] })
const pdf = Uint8Array.from(
  Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
)
const scan = { field: 'file.naskah', name: 'PP 17-2018.pdf', content: pdf, type: 'application/pdf' }

test('the scan is attached from the page of the power, opened by officers, and by everybody once the regency says so', async () => {
  const sent = (await tapem.get('/authorities/PEM-05')).page.form('Lampirkan naskah')
  const answer = await tapem.send(sent, { files: [scan] })
  assert.equal(answer.location, '/authorities/PEM-05?saved=attached')
  const shown = (await tapem.get(answer.location ?? '')).page
  assert.match(shown.text, /Naskah tersimpan\..*PP 17-2018\.pdf 1 KB; dibuka petugas saja; .*, 09\.00/s)
  const href = (await counter.get('/authorities/PEM-05')).page.link('PP 17-2018.pdf') ?? ''
  const file = await counter.get(href)
  assert.deepEqual([file.status, file.headers['content-type'], file.body], [200, 'application/pdf', Buffer.from(pdf)])
  const open = href.replace('/authorities/papers', '/naskah')
  assert.equal((await server.anyone.get(open)).status, 404)
  assert.doesNotMatch((await server.anyone.get('/layanan/mandau/tanggungan-keluarga')).page.text, /naskah/i)
  await tapem.send(shown.form('Buka untuk siapa saja'))
  assert.deepEqual((await server.anyone.get(open)).body, Buffer.from(pdf))
  const service = (await server.anyone.get('/layanan/mandau/tanggungan-keluarga')).page
  assert.match(service.text, /Peraturan Pemerintah 17\/2018 pasal 11 \(PEM-05\) Baca naskahnya: PP 17-2018\.pdf, 1 KB/)
  assert.equal(service.link(/PP 17-2018\.pdf/), open)
  await tapem.send((await tapem.get('/authorities/PEM-05')).page.form('Tutup untuk umum'))
  assert.equal((await server.anyone.get(open)).status, 404)
})

test('a kecamatan opens the papers of its own powers, and finds none of a power that it never held', async () => {
  const regulation = 'pp-12-2019'
  await enterBy(office, { codes: ['PEM-09'], regulation, offices: ['mandau'] })
  const { papers } = await attachTo(office, 'PEM-09', [await pageOf(office, 31)], regulation)
  const path = `/authorities/papers/${papers[0]}`
  const far = server.as(office.officer('camat', 'rupat-utara'))
  const statuses = [await tapem.get(path), await counter.get(path), await far.get(path)].map(({ status }) => status)
  assert.deepEqual(statuses, [200, 200, 404])
})

test('a file that is no paper, one too big, and the same once more are told in a sentence, and nothing is kept', async () => {
  const form = () => tapem.get('/authorities/PEM-05').then(({ page }) => page.form('Lampirkan naskah'))
  const told = async (file: Partial<typeof scan>) => {
    const answer = await tapem.send(await form(), { files: [{ ...scan, ...file }] })
    return [answer.status, answer.page.alert?.replace(/\s+/g, ' ')]
  }
  const [noPaper, sentence] = await told({
    name: 'surat.docx',
    content: Uint8Array.from(Buffer.from('PK\u0003\u0004')),
  })
  assert.equal(noPaper, 422)
  assert.match(String(sentence), /surat\.docx bukan foto atau PDF/)
  const [tooBig, size] = await told({ name: 'besar.pdf', content: new Uint8Array(15 * 1024 * 1024 + 1) })
  assert.equal(tooBig, 422)
  assert.match(String(size), /besar\.pdf lebih dari 15 MB/)
  const [twice, again] = await told({ name: 'sama.pdf' })
  assert.equal(twice, 409)
  assert.match(String(again), /sama\.pdf sudah dilampirkan: isinya sama persis/)
  const none = await tapem.send(await form())
  assert.match(none.page.alert ?? '', /Pilih dulu berkasnya/)
  const bare = (await tapem.get('/authorities/PEM-07')).page
  assert.match(bare.text, /Belum ada dasar pelimpahan, jadi belum ada naskah/)
})

test('a power that no pack names is typed in with its scan; a form that lacks something keeps everything, the scan too', async () => {
  const blank = (await tapem.get('/authorities/new')).page.form('Simpan kewenangan ini')
  const photo = { field: 'file.naskah', name: 'halaman-1.jpg', content: await plainPhoto(60, 40), type: 'image/jpeg' }
  const wrong = await tapem.send(blank.fill('Kode', 'pem-18').fill('Nama', 'Rekomendasi lomba perahu'), {
    files: [photo],
  })
  assert.equal(wrong.status, 422)
  await checkHtml(wrong.body.toString(), 'new authority')
  assert.match(wrong.page.text, /Sudah kami simpan: halaman-1\.jpg/)
  const form = wrong.page.form('Simpan kewenangan ini')
  assert.equal(form.value('nameId'), 'Rekomendasi lomba perahu')
  const whole = form
    .mark('Bidang', 'Pemerintahan')
    .mark('Aspek', 'rekomendasi')
    .mark('Sumber', 'delegasi')
    .set('regulation', 'pp-17-2018')
    .fill('Pemberi', 'Bupati contoh')
    .mark('Laporan berkala kepada pemberi', 'Wajib')
    .fill('Isian yang dibatasi', 'jumlah-perahu')
    .fill('Sebutannya', 'Jumlah perahu')
    .fill('Paling banyak', '20')
    .fill('Di luar itu diputuskan', 'dinas perhubungan')
  const answer = await tapem.send(whole)
  assert.equal(answer.location, '/authorities/PEM-18?saved=begun')
  const { text } = (await tapem.get('/authorities/PEM-18')).page
  assert.match(text, /Rekomendasi lomba perahu/)
  assert.match(text, /Jumlah perahu: paling banyak 20 Di atas itu: dinas perhubungan/)
  assert.match(text, /halaman-1\.jpg .* dibuka petugas saja/s)
  const known = await tapem.send(whole)
  assert.equal(known.location, '/authorities/PEM-18?saved=begun')
  const other = (await tapem.get('/authorities/new')).page.form('Simpan kewenangan ini')
  const taken = await tapem.send(other.fill('Kode', 'PEM18'))
  assert.match(taken.page.text, /Tulis PEM, EKO, atau TAN/)
})

test('by keyboard, on a phone and without scripts: the forms for papers and powers hold', async () => {
  await using browser = await openBrowser()
  for (const options of [{}, { width: 390 }, { javaScript: false }] as const) {
    const page = await person(browser, { baseUrl: server.origin, ...options })
    await signIn(page, 'tapem', password)
    for (const path of [
      '/authorities/PEM-05',
      '/authorities/new',
      '/authorities/instrument',
      '/authorities/new?lang=en',
    ]) {
      await page.goto(path)
      await checkPage(page)
    }
    await page.close()
  }
})
