import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { openCase } from '#tests/open-case.ts'
import { appointPeer } from '#tests/peer.ts'
import { plainPhoto } from '#tests/photos.ts'
import { startTestServer } from '#tests/test-server.ts'
import { written } from '#tests/written.ts'

const office = await openOffice()
const server = await startTestServer(office, { now: () => minutesAfter(monday, 60) })
const counter = server.as(office.officer('petugas-loket'))
const change = /^Buka berkas/

test('another service keeps who applies, the photos of their proxy, and asks its own papers', async () => {
  const form = (await counter.get('/cases/new?service=tanggungan-keluarga')).page.form(change)
  form
    .fill('NIK pemohon', '1403014704909992')
    .fill('Nama sesuai KTP-el', 'Nur Contoh')
    .fill('Alamat', 'Jalan "Contoh" <1>')
    .set('proxy.name', 'Hasan Peraga')
    .set('requirement.ktp', 'received')
    .set('toService', 'keterangan-usaha')
  const photo = { field: 'file.proxy-letter', name: 'kuasa.jpg', content: await plainPhoto(30, 20) }
  const lines = await written(office, async () => {
    const answer = await counter.send({ ...form, action: '/cases/service' }, { files: [photo] })
    assert.equal(answer.status, 200)
    await checkHtml(answer.body.toString(), 'the form with another service')
    const again = answer.page.form(change)
    assert.deepEqual(
      ['service', 'nik', 'name', 'address', 'proxy.name'].map((name) => again.value(name)),
      ['keterangan-usaha', '1403014704909992', 'Nur Contoh', 'Jalan "Contoh" <1>', 'Hasan Peraga'],
    )
    assert.match(answer.page.text, /Nama usaha/)
    assert.match(answer.page.text, /kuasa\.jpg/)
  })
  assert.deepEqual(lines, [], 'nobody was looked up and nothing decided')
})

test('the address alone leads back to the form, and a service that is not offered changes nothing', async () => {
  assert.equal((await counter.get('/cases/service')).location, '/cases/new')
  const form = (await counter.get('/cases/new')).page.form(change).fill('Nama sesuai KTP-el', 'Nur Contoh')
  const answer = await counter.send({ ...form.set('toService', 'layanan-lain'), action: '/cases/service' })
  const again = answer.page.form(change)
  assert.deepEqual([again.value('service'), again.value('name')], ['tanggungan-keluarga', 'Nur Contoh'])
})

test('each clerk finds first what they registered last themselves', async () => {
  await openCase(office, { service: 'legalisasi-sktm', at: minutesAfter(monday, 1) })
  await openCase(office, { service: 'pengantar-skck', at: minutesAfter(monday, 2) })
  await openCase(office, { service: 'legalisasi-sktm', at: minutesAfter(monday, 3) })
  const first = /<optgroup label="Terakhir didaftarkan">(.*?)<\/optgroup>/s
  const [, mine = ''] = first.exec((await counter.get('/cases/new')).body.toString()) ?? []
  assert.deepEqual(
    [...mine.matchAll(/value="([^"]+)"/g)].map(([, key]) => key),
    ['legalisasi-sktm', 'pengantar-skck'],
  )
  const peer = server.as(await appointPeer(office, 'petugas-loket', 'Yusuf Andai'))
  assert.doesNotMatch((await peer.get('/cases/new')).body.toString(), first)
})
