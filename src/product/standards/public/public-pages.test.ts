import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { someComments, standardOf } from '#tests/standards.ts'
import { startTestServer } from '#tests/test-server.ts'
import { enactStandard } from '../acts/enact-standard.ts'

let now = monday
const office = await openOffice()
const server = await startTestServer(office, { now: () => now })
const many = Array.from({ length: 12 }, (_none, place) => ({
  name: '',
  words: `Masukan ke-${place + 1}: ${'mohon loket dibuka lebih pagi. '.repeat(50)}`,
  accepted: true,
}))
await standardOf(office, { comments: someComments })
await standardOf(office, { service: 'domisili', until: 'published', comments: someComments })
await standardOf(office, { service: 'skgr', until: 'answered', comments: many })
const pages = [
  '/kecamatan/mandau/standar',
  '/kecamatan/mandau/standar/tanggungan-keluarga',
  '/kecamatan/mandau/sop/tanggungan-keluarga',
  '/kecamatan/mandau/rancangan/domisili',
  '/kecamatan/mandau/rancangan/skgr',
  '/kecamatan/mandau/rancangan/tanggungan-keluarga',
  '/kecamatan/mandau/maklumat',
]

test('the public pages of standards are sound, in both languages, and within 14 KB with their style', async () => {
  for (const path of pages)
    for (const language of ['id', 'en']) {
      const answer = await server.anyone.get(`${path}?lang=${language}`)
      assert.equal(answer.status, 200, path)
      await checkHtml(answer.body.toString(), path)
      const light = await server.anyone.get(`${path}?lang=${language}`, { 'accept-encoding': 'br' })
      assert.ok(light.body.byteLength <= 14_000, `${path} ${light.body.byteLength}`)
    }
})

test('six components that a citizen meets come first, the eight of the office after them', async () => {
  const { text } = (await server.anyone.get('/kecamatan/mandau/standar/tanggungan-keluarga')).page
  const places = ['2. Persyaratan', '10. Penanganan pengaduan', '1. Dasar hukum', '14. Evaluasi'].map((one) =>
    text.indexOf(one),
  )
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  )
  assert.ok(places.every((place) => place > 0))
})

test('the procedure leads to its chart, drawn from the same steps and told beside it row by row', async () => {
  const { page } = await server.anyone.get('/kecamatan/mandau/standar/tanggungan-keluarga')
  assert.match(page.text, /Lihat bagan SOP/)
  const answer = await server.anyone.get('/kecamatan/mandau/sop/tanggungan-keluarga')
  assert.match(answer.page.text, /Bagan SOP: Surat keterangan tanggungan keluarga Kecamatan Mandau/)
  assert.match(answer.page.text, /Diperiksa Kasi Pelayanan Umum.*Benar: terus\. Tidak: kembali ke langkah 1\./)
  assert.match(answer.page.text, /Waktu tiap langkah belum ditetapkan; seluruhnya dijanjikan/)
  const svg = /<svg xmlns[\s\S]*<\/svg>/.exec(answer.body.toString())?.[0] ?? ''
  assert.match(svg, /<title id="bagan-1">Bagan SOP/)
})

test('only answered comments are shown, without a name, ten at a time', async () => {
  const waiting = (await server.anyone.get('/kecamatan/mandau/rancangan/domisili')).page.text
  assert.match(waiting, /2 masukan lain sudah kami terima/)
  assert.doesNotMatch(waiting, /Nur Contoh|istirahat\./)
  const first = (await server.anyone.get('/kecamatan/mandau/rancangan/skgr')).page.text
  assert.match(first, /Masukan ke-10:.*2 masukan lagi/)
  assert.match((await server.anyone.get('/kecamatan/mandau/rancangan/skgr?mulai=10')).page.text, /Masukan ke-12:/)
})

test('what the public said and was answered stays in sight after the draft has become the standard', async () => {
  const standard = (await server.anyone.get('/kecamatan/mandau/standar/tanggungan-keluarga')).page
  assert.match(standard.text, /Masukan dan tanggapan kami/)
  const draft = (await server.anyone.get('/kecamatan/mandau/rancangan/tanggungan-keluarga')).page
  assert.match(draft.text, /menjadi standar kami.*Mohon loket tetap buka saat istirahat.*Diterima/)
  assert.doesNotMatch(draft.text, /belum berlaku|Kirim masukan|Nur Contoh/)
})

test('an office, a service or a draft that is not there is not found', async () => {
  for (const path of [
    'tidak-ada/standar',
    'mandau/standar/skgr',
    'mandau/sop/skgr',
    'tidak-ada/sop/skgr',
    'mandau/rancangan/spgk',
    'mandau/kertas/skgr',
    'mandau/maklumat/domisili',
    'tidak-ada/maklumat',
  ])
    assert.equal((await server.anyone.get(`/kecamatan/${path}`)).status, 404, path)
  assert.match((await server.anyone.get('/kecamatan/rupat-utara/maklumat')).page.text, /belum menerbitkan maklumat/)
  assert.match((await server.anyone.get('/kecamatan/rupat-utara/standar')).page.text, /belum menetapkan standarnya/)
})

test('comments in a flood from one address are slowed down, and after the time nobody is asked any more', async () => {
  const path = '/kecamatan/mandau/rancangan/domisili'
  const form = (await server.anyone.get(path)).page.form('Kirim masukan')
  const short = await server.anyone.send(form.fill('Apa yang perlu diubah atau ditambah?', 'Ya'))
  assert.match(short.page.text, /sedikitnya 10 huruf/)
  const statuses: number[] = []
  for (let sent = 0; sent < 7; sent += 1) {
    const fresh = (await server.anyone.get(path)).page.form('Kirim masukan')
    const answer = await server.anyone.send(
      fresh.fill('Apa yang perlu diubah atau ditambah?', `Masukan nomor ${sent}.`),
    )
    statuses.push(answer.status)
  }
  assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429, 429])
  now = monday.add({ hours: 24 * 20 })
  const closed = (await server.anyone.get(path)).page
  assert.match(closed.text, /Masa masukan sudah lewat/)
  assert.equal(closed.text.includes('Kirim masukan'), false)
})

test('a standard that was enacted for a day ahead is read from that day on, and the one before it until then', async () => {
  const camat = office.officer('camat')
  const service = 'bencana'
  await standardOf(office, { service, until: 'enacted', number: '31/2026' })
  const begunAt = monday.add({ hours: 24 * 30 })
  const standard = await standardOf(office, { service, until: 'mended', begunAt, seen: 1 })
  const at = begunAt.add({ hours: 24 * 14 })
  const today = at.toZonedDateTimeISO(camat.zone).toPlainDate()
  const days = { decidedOn: today, holdsFrom: today.add({ days: 30 }) }
  const input = { requestId: randomUUID(), standard, number: '32/2026', ...days }
  await office.inAct(camat, at, (tx) => enactStandard(tx, camat, input, at))
  const read = async (path: string) => (await server.anyone.get(`/kecamatan/mandau/${path}`)).page.text
  now = at
  assert.match(await read('standar'), /Keputusan 31\/2026/)
  assert.match(await read(`standar/${service}`), /31\/2026/)
  now = at.add({ hours: 24 * 31 })
  assert.doesNotMatch(await read('standar'), /Keputusan 31\/2026/)
  assert.match(await read(`standar/${service}`), /32\/2026/)
})

test('the pledge of a service is a PDF for anybody, once it is published', async () => {
  const answer = await server.anyone.get('/kecamatan/mandau/maklumat/tanggungan-keluarga')
  assert.equal(answer.headers['content-type'], 'application/pdf')
  assert.deepEqual(archiveFaults(answer.body), [], 'an archival, tagged PDF')
  const words = pdfText(answer.body).replace(/\s+/g, ' ')
  assert.match(words, /MAKLUMAT PELAYANAN/i)
  assert.match(words, /Tengku Andai/)
  assert.equal((await server.anyone.get('/kecamatan/mandau/maklumat/bencana')).status, 404)
})

test('a paper that is made anew for whoever asks is not made without end', async () => {
  const path = '/kecamatan/mandau/kertas/tanggungan-keluarga'
  assert.equal((await server.anyone.get(path)).body.subarray(0, 5).toString(), '%PDF-')
  for (let asked = 1; asked < 20; asked += 1) await server.anyone.get('/kecamatan/mandau/kertas/skgr')
  assert.equal((await server.anyone.get(path)).status, 429)
})
