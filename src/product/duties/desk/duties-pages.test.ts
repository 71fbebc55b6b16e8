import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { plainPhoto } from '#tests/photos.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => Temporal.Instant.from('2026-05-20T03:00:00Z') })
const [camat, kasi] = [server.as(office.officer('camat')), server.as(office.officer('kasi-pelum'))]
const supervisor = server.as(office.officer('pengawas'))

test('an office reads what is late and what is owed, each with its source, whether confirmed, and who does it', async () => {
  const { body, page } = await camat.get('/duties')
  await checkHtml(body.toString(), 'the duties of an office')
  assert.match(page.heading, /Kewajiban kantor/)
  assert.match(page.text, /Evaluasi pelaksana triwulan I 2026/)
  assert.match(page.text, /Pemeriksaan buku register April 2026/)
  assert.match(page.text, /\(belum dikonfirmasi\)/)
  assert.match(page.text, /Dicatat oleh Kasi Pelum/)
  assert.match(page.text, /sudah naik ke atasan/)
  assert.match(page.text, /Dikerjakan kabupaten/)
  assert.match(page.text, /Dihitung sejak 2 Maret 2026/)
})

test('a form that comes back keeps what was typed, opens again, and says what is wrong beside its field', async () => {
  const form = (await kasi.get('/duties')).page.form(/^Simpan Pemeriksaan buku register April 2026/)
  form.fill('Selesai pada tanggal', '2026-05-21')
  form.fill('Nomor surat, atau nama berkasnya', 'BA-4/2026')
  const wrong = await kasi.send(form)
  assert.equal(wrong.status, 422)
  await checkHtml(wrong.body.toString(), 'a duty declared ahead')
  const again = wrong.page.form(/^Simpan Pemeriksaan buku register April 2026/)
  assert.match(again.error('Selesai pada tanggal') ?? '', /belum tiba/)
  again.fill('Selesai pada tanggal', '2026-05-19')
  const photo = { field: 'file.proof', name: 'berita acara.jpg', content: await plainPhoto(30, 20), type: 'image/jpeg' }
  const refused = await kasi.send(again, { files: [{ ...photo, content: Buffer.from('bukan gambar') }] })
  assert.match(
    refused.page.form(/^Simpan Pemeriksaan buku register April 2026/).error('Foto atau pindai suratnya') ?? '',
    /./,
  )
  const saved = await kasi.send(again, { files: [photo] })
  assert.equal(saved.location, '/duties?office=mandau&saved=declared')
  const { text } = (await kasi.get(saved.location ?? '')).page
  assert.match(text, /Tercatat selesai\./)
  assert.match(text, /BA-4\/2026, dicatat .* \(terlambat\).*Lihat suratnya/)
  const proof = /\/duties\/declarations\/[^"]+\/proof/.exec((await camat.get('/duties')).body.toString())?.[0] ?? ''
  assert.equal((await camat.get(proof)).headers['content-type'], 'image/jpeg')
  assert.equal((await server.as(office.officer('camat', 'rupat-utara')).get(proof)).status, 404)
})

test('the regency reads every kecamatan with its burden and no ranking, and each one closer', async () => {
  const { body, page } = await supervisor.get('/duties')
  await checkHtml(body.toString(), 'the duties of every kecamatan')
  assert.match(page.text, /bukan peringkat/)
  assert.match(page.text, /Rupat Utara .*petugas/)
  assert.match((await supervisor.get('/duties?office=rupat-utara')).page.text, /Rupat Utara/)
  assert.equal((await camat.get('/duties?office=rupat-utara')).status, 404)
  assert.equal((await supervisor.get('/duties?office=tidak-ada')).status, 404)
})
