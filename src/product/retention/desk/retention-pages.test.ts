import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { correctTo } from '#tests/correct.ts'
import { openOffice } from '#tests/office.ts'
import { getCase } from '#tests/open-case.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { pdfText } from '#tests/pdf-text.ts'
import { endedWithScans, reschedule, retention, seal } from '#tests/retention.ts'
import { startTestServer } from '#tests/test-server.ts'

const office = await openOffice()
const later = minutesAfter(monday, 120)
const server = await startTestServer(office, { now: () => later })
const kasubag = server.as(office.officer('kasubag-umum'))
const camat = server.as(office.officer('camat'))
// Passwords grow old before papers do: here papers are in use for less than a year.
await reschedule(office, (plan) => ({
  ...plan,
  periods: plan.periods.map((one) => (one.code === '400.12.2' ? { ...one, activeYears: 0 } : one)),
}))
const gone = await endedWithScans(office, [20, 21])
const held = await endedWithScans(office, [22])
await seal(office)

test('the page says what is due, who holds what, and by which schedule, unconfirmed as it is', async () => {
  const form = (await camat.get('/retention')).page.form('Tahan berkas ini')
  const done = await camat.send(
    form
      .set('number', held.number)
      .set('purpose', 'complaint')
      .set('reference', '12/ADU/2026')
      .set('datedOn', '2026-03-02')
      .set('reason', 'Diperiksa Inspektorat.'),
  )
  assert.equal(done.location, '/retention?saved=held')
  const answer = await camat.get('/retention')
  await checkHtml(answer.body.toString(), 'retention')
  for (const words of [
    /Salinan identitas dan lampiran: ?1 berkas/,
    /Berkas lengkap: surat, pemohon dan isian: ?0 berkas/,
    /pengaduan 12\/ADU\/2026, 2 Maret 2026\. Diperiksa Inspektorat\./,
    /400\.12\.2 Pendaftaran penduduk ?aktif 0 tahun, inaktif 3 tahun, lalu permanen/,
    /belum dipastikan/,
  ])
    assert.match(answer.page.text, words)
})

test('from the list to the minutes: prepared, approved by the camat, carried out, read as a paper without names', async () => {
  const prepared = await kasubag.send((await kasubag.get('/retention')).page.form('Siapkan daftar'))
  const path = prepared.location ?? ''
  const own = (await kasubag.get(path)).page
  assert.match(own.text, /menunggu persetujuan.*Yang menyetujui adalah Camat/)
  assert.equal((await kasubag.get(`${path}/minutes.pdf`)).status, 404)
  assert.equal((await camat.send((await camat.get(path)).page.form('Setujui daftar ini'))).status, 303)
  const carry = (await kasubag.get(path)).page
    .form('Musnahkan sekarang')
    .set('minutes', '000.5/7/BA')
    .set('witness', 'Lina Misal')
    .set('second', '')
  const wrong = await kasubag.send(carry)
  assert.match(wrong.page.text, /perlu diisi/)
  assert.equal((await kasubag.send(carry.set('second', 'Budi Umpama'))).location, `${path}?saved=begun`)
  const begun = (await kasubag.get(path)).page.text
  assert.match(begun, /sedang dimusnahkan.*dapat dibuka di sini sesudah selesai/)
  assert.doesNotMatch(begun, /petugas lain/)
  await retention(office, 'mandau', later).goOn()
  const answer = await kasubag.get(path)
  await checkHtml(answer.body.toString(), 'list of destruction')
  assert.match(answer.page.text, /sudah dimusnahkan.*2 musnah, 0 ditahan, dari 2/)
  const paper = await kasubag.get(`${path}/minutes.pdf`)
  assert.deepEqual(archiveFaults(paper.body), [])
  const text = pdfText(paper.body).replace(/\s+/g, ' ')
  for (const words of [/000\.5\/7\/BA/, /Musnah 2 butir/, /MDU-2026-000001/, /Lina Misal/, /Budi Umpama/, /Cadangan/])
    assert.match(text, words)
  assert.doesNotMatch(text, /Nur Contoh/)
  assert.deepEqual((await kasubag.get(`${path}/minutes.pdf`)).body, paper.body)
  assert.match((await kasubag.get('/retention')).page.text, /lampiran: ?0 berkas/)
  const scanned = (await getCase(office, office.officer('camat'), gone.number)).id
  const { page } = await server.as(office.officer('petugas-loket')).get(`/documents/${scanned}`)
  assert.match(page.text, /Lampiran dimusnahkan ?2 Maret 2026, daftar pemusnahan 1/)
  assert.equal(page.link(/2 Maret 2026, daftar/), undefined)
})

test('a hold is released with a reason, and the document says of its retention what is known', async () => {
  assert.doesNotMatch((await kasubag.get('/retention')).page.text, /Lepaskan berkas ini/)
  const { page } = await camat.get('/retention')
  const form = page.form('Lepaskan berkas ini').set('reason', 'Pemeriksaan selesai.')
  const released = await camat.send(form)
  assert.equal(released.location, '/retention?saved=released')
  assert.match((await camat.get('/retention')).page.text, /Pernah ditahan.*dilepaskan .*: Pemeriksaan selesai\./)
  const { rows } = await office.owner.query<{ id: string }>('select id from cases.case_file where number = $1', [
    held.number,
  ])
  const counter = server.as(office.officer('petugas-loket'))
  const { page: document } = await counter.get(`/documents/${rows[0]?.id}`)
  assert.match(
    document.text,
    /Aktif sampai 2 Maret 2026, inaktif sampai 2 Maret 2029, lalu permanen\. Belum dipastikan/,
  )
})

test('another office finds no list, and whoever has no part in it no page', async () => {
  const { rows } = await office.owner.query<{ id: string }>('select id from retention.list limit 1')
  const far = server.as(office.officer('camat', 'rupat-utara'))
  assert.equal((await far.get(`/retention/lists/${rows[0]?.id}`)).status, 404)
  assert.equal((await far.get('/retention/lists/entah')).status, 404)
  assert.equal((await server.as(office.officer('petugas-loket')).get('/retention')).status, 404)
})

test('of a forgotten file every page still opens, and says that its people are gone', async () => {
  const number = await correctTo(office, 'collected')
  const { id } = await getCase(office, office.officer('camat'), number)
  await reschedule(office, (plan) => ({
    ...plan,
    periods: plan.periods.map((one) =>
      one.code === '400.12.2' ? { ...one, activeYears: 0, inactiveYears: 0, fate: 'destroy' } : one,
    ),
  }))
  await seal(office)
  const acts = retention(office, 'mandau', later)
  const { list } = await acts.prepare('files')
  assert.match((await kasubag.get(`/retention/lists/${list}`)).page.text, /Pemohon dan isian/)
  await acts.approve(list)
  await acts.carryOut(list)
  await acts.goOn()
  const counter = server.as(office.officer('petugas-loket'))
  const operator = server.as(office.officer('operator'))
  for (const [who, path] of [
    [counter, `/cases/${number}`],
    [operator, `/documents/${id}`],
    [operator, '/registers/case'],
    [operator, '/registers/letter'],
    [counter, `/search?q=${number}`],
  ] as const) {
    const { status, page, body } = await who.get(path)
    assert.equal(status, 200, path)
    assert.doesNotMatch(page.text, /Nur Contoh/, path)
    await checkHtml(body.toString(), path)
  }
  const { page, body } = await counter.get(`/cases/${number}`)
  assert.match(page.text, /\(musnah\)/)
  assert.match(page.text, /Surat nomor \S+ dimusnahkan 2 Maret 2026, daftar pemusnahan 2\./)
  assert.doesNotMatch(body.toString(), /letter\.pdf|old-letters|paper\.pdf/)
  const forCamat = (await camat.get(`/cases/${number}`)).page
  assert.equal(forCamat.link(/dimusnahkan 2 Maret 2026/), `/retention/lists/${list}`)
  assert.match(
    (await operator.get(`/documents/${id}`)).page.text,
    /Surat dimusnahkan ?2 Maret 2026, daftar pemusnahan 2.*tidak ada yang disimpan atau dipinjamkan.*tidak ada yang disalin/,
  )
  assert.equal((await camat.get(`/documents/${id}`)).page.link(/2 Maret 2026, daftar/), `/retention/lists/${list}`)
  assert.equal((await counter.get(`/cases/${number}/correction`)).status < 500, true)
})
