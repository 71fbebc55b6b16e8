import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkHtml } from '#tests/check-html.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleRegister, sampleRequirement } from '#tests/sample-register.ts'
import { renderPage } from '#ui/document.ts'
import type { FormState } from '#ui/frame.ts'
import type { RegisterPage } from '../contract.ts'
import { renderRegisterPage } from './register.page.tsx'

const said = (id: string) => ({ id, en: id })
const register = (facts: Partial<RegisterPage> = {}, form?: FormState) =>
  renderPage(renderRegisterPage(sampleRegister(facts), sampleFrame({ path: '/cases/new', ...(form ? { form } : {}) })))
const { service } = sampleRegister()

test('the form sends photos and every answer to the register', () => {
  const html = register()
  assert.match(
    html,
    /<form class="side" id="pendaftaran" method="post" enctype="multipart\/form-data" action="\/cases" autocomplete="off">/,
  )
  assert.match(html, /<input type="hidden" name="service" value="tanggungan-keluarga"\/>/)
  assert.match(html, /name="requestId" value="00000000-/)
  for (const name of [
    'nik',
    'name',
    'noNikReason',
    'phone',
    'village',
    'address',
    'field.keperluan',
    'remark.kk',
    'file.kk',
  ])
    assert.ok(html.includes(`name="${name}"`), `${name} is asked`)
})

test('a registration ends in one of two ways', () => {
  const html = register()
  assert.match(html, /name="intent" value="return"[^>]*data-key="F8"/)
  assert.match(html, /name="intent" value="open"[^>]*data-key="F9"/)
})

test('without script too, nothing is called complete while an answer that the letter needs is empty', () => {
  const values: Record<string, string> = {}
  for (const { key } of service.requirements) values[`requirement.${key}`] = 'received'
  const empty = register({}, { values, errors: {} })
  assert.match(empty, /Isi 5 lagi/)
  assert.doesNotMatch(empty, />Lengkap/)
  const said = { 'tempat-lahir': 'Duri', 'tanggal-lahir': '1990-04-07', status: 'tetap', keperluan: 'Tunjangan' }
  for (const [key, answer] of Object.entries(said)) values[`field.${key}`] = answer
  for (const [key, answer] of [
    ['nama', 'Melati Contoh'],
    ['hubungan', 'anak'],
    ['tanggal-lahir', '2013-04-07'],
  ])
    values[`field.tanggungan.0.${key}`] = String(answer)
  assert.match(register({}, { values, errors: {} }), />Lengkap/)
})

test('asli menyusul is offered only where the office allows it', () => {
  const requirements = [
    sampleRequirement({ key: 'ktp', originalMayFollow: false }),
    sampleRequirement({ key: 'kk', originalMayFollow: true }),
  ]
  const html = register({ service: { ...service, requirements } })
  assert.doesNotMatch(html, /name="requirement\.ktp" value="original-to-follow"/)
  assert.match(html, /name="requirement\.kk" value="original-to-follow"/)
})

test('no paper is marked before the clerk marks it', () => {
  assert.doesNotMatch(register(), /type="radio"[^>]*checked/)
})

test('a paper that the published page does not name says so', () => {
  const requirements = [sampleRequirement({ key: 'npwp', fromPage: false }), sampleRequirement({ key: 'kk' })]
  assert.equal(register({ service: { ...service, requirements } }).match(/tidak disebut halaman standar/g)?.length, 1)
})

test('another service is chosen without script, by a button of the form itself', () => {
  const html = register()
  assert.match(html, /<select id="pilih-toService" name="toService"[^>]* form="pendaftaran">/)
  assert.match(html, /<button[^>]* type="submit" form="pendaftaran" formaction="\/cases\/service" formnovalidate>/)
  assert.doesNotMatch(html, /optgroup/)
  assert.doesNotMatch(register({ services: sampleRegister().services.slice(0, 1) }), /toService/)
})

test('many services stand by their field, after those the officer registered last, and one is chosen', () => {
  const fields = ['government', 'government', 'economy', 'land'] as const
  const services = [...'hgfedcba'].map((key, place) => ({
    key,
    name: said(`Surat ${key}`),
    field: fields[place % 4] ?? 'land',
  }))
  const groups = (recent: string[], chosen: string) => {
    const html = register({ services, recent, chosen })
    const labels = [...html.matchAll(/<optgroup label="([^"]+)">/g)].map(([, label]) => label)
    return { labels, chosen: html.match(/<option value="." selected/g)?.length, html }
  }
  const some = groups(['a', 'h'], 'a')
  assert.deepEqual([some.labels, some.chosen], [['Terakhir didaftarkan', 'Pemerintahan', 'Ekonomi', 'Pertanahan'], 1])
  assert.match(some.html, /Pemerintahan">.*Surat c<.*Surat d<.*Surat g<.*Surat h<.*Ekonomi/s)
  const none = groups([], 'a')
  assert.deepEqual([none.labels, none.chosen], [['Pemerintahan', 'Ekonomi', 'Pertanahan'], 1])
  assert.equal(groups(['h'], 'a').chosen, 1)
})

test('warnings about the NIK stand beside it and block nothing', () => {
  const html = register({ nikWarnings: [said('Menurut NIK, pemohon perempuan.')] })
  assert.match(html, /name="nik" aria-describedby="nik-peringatan"/)
  assert.match(html, /id="nik-peringatan">.*Menurut NIK, pemohon perempuan\. Pendaftaran tetap boleh dilanjutkan\./s)
  assert.match(html, /name="intent" value="open"/)
})

test('a list has rows in sight and unfolds the rest, each cell named by its column and row', () => {
  const html = register()
  assert.match(html, /name="field\.tanggungan\.0\.nama"/)
  assert.match(html, /<summary>Baris 5 sampai 15<\/summary>/)
  assert.match(html, /name="field\.tanggungan\.14\.hubungan"/)
  assert.match(html, /aria-labelledby="h0-field-tanggungan-nama r-field-tanggungan-0"/)
})

test('after an error everything typed is still there, and each error stands at its field', async () => {
  const form = {
    values: {
      name: 'Nur Contoh',
      'requirement.kk': 'received',
      'remark.kk': 'kabur',
      'field.tanggungan.6.nama': 'Siti Contoh',
    },
    errors: {
      village: said('Pilih kelurahan.'),
      'requirement.ktp': said('Tandai KTP.'),
      'field.tanggungan.6.hubungan': said('Pilih hubungan.'),
    },
  }
  const html = register({}, form)
  assert.match(html, /name="name"[^>]*value="Nur Contoh"/)
  assert.match(html, /name="requirement\.kk" value="received" checked/)
  assert.match(html, /<details open><summary id="f-remark-kk-label">Catatan<\/summary>/)
  assert.match(html, /<details open><summary>Baris 5 sampai 15<\/summary>/)
  assert.match(html, /<a href="#f-requirement-ktp">KTP-el pemohon: Tandai KTP\.<\/a>/)
  assert.match(html, /<p class="err" id="f-field-tanggungan-6-hubungan-error">Pilih hubungan\.<\/p>/)
  await checkHtml(html, 'register with errors')
})

test('photos that reached the office before the error are kept, and may be dropped', () => {
  const line = `${'a'.repeat(64)}|212345|image/jpeg|kk "asli".jpg`
  const keptUploads = [{ requirement: 'kk', sha256: 'a'.repeat(64), name: 'kk "asli".jpg', bytes: 212_345 }]
  const html = register({ keptUploads }, { values: { 'kept.kk': [line] }, errors: {} })
  assert.ok(html.includes(`type="checkbox" name="kept.kk" value="${line.replaceAll('"', '&quot;')}" checked`))
  assert.match(html, /212 KB/)
})

test('without an authority in force the file cannot open, and the reason says so', () => {
  const authority = { code: 'PEM-05', illustrative: true, whyNot: said('Kewenangan PEM-05 masih contoh.') }
  const html = register({ service: { ...service, authority } })
  assert.match(html, /id="open" aria-disabled="true" aria-describedby="open-why"/)
  assert.match(html, /id="open-why" tabindex="-1">Kewenangan PEM-05 masih contoh\./)
})

test('without an authority in force nobody is sent for papers either', () => {
  const authority = { ...service.authority, whyNot: { id: 'Kewenangan ini sudah berakhir.', en: 'It has ended.' } }
  const html = register({ service: { ...service, authority } })
  assert.match(html, /id="return" aria-disabled="true" aria-describedby="return-why">Cetak slip kekurangan/)
  assert.match(html, /id="return-why" tabindex="-1">Kewenangan ini sudah berakhir\./)
})

test('without the holidays of the year no date is promised', () => {
  const promise = { ...service.promise, ifComplete: undefined, whyNot: said('Hari libur 2027 belum dimuat.') }
  const html = register({ service: { ...service, promise } })
  assert.match(html, /belum dapat dihitung/)
  assert.match(html, /Hari libur 2027 belum dimuat\./)
})

test('a cost that is worked out from what is not typed yet is not called Rp0', () => {
  const costRules = [{ says: said('berapa hari × Rp24.000'), law: said('Perda Contoh 1/2024 pasal 8') }]
  const html = register({ service: { ...service, costRules } })
  assert.match(html, /dihitung dari isian/)
  assert.match(html, /berapa hari × Rp24\.000 \(Perda Contoh 1\/2024 pasal 8\)/)
  assert.doesNotMatch(html, /Rp0/)
})

test('completing asks for the papers and what the letter lacks, with what was answered before', () => {
  const answers = { 'field.keperluan': 'Tunjangan keluarga' }
  const decided = { applicant: 'person', proxy: 'no' }
  const html = register({
    completing: { number: 'MDU-2026-004060', seen: 0, applicant: 'Wati Andai', answers, decided, letterUnseen: false },
  })
  assert.match(html, /action="\/cases\/MDU-2026-004060\/completion"/)
  assert.match(html, /<input type="hidden" name="seen" value="0"\/>/)
  assert.match(html, /Wati Andai/)
  assert.match(html, /Tunjangan keluarga/)
  assert.doesNotMatch(html, /name="nik"|name="service"/)
})

test('what people typed is never markup', () => {
  const html = register({}, { values: { name: '<img src=x>', 'remark.kk': '"><b>' }, errors: {} })
  assert.doesNotMatch(html, /<img|"><b>/)
})

test('the page keeps to the HTML standard', async () => {
  await checkHtml(register(), 'register')
})
