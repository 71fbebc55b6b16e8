import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { minutesAfter, monday } from '#tests/cast.ts'
import { checkHtml } from '#tests/check-html.ts'
import { openOffice } from '#tests/office.ts'
import { archiveFaults } from '#tests/pdf-archive.ts'
import { someComments, standardOf, wholeLives } from '#tests/standards.ts'
import { startTestServer } from '#tests/test-server.ts'
import { dropStandard } from '../acts/drop-standard.ts'
import { obligationsPage } from '../views/obligations-page.ts'

const office = await openOffice()
const now = minutesAfter(monday, 120)
const server = await startTestServer(office, { now: () => now })
const pledged = await wholeLives(office, 'mandau')
const open = await standardOf(office, { service: 'domisili', until: 'published', comments: someComments })
const givenUp = await standardOf(office, { service: 'ahli-waris', until: 'discussed' })
const camat = server.as(office.officer('camat'))
const pages = [
  '/standards',
  '/standards/obligations',
  `/standards/${pledged}`,
  `/standards/${open}`,
  `/standards/${pledged}/sop`,
  `/standards/${open}/sop`,
  `/standards/${open}/draft`,
  `/standards/${pledged}/comparison`,
]

test('every page of standards is sound HTML, in both languages', async () => {
  for (const path of pages)
    for (const language of ['id', 'en']) {
      const answer = await camat.get(`${path}?lang=${language}`)
      assert.equal(answer.status, 200, path)
      await checkHtml(answer.body.toString(), path)
    }
})

test('whoever works there reads a standard; of another office, and of an address that is none, nothing is found', async () => {
  const counter = server.as(office.officer('petugas-loket'))
  const page = (await counter.get(`/standards/${pledged}`)).page
  assert.match(page.text, /14\. Evaluasi kinerja pelaksana ?CONTOH: Camat menilai/)
  assert.doesNotMatch(page.text, /Tulis isi draf Tetapkan/)
  const far = server.as(office.officer('camat', 'rupat-utara'))
  assert.equal((await far.get(`/standards/${pledged}`)).status, 404)
  assert.equal((await far.get(`/standards/${pledged}/sop`)).status, 404)
  assert.equal((await far.get('/standards?office=mandau')).status, 404)
  assert.equal((await camat.get('/standards/bukan-nomor')).status, 404)
  assert.equal((await camat.get(`/standards/${open}/papers/lain`)).status, 404)
})

test('a standard tells from when the service is the office’s own; a draft and the baseline do not', async () => {
  const own = /Mulai \d+ \w+ 2026, layanan ini milik kantor sendiri/
  assert.match((await camat.get(`/standards/${pledged}`)).page.text, own)
  assert.doesNotMatch((await camat.get(`/standards/${open}`)).page.text, own)
  const baseline = await standardOf(office, { place: 'kabupaten', service: 'hiburan', until: 'enacted' })
  const regency = server.as(office.officer('kabag-organisasi'))
  assert.doesNotMatch((await regency.get(`/standards/${baseline}`)).page.text, own)
})

test('the regency turns to any office, and keeps its own baseline', async () => {
  const regency = server.as(office.officer('kabag-organisasi'))
  assert.match((await regency.get('/standards')).page.text, /Standar baku kabupaten/)
  assert.match((await regency.get('/standards?office=mandau')).page.text, /menunggu masukan/)
  const begun = await regency.send((await regency.get('/standards')).page.form('Mulai draf'))
  assert.match(begun.location ?? '', /^\/standards\/.*saved=begun$/)
  const draft = await regency.get(`${begun.location?.split('?')[0]}/draft`)
  assert.doesNotMatch(draft.page.text, /Lebih baik daripada baku kabupaten/)
  assert.match((await regency.get(`/standards/${open}`)).page.text, /Standar ini milik kantor lain/)
})

test('services that no standard was set for are told by their number, in the office and at the regency', async () => {
  const { page } = await camat.get('/standards/obligations')
  const [, count = ''] = /(\d+) layanan belum punya standar/.exec(page.text) ?? []
  assert.ok(Number(count) > 1, page.text)
  assert.match(page.text, /Surat keterangan domisili draf berjalan/)
  assert.doesNotMatch(page.text, /punya standar .* Surat keterangan tanggungan keluarga .*Mulai drafnya/)
  const regency = server.as(office.officer('kabag-organisasi'))
  assert.match((await regency.get('/standards/obligations')).page.text, new RegExp(`Kecamatan Mandau ${count}Surat`))
  const first = (await camat.get('/work')).page.text
  assert.match(first, new RegExp(`Standar pelayanan: .*${count} layanan belum punya standar\\. Kewajiban standar`))
  assert.match((await regency.get('/offices')).page.text, /\d+ layanan belum punya standar di 11 kantor\./)
  assert.doesNotMatch((await server.as(office.officer('petugas-loket')).get('/work')).page.text, /belum punya standar/)
  const by = office.officer('camat')
  const inService = await office.read(by, (tx) => obligationsPage(tx, by, { now, mode: 'production' }))
  const opened = inService.unset.flatMap(({ services }) => services)
  assert.ok(opened.length < Number(count), 'what is only an example opens nothing there')
})

test('the papers are there for who may read the standard', async () => {
  for (const paper of ['standard.pdf', 'pledge.pdf', 'papers/minutes', 'papers/attendance']) {
    const answer = await camat.get(`/standards/${pledged}/${paper}`)
    assert.equal(answer.body.subarray(0, 5).toString(), '%PDF-', paper)
    if (paper.endsWith('.pdf')) assert.deepEqual(archiveFaults(answer.body), [], paper)
  }
  assert.equal((await camat.get(`/standards/${open}/pledge.pdf`)).status, 404)
})

test('what a draft owed when it was given up is not called done', async () => {
  const by = office.officer('camat')
  assert.match((await camat.get('/standards/obligations')).body.toString(), new RegExp(givenUp))
  const input = { requestId: randomUUID(), standard: givenUp, reason: 'Contoh.' }
  await office.inAct(by, now, (tx) => dropStandard(tx, by, input, now))
  assert.doesNotMatch((await camat.get('/standards/obligations')).body.toString(), new RegExp(givenUp))
  assert.doesNotMatch((await camat.get(`/standards/${givenUp}`)).page.text, /pasal 27 ayat \(1\)/)
})
