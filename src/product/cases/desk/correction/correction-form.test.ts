import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const counter = server.as(office.officer('petugas-loket'))
const camat = server.as(office.officer('camat'))

test('the form of a correction asks for the tick that a check wants, and the signer reads what was told', async () => {
  const number = await openCase(office, { service: 'rekomendasi-keramaian', until: 'done' })
  const form = (await counter.get(`/cases/${number}/correction`)).page.form(/^Minta perbaikan/)
  form
    .set('field.tanggal-acara', '2026-03-16')
    .set('fault', 'applicant')
    .set('paperBack', 'yes')
    .fill('Apa yang salah', 'Hari acaranya keliru.')
  const asked = await counter.send(form)
  assert.equal(asked.status, 422)
  await checkHtml(asked.body.toString(), 'a correction that asks for a tick')
  assert.match(asked.page.text, /Polisi meminta permohonan izin paling lambat 14 hari kerja sebelumnya/)
  const again = asked.page.form(/^Minta perbaikan/)
  assert.deepEqual([again.value('field.tanggal-acara'), again.value('fault')], ['2026-03-16', 'applicant'])
  assert.equal((await counter.send(again.set('acknowledged', 'polisi-14-hari'))).status, 303)
  const { text } = (await camat.get(`/cases/${number}`)).page
  assert.match(text, /Perbaikan surat diminta.*kurang dari 14 hari kerja.*Pemohon sudah diberi tahu dan tetap meminta/s)
})

test('a correction to a day that no letter may be given for is refused in the words of the service', async () => {
  const number = await openCase(office, { service: 'dispensasi-nikah', until: 'done' })
  const form = (await counter.get(`/cases/${number}/correction`)).page.form(/^Minta perbaikan/)
  form.set('field.tanggal-akad', '2026-04-20').set('fault', 'office').set('paperBack', 'no')
  const refused = await counter.send(form.fill('Apa yang salah', 'Hari akadnya keliru.'))
  assert.equal(refused.status, 409)
  assert.match(refused.page.alert ?? '', /Dispensasi tidak diperlukan/)
})
