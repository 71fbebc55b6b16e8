import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterwards, collected, opened, putKey, putQuestion } from '#tests/integrity.ts'
import { openOffice } from '#tests/office.ts'
import { enrolAt } from '#tests/queue.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => afterwards })
const cookie = `perangkat=${await enrolAt(office, 'kiosk')}`
const at = (path: string) => server.anyone.get(path, { cookie })

test('the kiosk leads to the question only where it is asked, and takes the code by touch alone', async () => {
  assert.doesNotMatch((await at('/kiosk')).page.text, /Baru mengambil surat/)
  await putKey(office)
  const of = await collected(office)
  assert.match((await at('/kiosk')).body.toString(), /href="\/kiosk\/tanya"[^>]*>\s*Baru mengambil surat/)
  const code = await putQuestion(office, of.number)
  let path = '/kiosk/tanya'
  for (const digit of code) {
    const { body } = await at(path)
    path = new RegExp(`href="([^"]+)"[^>]*>\\s*${digit}\\s*</a>`).exec(body.toString())?.[1] ?? ''
  }
  const { page } = await at(path)
  assert.match(page.text, /Rp0, gratis/)
  const form = page.form('Kirim ke Inspektorat').set('asked', 'yes').set('amount', 'Rp5.000')
  const sent = await server.anyone.send(form, { headers: { cookie } })
  assert.deepEqual([sent.status, sent.location], [303, '/kiosk/tanya?selesai=1'])
  assert.match((await at(sent.location ?? '')).page.text, /Terima kasih/)
  assert.equal((await opened(office, of.number))?.amount, 'Rp5.000')
  assert.match((await at(path)).page.text, /Rp0, gratis/)
})

test('what is no kiosk of the office is sent to where a code is typed', async () => {
  const away = await server.anyone.get('/kiosk/tanya')
  assert.deepEqual([away.status, away.location], [303, '/perangkat'])
})

test('a citizen is led to the question from the tracking page after the hand-over, whoever hands over from the page of the file', async () => {
  const of = await collected(office)
  const href = `/tanya/${of.number}/${of.code}`
  assert.ok((await server.anyone.get(`/lacak/${of.number}/${of.code}`)).body.includes(href))
  const handing = server.as(office.officer('petugas-penyerahan'))
  assert.match((await handing.get(`/cases/${of.number}`)).page.text, /Pertanyaan Inspektorat: belum ditanyakan/)
  await putQuestion(office, of.number)
  assert.match((await handing.get(`/cases/${of.number}`)).page.text, /Pertanyaan Inspektorat: sudah ditanyakan/)
  const camat = server.as(office.officer('camat'))
  assert.doesNotMatch((await camat.get(`/cases/${of.number}`)).page.text, /Pertanyaan Inspektorat/)
})
