import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { fillRegistration } from '#tests/fill-registration.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => monday })
const counter = server.as(office.officer('petugas-loket'))
const checker = server.as(office.officer('kasi-pelum'))

test('a form that came back can be read in the other language: the address of an act leads to its page', async () => {
  const number = await openCase(office)
  const wrong = await checker.post(`/cases/${number}/return`, { requestId: crypto.randomUUID(), reason: '' })
  assert.equal(wrong.status, 422)
  const toEnglish = wrong.page.link('English') ?? ''
  assert.equal((await checker.get(toEnglish)).location, `/cases/${number}?lang=en`)

  const unfilled = await counter.post('/cases', { requestId: crypto.randomUUID(), intent: 'open' })
  assert.equal(unfilled.status, 422)
  assert.equal((await counter.get(unfilled.page.link('English') ?? '')).location, '/cases/new?lang=en')
})

test('whoever may not register and opens the address of a registration comes to their own desk', async () => {
  assert.equal((await checker.get('/cases')).location, '/work')
})

test('the desk of hand-over lists what is ready to collect, and owes it no date', async () => {
  const number = await openCase(office, { until: 'step 7' })
  const { page } = await server.as(office.officer('petugas-penyerahan')).get('/work')
  assert.match(page.text, new RegExp(`Siap diambil.*siap diambil.*${number}`, 's'))
  assert.doesNotMatch(page.text, /belum ada|berhenti/)
})

test('a date of birth that the NIK does not bear out stands before whoever checks', async () => {
  const form = fillRegistration((await counter.get('/cases/new')).page, office)
  const { location = '' } = await counter.send(form.fill('Tanggal lahir pemohon', '1990-01-02'))
  const path = location.replace('/slip', '')
  assert.match(
    (await checker.get(path)).page.text,
    /Periksa lagi NIK-nya\. Menurut NIK,.*isian menulis 2 Januari 1990\./,
  )
  const right = await counter.get(`/cases/${await openCase(office)}`)
  assert.doesNotMatch(right.page.text, /Periksa lagi NIK/)
})

test('the case reads in English as well, what the form chose and dated included', async () => {
  const { page } = await checker.get(`/cases/${await openCase(office)}?lang=en`)
  assert.match(page.text, /Child|Wife/)
  assert.doesNotMatch(
    page.text,
    /Anak kandung|Istri|\d (Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember)/,
  )
})

test('a file is found by its number as it is typed, or by its last digits', async () => {
  const number = await openCase(office)
  const serial = String(Number(number.slice(-6)))
  for (const typed of [number.toLowerCase(), number.replaceAll('-', ' '), serial])
    assert.equal((await counter.get(`/cases?number=${encodeURIComponent(typed)}`)).location, `/cases/${number}`)
})
