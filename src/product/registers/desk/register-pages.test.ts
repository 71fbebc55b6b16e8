import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser, person } from '#tests/browser.ts'
import { checkHtml } from '#tests/check-html.ts'
import { checkPage } from '#tests/check-page.ts'
import { correctTo } from '#tests/correct.ts'
import { numberEvents } from '#tests/number-events.ts'
import { openOffice, password } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { pdfPages, pdfText } from '#tests/pdf-text.ts'
import { refuseTo } from '#tests/refuse.ts'
import { signIn } from '#tests/sign-in.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office)
const operator = server.as(office.officer('operator'))
const sekcam = server.as(office.officer('sekcam'))
const pengawas = server.as(office.officer('pengawas'))
const first = await openCase(office, { until: 'done' })
await refuseTo(office, 'issued')
await correctTo(office, 'issued')
await numberEvents(office, 'mandau')

test('the book of letters tells every number, used or not, and why', async () => {
  const answer = await operator.get('/registers/letter')
  assert.equal(answer.page.heading, 'Buku register surat keluar 2026')
  await checkHtml(answer.body.toString(), 'register book')
  for (const words of [
    /Tahun 2026 sudah sampai nomor 506\. Setiap nomor terpakai atau dijelaskan\./,
    /400\.12\.2\.1\/1\/MDUSen 2 MarNur Contoh.*?MDU-2026-000001/,
    /Surat penolakan/,
    /Tidak berlaku, diganti surat nomor 400\.12\.2\.1\/4\/MDU/,
    /5–500.*Di buku kertasBuku agenda 2026\./,
    /501.*Nomor tidak terpakaiDibatalkan/,
    /502–506.*DipinjamkanUntuk Kotak kantor.*Sudah kembali: 504–506 tidak terpakai/,
    /Tanda tangan elektronik gagal .*Sertifikat sudah habis/,
  ])
    assert.match(answer.page.text, words)
})

test('a book shows one kind of letter, refused and replaced ones too, on screen, in a search and on paper', async () => {
  const all = (await operator.get('/registers/letter')).page
  assert.match(all.text, /Jenis surat/)
  const { rows } = await office.owner.query<{ kind: string }>(
    `select distinct frozen -> 'service' ->> 'title' as kind from documents.letter where issued_at is not null
     and frozen -> 'service' ->> 'title' <> ''`,
  )
  const kind = encodeURIComponent(rows[0]?.kind ?? '')
  const shown = (await operator.get(`/registers/letter?kind=${kind}`)).page
  for (const words of [/Surat penolakan/, /Tidak berlaku, diganti/, /MDU-2026-000001/]) assert.match(shown.text, words)
  assert.doesNotMatch(shown.text, /Di buku kertas|Untuk Kotak kantor/)
  const other = (await operator.get('/registers/letter?kind=Lain')).page.text
  assert.doesNotMatch(other, /MDU-2026|Di buku kertas/)
  assert.match(other, /Tidak ada "Lain" di buku tahun 2026/)
  const found = await operator.send(shown.form('Cari di buku').set('q', 'noer'))
  assert.match((await operator.get(found.location ?? '')).page.text, /baris untuk/)
  assert.match(found.location ?? '', /kind=/)
  const { body } = await operator.get(`/registers/letter/sheet.pdf?kind=${kind}&from=1&to=400`)
  const sheet = pdfText(body).replace(/\s+/g, ' ')
  assert.match(sheet, /Surat penolakan/)
  assert.doesNotMatch(sheet, /Di buku kertas/)
  const far = await server.as(office.officer('camat', 'rupat-utara')).get(`/registers/letter?kind=${kind}`)
  assert.doesNotMatch(far.page.text, /MDU-2026/)
})

test('a number and words find their lines, and no name stands in the address', async () => {
  const form = (await operator.get('/registers/letter')).page.form('Cari di buku')
  const found = await operator.send(form.set('q', 'nur kontoh tanggungan'))
  assert.equal(found.status, 303)
  assert.doesNotMatch(found.location ?? '', /kontoh|tanggungan/i)
  assert.match((await operator.get(found.location ?? '')).page.text, /tidak ada|Tidak ada/)
  const named = await operator.send(form.set('q', 'Noer Contoh tanggungan'))
  assert.match((await operator.get(named.location ?? '')).page.text, /baris untuk .*400\.12\.2\.1\/1\/MDU/)
  const inRange = await operator.send(form.set('q', '77'))
  assert.match((await operator.get(inRange.location ?? '')).page.text, /5–500.*Di buku kertas/)
  const whole = await operator.send(form.set('q', '400.12.2.1/1/mdu'))
  assert.match((await operator.get(whole.location ?? '')).page.text, /1 baris untuk/)
  const elsewhere = await operator.get('/registers/outside')
  assert.match(elsewhere.page.text, /B\/77\/SETDA.*Nomor dari SRIKANDI/)
  const requests = await operator.get('/registers/case')
  assert.match(requests.page.text, /MDU-2026-000001.*Nur Contoh.*Selesai/)
})

test('who reads a book leaves a line with the cases it named; who prints leaves which numbers', async () => {
  const [read] = await written(office, () => operator.get('/registers/letter'))
  assert.equal(read?.name, 'register.read')
  const { cases } = read?.facts ?? {}
  assert.ok(Array.isArray(cases) && cases.length >= 3)
  const [printed] = await written(office, () => operator.get('/registers/letter/sheet.pdf?from=1&to=506'))
  assert.deepEqual([printed?.name, printed?.facts.from, printed?.facts.to], ['register.printed', 1, 500])
})

test('the sheet is a paper across, with its head and the number of the page on every page', async () => {
  const answer = await operator.get('/registers/letter/sheet.pdf?from=1&to=120')
  assert.equal(answer.headers['content-type'], 'application/pdf')
  assert.equal(pdfPages(answer.body), 1)
  assert.deepEqual(archiveFaults(answer.body), [])
  const text = pdfText(answer.body).replace(/\s+/g, ' ')
  for (const words of [
    'Buku register surat keluar 2026',
    'nomor 1 sampai 120',
    'Nur Contoh',
    'halaman 1 dari 1',
    '5–500',
  ])
    assert.ok(text.includes(words), `${words} in ${text}`)
  assert.match(answer.body.toString('latin1'), /\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/)
  const rest = pdfText((await operator.get('/registers/letter/sheet.pdf?from=501&to=506')).body).replace(/\s+/g, ' ')
  for (const words of ['Dibatalkan', '502–506', 'Sertifikat sudah habis']) assert.ok(rest.includes(words), words)
})

test('the regency reads numbers and how they stand, of any office, and nobody by name', async () => {
  const answer = await pengawas.get('/registers/letter?office=mandau')
  assert.match(answer.page.text, /400\.12\.2\.1\/1\/MDU/)
  assert.doesNotMatch(answer.page.text, /Nur Contoh/)
  const form = answer.page.form('Cari di buku')
  const named = await pengawas.send(form.set('q', 'Nur'))
  assert.doesNotMatch((await pengawas.get(named.location ?? '')).page.text, /400\.12\.2\.1\/1\/MDU/)
  const sheet = await pengawas.get('/registers/letter/sheet.pdf?office=mandau&from=1&to=9')
  assert.doesNotMatch(pdfText(sheet.body), /Contoh/)
  assert.equal((await pengawas.get('/registers/letter?office=nowhere')).status, 404)
})

test('an office reads its own books only, and counter and hand-over read none', async () => {
  const far = server.as(office.officer('camat', 'rupat-utara'))
  assert.equal((await far.get('/registers/letter?office=mandau')).status, 404)
  assert.doesNotMatch((await far.get('/registers/letter')).page.text, /Nur Contoh/)
  assert.equal((await server.as(office.officer('petugas-loket')).get('/registers/letter')).status, 404)
  assert.equal((await operator.get('/registers/tidak-ada')).status, 404)
  assert.equal((await operator.get('/registers/letter?asked=bukan')).status, 404)
})

test('the secretary takes over the paper book, cancels, leases and takes back; the operator cancels only', async () => {
  const page = (await sekcam.get('/registers/case/numbers')).page
  const low = page
    .form('Lanjutkan dari nomor itu')
    .set('last', '1')
    .set('source', 'Agenda')
    .set('reason', 'Sampai hari ini')
  const refused = await sekcam.send(low)
  assert.equal(refused.status, 409)
  assert.match(refused.page.text, /hanya dapat lebih tinggi/)
  const wrong = await sekcam.send(low.set('last', 'banyak'))
  assert.match(wrong.page.text, /Tulis angkanya saja/)
  const opened = await sekcam.send(low.set('last', '40'))
  assert.equal(opened.location, '/registers/case/numbers?saved=opened')
  const after = (await sekcam.get(opened.location ?? '')).page
  assert.match(after.text, /Nomor berikutnya: 41\. Setiap nomor terpakai atau dijelaskan/)
  const lease = after
    .form('Pinjamkan')
    .set('count', '5')
    .set('node', 'Kotak Bantan')
    .set('reason', 'Ke desa tanpa sinyal')
  assert.equal((await sekcam.send(lease)).status, 303)
  const leased = (await sekcam.get('/registers/case/numbers')).page
  assert.match(leased.text, /Kotak Bantan: nomor 41–45, terpakai 0 dari 5/)
  await checkHtml((await sekcam.get('/registers/case/numbers')).body.toString(), 'numbers')
  assert.equal((await sekcam.send(leased.form('Terima kembali').set('reason', 'Sudah kembali ke kantor'))).status, 303)
  const own = (await operator.get('/registers/case/numbers')).page
  assert.match(own.text, /Dicatat oleh Sekcam atau Camat/)
  const cancel = own.form('Batalkan nomor ini').set('reason', 'Terlewat di kertas')
  assert.equal((await operator.send(cancel)).location, '/registers/case/numbers?saved=cancelled')
  // Not theirs to do is not found, also with a form that is wrong.
  assert.equal((await operator.post('/registers/case/opening', {})).status, 404)
  assert.match((await operator.get('/registers/case')).page.text, /46.*Nomor tidak terpakaiDibatalkan/)
})

test('the next request goes on after the paper book', async () => {
  assert.equal(first, 'MDU-2026-000001')
  assert.equal(await openCase(office), 'MDU-2026-000047')
})

test('by keyboard, on a phone and without scripts: the pages hold', async () => {
  await using browser = await openBrowser()
  for (const options of [{}, { width: 390 }, { javaScript: false }] as const) {
    const page = await person(browser, { baseUrl: server.origin, ...options })
    await signIn(page, 'sekcam.mandau', password)
    for (const path of [
      '/registers/letter',
      '/registers/case',
      '/registers/letter/numbers',
      '/registers/letter?lang=en',
    ]) {
      await page.goto(path)
      await checkPage(page)
    }
    await page.goto('/registers/letter')
    await page.emulateMedia({ media: 'print' })
    const printed = await page.locator('main').innerText()
    assert.match(printed, /Register book: letters, 2026/)
    assert.doesNotMatch(printed, /Kind of letter|Find a number|Numbered elsewhere/)
    await page.close()
  }
})
