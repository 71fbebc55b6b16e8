import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { templatesOf } from '#tests/templates.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office)
const { hasnah, mardiana, save, propose, source } = templatesOf(office)
const [tapem, organisasi] = [server.as(hasnah), server.as(mardiana)]
const path = '/templates/tanggungan-keluarga'

test('the list says of every template which version holds, and what is under work', async () => {
  await save(hasnah, `${await source()}\n// konsep`, 0)
  const shown = await tapem.get('/templates')
  await checkHtml(shown.body.toString(), 'the list of templates')
  assert.match(shown.page.text, /Bagian bersama \d+ surat\s*letterhead\.typ\s*dari paket kabupaten/)
  assert.match(shown.page.text, /dan \d+ surat lain\s*keterangan\.typ/)
  assert.match(shown.page.text, /tanggungan-keluarga\.typ\s*dari paket kabupaten\s*konsep Hasnah Andai, 09\.00/)
})

test('the page holds the text, its pages as pictures, what it changes, and works without a script', async () => {
  const shown = await tapem.get(path)
  await checkHtml(shown.body.toString(), 'a template')
  assert.match(shown.body.toString(), /<img class="drawn" src="data:image\/svg\+xml,/)
  assert.match(shown.page.text, /1 baris baru, 0 baris hilang/)
  const form = shown.page.form('Gambar ulang')
  const wrong = (form.value('source') ?? '').replace('fields.pekerjaan', 'fields.jabatan')
  const again = await tapem.post(`${path}/redrawn`, form.set('source', wrong).set('sample', 'many').values)
  await checkHtml(again.body.toString(), 'a template that does not become a letter')
  assert.equal(again.status, 200)
  assert.match(again.page.text, /baris 16, huruf 17: fields\.jabatan tidak ada di surat ini\. Yang ada: tempat-lahir/)
  assert.equal(again.page.form('Gambar ulang').value('source'), wrong, 'what was typed is kept')
  assert.equal(again.page.form('Gambar ulang').value('sample'), 'many')
})

test('every template opens, and one that the pack does not have is not found', async () => {
  const { page } = await tapem.get('/templates')
  for (const name of ['letterhead', 'keterangan', 'penolakan', 'keberatan', 'standar-pelayanan', 'maklumat']) {
    assert.ok(page.text.includes(`${name}.typ`))
    const { status, body } = await tapem.get(`/templates/${name}`)
    assert.deepEqual([name, status, body.includes('class="drawn"')], [name, 200, true])
  }
  assert.equal((await tapem.get('/templates/emblem')).status, 404)
  assert.equal((await server.as(office.officer('camat')).get('/templates')).status, 404)
})

test('two editors at once: the later is told who saved, keeps their text, and sees both', async () => {
  const [first, second] = [await tapem.get(path), await organisasi.get(path)]
  const typed = (page: typeof first, words: string) => {
    const form = page.page.form('Simpan konsep')
    return form.set('source', `${form.value('source')}\n// ${words}`)
  }
  assert.equal(
    (await tapem.send(typed(first, 'dari tapem'))).location,
    `${path}?saved=draft&sample=longest&subject=tanggungan-keluarga`,
  )
  const late = await organisasi.send(typed(second, 'dari organisasi'))
  await checkHtml(late.body.toString(), 'a template that somebody else saved')
  assert.equal(late.status, 409)
  assert.match(late.page.alert ?? '', /Hasnah Andai sudah menyimpan konsep lain/)
  assert.match(late.page.text, /Bedanya dengan konsep yang tersimpan.*− \/\/ dari tapem.*\+ \/\/ dari organisasi/s)
  assert.equal((await organisasi.send(late.page.form('Simpan konsep'))).status, 303)
})

test('a proposal is looked at and put in force by another; what is refused is said on the page', async () => {
  const drafted = (await tapem.get(path)).page.form('Usulkan versi ini')
  const short = await tapem.post(`${path}/proposal`, drafted.values)
  assert.equal(short.status, 422)
  assert.match(short.page.alert ?? '', /Apa yang berubah, dan mengapa: Tulis dalam satu kalimat/)
  const sent = await tapem.post(
    `${path}/proposal`,
    drafted.fill('Apa yang berubah, dan mengapa', 'Contoh usul.').values,
  )
  assert.equal(sent.location, `${path}?saved=proposed`)
  const own = (await tapem.get(path)).page
  assert.match(own.text, /Versi 1\s*menunggu orang kedua.*Usul sendiri diberlakukan oleh orang lain/s)
  const shown = await organisasi.get(path)
  await checkHtml(shown.body.toString(), 'a template with a proposal')
  const looked = (await organisasi.get(shown.page.link(/^Lihat isi/) ?? '')).page
  assert.match(looked.text, /Di layar ini: versi 1\..*\/\/ dari organisasi/s)
  const past = await organisasi.send(shown.page.form(/^Berlakukan/).fill('Berlaku mulai', '2026-03-01'))
  assert.equal(past.status, 409)
  assert.match(past.page.alert ?? '', /tidak mundur/)
  assert.equal((await organisasi.send(past.page.form(/^Berlakukan/).fill('Berlaku mulai', '2026-03-02'))).status, 303)
  const after = await organisasi.get(`${path}?saved=enacted`)
  await checkHtml(after.body.toString(), 'a template of the regency’s own')
  assert.match(after.page.text, /Yang berlaku: versi 1, sejak 2 Maret 2026, diberlakukan Mardiana Misal/)
  assert.match((await tapem.get('/templates')).page.text, /Versi 1\s*2 Maret 2026, Mardiana Misal/)
})

test('a version is taken back before its day', async () => {
  await propose(hasnah)
  const form = (await organisasi.get(path)).page.form(/^Batalkan versi ini/)
  assert.equal(
    (await organisasi.send(form.fill('Mengapa dibatalkan', 'Salah kata.'))).location,
    `${path}?saved=withdrawn`,
  )
  assert.match((await organisasi.get(path)).page.text, /dibatalkan.*Dibatalkan Mardiana Misal: Salah kata\./s)
})

test('the sample as a PDF has CONTOH across it and says at its head that it is none', async () => {
  const pdf = await tapem.get(`${path}/sample.pdf?sample=shortest`)
  assert.equal(pdf.headers['content-type'], 'application/pdf')
  const text = pdfText(pdf.body)
  assert.match(text, /CONTOH/)
  assert.match(text, /Contoh templat, bukan surat/)
})

test('an English reader is told in English', async () => {
  const { page } = await tapem.get(`${path}?lang=en`)
  assert.match(page.text, /In force: version 1, since 2 March 2026/)
})
