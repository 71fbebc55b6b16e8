import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHtmlFaults } from '#tests/check-html.ts'
import { between, plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleIncomplete, sampleRoute, sampleTracking } from '#tests/sample-tracking.ts'
import { renderPage } from '#ui/document.ts'
import type { TrackingPage } from '../contract.ts'
import { renderTrackingPage } from './tracking.page.tsx'

const path = '/lacak/MDU-2026-000412/K7QM2H9D'
const citizen = sampleFrame({ path, seat: undefined })
const visitor = sampleFrame({ path, seat: undefined, language: 'en' })
const at = (moment: string) => Temporal.Instant.from(`2026-11-${moment}:00+07:00`)
const read = (view: TrackingPage) => plainText(renderTrackingPage(view, citizen))

const late = sampleTracking({
  promise: {
    dueAt: at('20T16:00'),
    remaining: { id: 'lewat 2 hari kerja', en: '2 working days late' },
    flag: 'late',
    basis: { id: 'Standar', en: 'Standard' },
  },
})
const ready = sampleTracking({ state: 'ready', holder: undefined, route: sampleRoute(7) })
const reason = 'Buku nikah dan kartu keluarga menyebut nama yang berbeda.'
const refusal = {
  reasons: [reason],
  letterWaits: false,
  at: at('24T10:00'),
  objectUntil: Temporal.PlainDate.from('2026-12-23'),
}
const refused = sampleTracking({ state: 'refused', promise: undefined, holder: undefined, refusal })
const closed = sampleTracking({
  state: 'closed',
  promise: {
    dueAt: at('25T16:00'),
    remaining: { id: '1 hari kerja lebih cepat', en: '1 working day early' },
    flag: 'done',
    basis: { id: 'Standar', en: 'Standard' },
  },
  holder: undefined,
  route: sampleRoute(8),
  collected: { at: at('24T10:12') },
})

test('an open file shows the promised day, who holds it, what is left and that it is free', () => {
  const text = read(sampleTracking())
  assert.match(text, /Kami janjikan selesai Rabu, 25 November sebelum pukul 16\.00 WIB/)
  assert.match(text, /Sesuai janji, tinggal 1 hari kerja/)
  assert.match(text, /Sekarang di meja Kepala Seksi Pelayanan Umum sejak hari ini, 09\.41/)
  assert.match(text, /Biaya Rp0, gratis Tidak ada pungutan untuk surat ini \(PP 12\/2019 pasal 122\)\./)
  assert.match(text, /Bapak\/Ibu tidak perlu datang dulu\./)
})

test('where the applicant pays or the parties sign, the page asks them to come and never to stay at home', () => {
  const toPay = { id: 'bendahara penerimaan kabupaten', en: 'the treasurer of the regency' }
  const owed = { amountRupiah: 5_250_000n, basis: { id: 'PP 37/1998 pasal 32', en: 'PP 37/1998 article 32' } }
  const paying = read(sampleTracking({ toPay, cost: owed }))
  assert.match(
    paying,
    /Giliran Bapak\/Ibu Bayar Rp5\.250\.000 Bendahara penerimaan kabupaten\. Lalu bawa bukti bayarnya/,
  )
  assert.match(paying, /Jangan bayar selain biaya resmi di halaman ini\./)
  const toSign = [
    { id: 'Penjual', en: 'Seller' },
    { id: 'Saksi akta', en: 'Witness' },
  ]
  const signing = read(sampleTracking({ toSign }))
  assert.match(signing, /Giliran Bapak\/Ibu Penjual, Saksi akta: tanda tangan di hadapan petugas Datang ke kantor/)
  for (const text of [paying, signing]) assert.doesNotMatch(text, /tidak perlu datang/)
  assert.doesNotMatch(read(sampleTracking({ toSign: [] })), /Giliran/)
})

test('the day of a visit stands before where the file is, and nobody need come for it', () => {
  const text = read(sampleTracking({ visitOn: Temporal.PlainDate.from('2026-11-26') }))
  assert.match(text, /Pemeriksaan Petugas datang Kamis, 26 November 2026 Sekarang di meja/)
  assert.match(text, /tidak perlu datang dulu/)
})

test('a promise that falls while the office is closed says from when the letter can be collected', () => {
  const { promise } = sampleTracking()
  const view = sampleTracking({ promise: promise && { ...promise, dueAt: at('28T11:44'), reopensAt: at('30T07:30') } })
  assert.match(read(view), /Saat itu kantor tutup; surat dapat diambil mulai Senin, 30 November pukul 07\.30\./)
  assert.doesNotMatch(read(sampleTracking()), /kantor tutup/)
})

test('the promised moment is written for machines with its offset', () => {
  const html = renderPage(renderTrackingPage(sampleTracking(), citizen))
  assert.match(html, /<time datetime="2026-11-25T16:00\+07:00">Rabu, 25 November<\/time>/)
})

test('the boat lies at one stop, the one where the file is', () => {
  const html = renderPage(renderTrackingPage(sampleTracking(), citizen))
  const stop = /<li class="now" aria-current="step"><svg class="boat".*?<\/li>/.exec(html)?.[0] ?? ''
  assert.match(stop, /Diperiksa Kasi Pelayanan Umum.*berkas ada di sini/)
  assert.equal(html.match(/aria-current="step"/g)?.length, 1)
})

test('what was promised as original is asked for again when collecting', () => {
  const text = between(read(sampleTracking()), 'Saat mengambil nanti', 'Perlu bantuan?')
  assert.match(text, /Bawa juga yang asli: buku nikah atau akta perkawinan\./)
  assert.match(text, /Senin–Kamis 07\.30–16\.00, istirahat 12\.00–13\.00/)
})

test('a late office apologises first, names its own promise, and tells how to object', () => {
  const text = read(late)
  assert.match(text, /Kami terlambat\. Mohon maaf\. Lewat 2 hari kerja/)
  assert.match(text, /Janji kami: Jumat, 20 November, sebelum pukul 16\.00 WIB Terlambat/)
  assert.match(text, /tidak perlu mengulang apa pun/)
  assert.match(
    between(text, 'Hak Bapak/Ibu', 'Perlu bantuan?'),
    /paling lambat 21 hari kerja.*paling lama 10 hari kerja/,
  )
})

test('an incomplete file names everything missing, what to bring, and until when the office must answer', () => {
  const text = read(sampleIncomplete())
  assert.match(text, /Kurang 2 syarat Sebaiknya dibawa sebelum Selasa, 1 Desember Janji belum berjalan/)
  assert.match(
    text,
    /Paling lambat Selasa, 1 Desember, pukul 16\.00 kami wajib menjawab: diterima atau tidak \(UU 30\/2014/,
  )
  const missing = between(text, 'Yang masih kurang', 'Perlu bantuan?')
  assert.match(missing, /Kartu keluarga fotokopi Yang dibawa tadi kartu lama, belum ada nama anak kedua\./)
  assert.match(missing, /Identitas kerja kartu pegawai atau surat dari tempat kerja/)
  assert.match(missing, /Bawa semuanya sekali datang.*Tidak perlu mendaftar ulang\./)
  assert.doesNotMatch(text, /Saat mengambil|Hak Bapak/)
})

test('who read on the slip what is missing was answered, and nobody is late', () => {
  const text = read(sampleIncomplete({ answerDueAt: undefined }))
  assert.match(text, /Slip dari loket adalah jawaban kami: berkas belum lengkap \(UU 30\/2014 pasal 50; bacaan kami\)/)
  assert.doesNotMatch(text, /kami wajib menjawab|seharusnya|Hak Bapak/)
})

test('an office that did not answer within its days says so, and names the right to object', () => {
  const text = read(sampleIncomplete({ answerDueAt: at('20T16:00') }))
  assert.match(text, /Kami seharusnya menjawab paling lambat Jumat, 20 November, pukul 16\.00.*Mohon maaf\./)
  assert.match(text, /Hak Bapak\/Ibu/)
  assert.doesNotMatch(text, /Sebaiknya dibawa sebelum/)
})

test('a letter that is ready says where and when to collect it, and waits for its owner', () => {
  const text = read(ready)
  assert.match(text, /Surat Bapak\/Ibu sudah siap Silakan diambil di loket penyerahan, Kecamatan Mandau/)
  assert.match(text, /Buka Senin–Kamis 07\.30–16\.00/)
  assert.match(text, /Diserahkan kepada pemohon.*menunggu Bapak\/Ibu/)
  assert.match(text, /Yang dibawa Bawa KTP asli dan slip/)
})

test('a late file has a new date and a cause only where an officer recorded them, and that there is none is said', () => {
  assert.match(
    read(late),
    /Tanggal baru Belum ada\. Petugas belum mencatat tanggal lain, juga belum mencatat sebabnya\./,
  )
  assert.match(read(late), /Boleh juga mengadu ke kantor ini atau langsung ke Ombudsman/)
  const { promise } = late
  const moves = [{ was: at('18T16:00'), cause: { id: 'diperpanjang', en: 'extended' }, reason: 'Jalan terendam.' }]
  const moved = read({ ...late, promise: promise && { ...promise, moves } })
  assert.match(moved, /sudah lewat\. Belum ada tanggal lain\. Tanggal berubah Semula .*Jalan terendam\./)
  assert.doesNotMatch(moved, /belum mencatat sebabnya/)
})

test('a letter that is ready too late comes with an apology', () => {
  const { promise } = late
  assert.match(read({ ...ready, promise }), /Kami terlambat\. Mohon maaf\./)
})

test('a refusal has its reason, its day and the last day to object, and nothing ahead on the route', () => {
  const text = read(refused)
  assert.match(text, /Kami tidak dapat menerbitkan surat ini Rabu, 23 Desember 2026 hari terakhir mengajukan keberatan/)
  assert.match(text, /Alasannya Buku nikah dan kartu keluarga menyebut nama yang berbeda\./)
  assert.match(text, /Diputuskan Selasa, 24 November, pukul 10\.00/)
  assert.match(text, /Ajukan paling lambat Rabu, 23 Desember 2026, yaitu 21 hari kerja\./)
  assert.match(text, /UU 30\/2014 pasal 75–77/)
  assert.doesNotMatch(text, /Ditandatangani Camat/)
})

test('a letter of refusal that waits to be collected is told, with where and what to bring', () => {
  const waiting = { ...refused, refusal: { ...refusal, reasons: [reason, 'KTP-el tidak terbaca.'], letterWaits: true } }
  assert.match(read(waiting), /nama yang berbeda\. KTP-el tidak terbaca\./)
  assert.match(
    read(waiting),
    /Surat penolakannya boleh diambil di loket penyerahan, Kecamatan Mandau\. Bawa KTP asli\./,
  )
  assert.doesNotMatch(read(refused), /boleh diambil/)
})

test('a letter of refusal tells its place and hours while it waits, and when it was collected', () => {
  assert.match(read({ ...refused, refusal: { ...refusal, letterWaits: true } }), /Tempat .*Duri.* Buka /)
  const fetched = { ...refused, collected: { at: at('25T10:00') } }
  assert.match(read(fetched), /Surat penolakan Diambil Rabu, 25 November, pukul 10\.00/)
  assert.doesNotMatch(read(fetched), /boleh diambil|Tempat/)
})

test('a refusal in a year without calendar still tells how long one may object', () => {
  const text = read({ ...refused, refusal: { ...refusal, objectUntil: undefined } })
  assert.match(text, /Boleh diajukan keberatan Ajukan paling lambat 21 hari kerja\./)
})

test('a regency whose calendar does not say how long names no number of its own', () => {
  const silent = { ...refused, objection: { within: undefined, answer: undefined } }
  const text = read({ ...silent, refusal: { ...refusal, objectUntil: undefined } })
  assert.match(text, /Tulis surat keberatan kepada Camat/)
  assert.doesNotMatch(text, /\d+ hari kerja/)
})

test('a collected letter closes with the day and the question about money', () => {
  const text = read(closed)
  assert.match(text, /Surat sudah di tangan Bapak\/Ibu Selasa, 24 November diambil 10\.12 WIB/)
  assert.match(text, /Apakah ada yang meminta uang\?/)
  assert.match(text, /Selesai, 1 hari kerja lebih cepat/)
})

test('a charge is named with its article and never called free', () => {
  const basis = { id: 'Perda 1/2024 pasal 7', en: 'Perda 1/2024 article 7' }
  const text = read(sampleTracking({ cost: { amountRupiah: 25_000n, basis } }))
  assert.match(text, /Biaya Rp25\.000 Menurut Perda 1\/2024 pasal 7\./)
  assert.doesNotMatch(text, /gratis/)
})

test('a file under an illustrative authority says CONTOH', () => {
  const view = sampleTracking({ illustrative: true })
  assert.match(read(view), /^Langsung ke isi CONTOH PERAGAAN\./)
  const inService = sampleFrame({ path, seat: undefined, mode: 'production' })
  assert.match(plainText(renderTrackingPage(view, inService)), /CONTOH\. Berkas peragaan, bukan surat sungguhan\./)
  assert.doesNotMatch(plainText(renderTrackingPage(sampleTracking(), inService)), /CONTOH/)
})

test('an English reader gets every sentence in English', () => {
  const text = plainText(renderTrackingPage(late, visitor))
  assert.match(
    text,
    /We are late\. We are sorry\. 2 working days late We had promised Friday, 20 November, before 16:00 WIB/,
  )
  assert.match(text, /The camat answers within 10 working days/)
  assert.doesNotMatch(text, /\b(Kami|Bapak|berkas|hari kerja|sejak|pukul)\b/)
})

test('what an officer typed is shown as typed and never obeyed', () => {
  const typed = '<script>alert(1)</script> & "kutip"'
  const missing = [{ name: { id: 'KK', en: 'KK' }, note: undefined, remark: typed }]
  const html = renderPage(renderTrackingPage(sampleIncomplete({ missing, officeName: typed, number: typed }), citizen))
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /&lt;script>alert\(1\)/)
})

test('every state is sound HTML, in both languages', async () => {
  const states = [sampleTracking(), late, sampleIncomplete(), ready, refused, closed]
  for (const state of states) {
    assert.deepEqual(await findHtmlFaults(renderPage(renderTrackingPage(state, citizen))), [], state.state)
    assert.deepEqual(await findHtmlFaults(renderPage(renderTrackingPage(state, visitor))), [], state.state)
  }
})

test('what else was asked for in the same visit is one step away, but not by the code of a slip that was lost', () => {
  const service = { id: 'Pengantar SKCK', en: 'Letter for SKCK' }
  const state = { id: 'Berjalan', en: 'Under way' }
  const lost = { number: 'MDU-2026-000414', code: null, service: { id: 'Domisili', en: 'Residence' }, state }
  const view = sampleTracking({ sameVisit: [{ number: 'MDU-2026-000413', code: 'AAAA2222', service, state }, lost] })
  const html = renderPage(renderTrackingPage(view, citizen))
  assert.match(html, /href="\/lacak\/MDU-2026-000413\/AAAA2222"/)
  assert.doesNotMatch(html, /lacak\/MDU-2026-000414/)
  assert.match(read(view), /Diminta dalam kunjungan yang sama.*Domisili MDU-2026-000414 : Berjalan/)
})
