import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const [camat, sekcam] = [server.as(office.officer('camat')), server.as(office.officer('sekcam'))]

async function fill(more: Record<string, string> = {}) {
  const form = (await camat.get('/absences')).page.form(/^Simpan catatan ini/)
  form.set('kind', 'duty-travel')
  for (const [name, value] of Object.entries({ back: '2026-03-05', ...more })) form.set(name, value)
  return form
}

test('the camat writes the own absence; what the order lacks is said beside its field, and all read who does the work', async () => {
  const shown = await camat.get('/absences')
  await checkHtml(shown.body.toString(), 'the register of absences')
  assert.match(shown.page.text, /Hari ini semua ada di tempat/)
  assert.match(shown.page.text, /5 hari tanpa pemegang dan tanpa pengganti.*belum dipastikan/s)
  const wrong = await camat.send(await fill({ substitute: office.officer('sekcam').id, mark: 'Plh.' }))
  assert.equal(wrong.status, 422)
  await checkHtml(wrong.body.toString(), 'an absence without its order')
  const again = wrong.page.form(/^Simpan catatan ini/)
  assert.match(again.error('Nomor surat perintah') ?? '', /bersandar pada surat perintah/)
  again.fill('Nomor surat perintah', '800/12/2026')
  again.fill('Tanggal surat perintah', '2026-02-27')
  again.fill('Pemberi perintah', 'Bupati Contoh')
  const saved = await camat.send(again)
  assert.match(saved.location ?? '', /^\/absences\?office=.*saved=entered$/)
  const { text } = (await server.as(office.officer('petugas-loket')).get('/absences')).page
  assert.match(text, /mulai hari ini, kembali Kam 5 Mar\s*Digantikan .* \(Plh\. 800\/12\/2026/)
  assert.doesNotMatch(text, /Dinas luar\s*mulai/)
})

test('the substitute works at both desks, and the camat who is back at the own', async () => {
  assert.match((await sekcam.get('/account')).page.text, /Sekcam, Camat/)
  const refused = await sekcam.get('/absences')
  assert.match(refused.page.text, /Ini catatan atasan/)
  const back = await camat.send((await camat.get('/absences')).page.form(/^Sudah kembali/))
  assert.match(back.location ?? '', /saved=back$/)
  const { page } = await camat.get(back.location ?? '')
  assert.match(page.text, /Tercatat sudah kembali/)
  assert.match(page.text, /Hari ini semua ada di tempat/)
})

test('the regency’s administrator keeps the register of every office', async () => {
  const { page } = await server.as(office.officer('administrator')).get('/absences?office=rupat-utara')
  assert.match(page.heading, /Rupat Utara/)
  assert.equal((await camat.get('/absences?office=rupat-utara')).status, 404)
})
