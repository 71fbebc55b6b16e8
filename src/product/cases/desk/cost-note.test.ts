import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedRegistration, askedService, offerAskedService } from '#tests/asked-service.ts'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase, type Registration } from '#tests/open-case.ts'
import { startTestServer } from '#tests/test-server.ts'
import { registerCase } from '../acts/register-case.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const by = office.officer('petugas-loket')
const counter = server.as(by)
const definition = await offerAskedService(office)
const save = /^Simpan perubahan/

test('who amends what a charge multiplies reads that the cost stays, then what it would have come to', async () => {
  const number = await register('pasar')
  const first = await counter.get(`/cases/${number}/amendment`)
  await checkHtml(first.body.toString(), 'an amendment of what a charge multiplies')
  assert.match(first.page.text, /Biaya tetap Rp48\.000\.\s*Biaya sudah ditetapkan saat berkas lengkap/)
  assert.match(first.page.text, /12 m × 4 m × Rp1\.000 = Rp48\.000 \(Perda Contoh 2\/2024 pasal 8\)/)
  assert.doesNotMatch(first.page.text, /Menurut isian ini/)

  const unsaid = await counter.send(first.page.form(save).set('field.panjang', '20'))
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.page.text, /20 m × 4 m × Rp1\.000 = Rp80\.000 .*; yang berlaku tetap Rp48\.000\./)
  assert.doesNotMatch(unsaid.page.text, /cabut berkas ini/)
  const saved = await counter.send(unsaid.page.form(save).fill('Mengapa diubah', 'Salah ukur di lapangan.'))
  assert.equal(saved.status, 303)
  const { text } = (await counter.get(`/cases/${number}`)).page
  assert.match(text, /Rp48\.000\s*12 m × 4 m × Rp1\.000 = Rp48\.000.*Isiannya kemudian diubah; biaya tetap/s)
})

test('who was charged too much for a slip of the pen is told the way to a new request', async () => {
  const number = await register('pasar')
  const form = (await counter.get(`/cases/${number}/amendment`)).page.form(save).set('field.panjang', '2')
  const { text } = (await counter.send(form)).page
  assert.match(
    text,
    /= Rp8\.000 .*; yang berlaku tetap Rp48\.000\.\s*Kalau isian semula salah tulis .*cabut berkas ini/s,
  )
})

test('before the file is complete the cost follows the answers', async () => {
  const number = await register('pasar', { intent: 'return', requirements: { ktp: 'received' } })
  const form = (await counter.get(`/cases/${number}/amendment`)).page.form(save).set('field.panjang', '20')
  const { text } = (await counter.send(form)).page
  assert.match(text, /Biaya ikut berubah\..*dari isian yang tersimpan waktu itu: panjang, lebar\./)
  assert.match(text, /Hitungan terakhir: 20 m × 4 m × Rp1\.000 = Rp80\.000/)
  await counter.send((await counter.send(form)).page.form(save).fill('Mengapa diubah', 'Salah ukur di lapangan.'))
  const shown = (await counter.get(`/cases/${number}`)).page.text
  assert.match(shown, /Rp80\.000/)
  assert.doesNotMatch(shown, /biaya tetap/)
})

test('where nothing is charged nothing is said, in an amendment or a correction', async () => {
  const free = await register('pesta')
  assert.doesNotMatch((await counter.get(`/cases/${free}/amendment`)).page.text, /Biaya/)
  const done = await openCase(office, { service: askedService, until: 'done' })
  assert.doesNotMatch((await counter.get(`/cases/${done}/correction`)).page.text, /Biaya tetap/)
})

async function register(acara: string, changes: Partial<Registration> = {}): Promise<string> {
  const input = askedRegistration(office, definition, acara, changes)
  return (await office.inAct(by, monday, (tx) => registerCase(tx, by, input, monday, office.equipment))).number
}
