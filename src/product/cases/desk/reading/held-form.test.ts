import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nur } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import type { Form } from '#tests/page.ts'
import { appointPeer } from '#tests/peer.ts'
import { lockedPdf, plainPhoto } from '#tests/photos.ts'
import { type Answer, type Client, startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'
import { actHeld } from './reason-route.ts'

const office = await openOffice()
const evening = Temporal.Instant.from('2026-03-02T23:50:00+07:00')
let now = evening
const server = await startTestServer(office, { now: () => now })
const clerk = await appointPeer(office, 'petugas-loket', 'Yusuf Andai')
const midnight = Temporal.Instant.from('2026-03-03T00:01:00+07:00')
const asksWhy = /^Catat alasan dan kirim isian/

test('a form sent after midnight is asked why, keeps everything typed, and goes on once the reason is given', async () => {
  const { number, client, form } = await amendmentOf('Jalan Contoh 9\n"di ujung" & <seberang>')
  now = midnight
  const asked = await client.send(form)
  assert.equal(asked.status, 409)
  await checkHtml(asked.body.toString(), 'the page that asks why, with a form in it')
  assert.match(asked.page.text, /Isian yang tadi dikirim belum tersimpan, dan tidak hilang/)
  assert.match(asked.body.toString(), /&lt;seberang(>|&gt;)/)
  assert.equal(asked.page.form(asksWhy).value('reason.words'), '')

  const unsaid = await client.send(asked.page.form(asksWhy))
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.page.alert ?? '', /Alasan: Pilih salah satu/)
  const reason = unsaid.page.form(asksWhy).set('reason.kind', 'at-counter')
  const lines = await written(office, async () => {
    const sent = await sendOn(client, reason)
    assert.equal(sent.location, `/cases/${number}`)
  })
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['case.reason-given', 'case.amended'],
  )
  const { text } = (await client.get(`/cases/${number}`)).page
  assert.match(text, /Jalan Contoh 9\s+"di ujung" & <seberang>/)
  assert.match(text, /Salah alamat\./)
})

test('sent twice, the reason stands once and the form is saved once', async () => {
  const { number, client, form } = await amendmentOf('Jalan Contoh 10')
  now = midnight
  const reason = (await client.send(form)).page.form(asksWhy).set('reason.kind', 'colleague')
  const lines = await written(office, async () => {
    await sendOn(client, reason)
    assert.equal((await sendOn(client, reason)).location, `/cases/${number}`)
  })
  assert.deepEqual(
    lines.map(({ name }) => name),
    ['case.reason-given', 'case.amended'],
  )
})

test('what is wrong with the form is told after the reason, with everything still in it', async () => {
  const { client, form } = await amendmentOf('Jalan Contoh 11')
  now = midnight
  const asked = await client.send(form.set('reason', 'x').set('name', 'Nur Contoh Umpama'))
  const wrong = await sendOn(client, asked.page.form(asksWhy).set('reason.kind', 'at-counter'))
  assert.equal(wrong.status, 422)
  assert.match(wrong.page.alert ?? '', /Mengapa diubah/)
  const again = wrong.page.form(/^Simpan perubahan/)
  assert.deepEqual([again.value('name'), again.value('address')], ['Nur Contoh Umpama', 'Jalan Contoh 11'])
})

test('photos that were sent with the form are safe and go on with it; one that cannot be kept is named again', async () => {
  const number = await openCase(office)
  const client = server.as(clerk)
  now = evening
  const form = (await client.get(`/cases/${number}`)).page.form(/^Simpan lampiran/).set('requirement', 'kk')
  now = midnight
  const photo = { field: 'file.lampiran', name: 'kk.jpg', content: await plainPhoto(40, 30) }
  const asked = await client.send(form, { files: [photo] })
  assert.equal(asked.status, 409)
  const sent = await sendOn(client, asked.page.form(asksWhy).set('reason.kind', 'at-counter'))
  assert.equal(sent.location, `/cases/${number}`)
  assert.match((await client.get(`/cases/${number}`)).page.text, /kk\.jpg/)

  const { number: other, form: withLocked } = await attachmentForm()
  now = midnight
  const locked = { field: 'file.lampiran', name: 'kk.pdf', content: lockedPdf() }
  const told = await client.send(withLocked, { files: [locked] })
  const back = await sendOn(client, told.page.form(asksWhy).set('reason.kind', 'at-counter'))
  assert.equal(back.status, 422)
  assert.equal(back.page.form(/^Simpan lampiran/).value('requirement'), 'kk')
  assert.match(back.page.text, new RegExp(other))
})

test('a look-up in a form asks first as well, and comes back with everything typed', async () => {
  const { number, client, form } = await amendmentOf('Jalan Contoh 12')
  now = midnight
  const asked = await client.send({ ...form.set('lookUp', 'yes'), action: `/cases/${number}/amendment/known` })
  assert.equal(asked.status, 409)
  const found = await sendOn(client, asked.page.form(asksWhy).set('reason.kind', 'at-counter'))
  assert.equal(found.page.form(/^Simpan perubahan/).value('address'), 'Jalan Contoh 12')
})

test('a held form goes on to an act on its own case, and nowhere else', () => {
  const number = 'MDU-2026-000001'
  const to = (heldFor: string) => actHeld({ number, heldFor })
  assert.equal(to('/cases/MDU-2026-000001/amendment'), '/cases/MDU-2026-000001/amendment')
  assert.equal(to('/cases/MDU-2026-000001/correction/known'), '/cases/MDU-2026-000001/correction/known')
  for (const away of ['', '//evil.test', '/cases/MDU-2026-000002/amendment', '/cases/MDU-2026-000001/../../sign-out'])
    assert.equal(to(away), undefined, away)
  assert.equal(to('/cases/MDU-2026-000001/reason'), undefined)
})

async function amendmentOf(address: string): Promise<{ number: string; client: Client; form: Form }> {
  now = evening
  const number = await openCase(office, { applicant: nur })
  const client = server.as(clerk)
  const form = (await client.get(`/cases/${number}/amendment`)).page.form(/^Simpan perubahan/)
  return { number, client, form: form.fill('Alamat', address).fill('Mengapa diubah', 'Salah alamat.') }
}

async function attachmentForm(): Promise<{ number: string; form: Form }> {
  now = evening
  const number = await openCase(office)
  const form = (await server.as(clerk).get(`/cases/${number}`)).page.form(/^Simpan lampiran/)
  return { number, form: form.set('requirement', 'kk') }
}

/** As a browser does: what a page sends on with 307 is the same form, to the address it names. */
async function sendOn(client: Client, form: Form): Promise<Answer> {
  const first = await client.send(form)
  assert.equal(first.status, 307)
  return await client.post(first.location ?? '', form.values)
}
