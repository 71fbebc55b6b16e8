import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHtmlFaults } from '#tests/check-html.ts'
import { between, plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleServicePage } from '#tests/sample-service-page.ts'
import { renderPage } from '#ui/document.ts'
import type { ServicePage } from '../contract/service.ts'
import { renderServicePage } from './service.page.tsx'

const path = '/layanan/mandau/tanggungan-keluarga'
const citizen = sampleFrame({ path, seat: undefined })
const visitor = sampleFrame({ path, seat: undefined, language: 'en' })
const read = (view: ServicePage) => plainText(renderServicePage(view, citizen))

const whyNot = {
  id: 'Layanan ini sudah tidak dibuka: kewenangannya telah berakhir.',
  en: 'This service is no longer open: its authority has ended.',
}
const ended = sampleServicePage({
  authority: { code: 'PEM-05', basis: undefined, illustrative: false, whyNot, papers: [] },
})

test('what the office decided itself is the standard that is named, with the way to it', () => {
  const decision = { number: '9/2026', decidedOn: Temporal.PlainDate.from('2026-03-12') }
  const text = read(sampleServicePage({ decision }))
  assert.match(text, /Standar Keputusan 9\/2026, 12 Maret 2026 Disusun dari standar Kecamatan Mandau/)
})

test('a service tells the day it would be ready, the rule behind it, the cost and what one gets', () => {
  const text = read(sampleServicePage())
  assert.match(text, /Kalau berkas lengkap hari ini, selesai Rabu, 25 November sebelum pukul 16\.00 WIB/)
  assert.match(text, /Waktu 1 hari kerja sejak berkas lengkap Standar Kecamatan Mandau \(SIPPN 8195412\)/)
  assert.match(text, /Rp0, gratis Tidak ada pungutan untuk surat ini \(PP 12\/2019 pasal 122\)\./)
  assert.match(text, /Hasil Surat Keterangan Tanggungan Keluarga, ditandatangani Camat/)
})

test('without a calendar for the year it promises a length and no day', () => {
  const text = read(sampleServicePage({ ifComplete: undefined }))
  assert.match(text, /Kalau berkas lengkap, selesai dalam 1 hari kerja/)
  assert.doesNotMatch(text, /25 November|hari ini, selesai/)
})

test('every paper can be ticked at home, and ticking sends nothing', () => {
  const html = renderPage(renderServicePage(sampleServicePage(), citizen))
  assert.equal(html.match(/<input type="checkbox"/g)?.length, 5)
  assert.doesNotMatch(html, /<form|<input[^>]+name=/)
  assert.match(read(sampleServicePage()), /Buku nikah atau akta perkawinan fotokopi · asli boleh menyusul/)
})

test('a paper that the published standard does not name is marked as ours', () => {
  const [first] = sampleServicePage().requirements
  assert.ok(first)
  const text = read(sampleServicePage({ requirements: [{ ...first, fromPage: false }] }))
  assert.match(text, /KTP-el pemohon fotokopi, asli diperlihatkan · tambahan kami, tidak ada di standar/)
})

test('law that nobody has confirmed is marked, and so are unconfirmed hours', () => {
  const text = read(sampleServicePage())
  const law = between(text, 'Dasar hukum', 'Standar Kecamatan')
  assert.match(law, /larangan memungut di luar Perda belum dipastikan/)
  assert.doesNotMatch(law, /standar pelayanan belum dipastikan/)
  assert.match(text, /istirahat 11\.30–13\.30 belum dipastikan oleh kantor/)
  assert.doesNotMatch(read(sampleServicePage({ hoursUnconfirmed: false })), /belum dipastikan oleh kantor/)
})

test('a standard without law says so', () => {
  assert.match(read(sampleServicePage({ legalBasis: [] })), /Dasar hukum Standarnya tidak menyebut dasar hukum\./)
})

test('an illustrative authority and a borrowed standard say CONTOH', () => {
  const source = { ...sampleServicePage().source, adopted: true }
  assert.match(
    read(sampleServicePage({ source })),
    /SIPPN 8195412\) CONTOH Dipinjam sebagai contoh\. Kecamatan Mandau belum/,
  )
  assert.match(read(sampleServicePage()), /Kewenangan PEM-05 CONTOH contoh peragaan, bukan daftar resmi/)
  assert.doesNotMatch(between(read(ended), 'Dasar dan sumber', 'Semua layanan ·'), /CONTOH/)
})

test('without authority the page says why before anybody gathers papers, and promises no day', () => {
  const text = read(ended)
  assert.match(text, /Di kantor ini Belum dapat dibuka Layanan ini sudah tidak dibuka: kewenangannya telah berakhir\./)
  assert.doesNotMatch(text, /25 November|Kalau berkas lengkap/)
})

test('notices stand before the list of papers', () => {
  const notices = [{ id: 'Surat ini bukan bukti hak waris.', en: 'This letter proves no inheritance.' }]
  const text = read(sampleServicePage({ notices }))
  assert.match(text, /Penting\. Surat ini bukan bukti hak waris\. Yang perlu dibawa/)
})

test('everybody who works on the file is named in order', () => {
  const text = between(read(sampleServicePage()), 'Siapa yang mengerjakan', 'Dasar dan sumber')
  assert.match(
    text,
    /Berkas diterima lengkap.*Diparaf Sekretaris Camat Ditandatangani Camat.*Diserahkan kepada pemohon/,
  )
})

test('an English reader gets every sentence in English', () => {
  const text = plainText(renderServicePage(sampleServicePage({ authority: ended.authority }), visitor))
  assert.match(text, /At this office Cannot be opened yet This service is no longer open/)
  assert.match(text, /Did anyone ask you for money\?/)
  assert.doesNotMatch(text, /\b(Kami|Bapak|berkas|belum|hari kerja|sejak|pukul)\b/)
})

test('names from the pack are shown as written and never obeyed', () => {
  const typed = '<script>alert(1)</script>'
  const html = renderPage(renderServicePage(sampleServicePage({ name: { id: typed, en: typed } }), citizen))
  assert.doesNotMatch(html, /<script/)
  assert.match(html, /<h1>&lt;script>alert\(1\)/)
})

test('the page is sound HTML, open or not, in both languages', async () => {
  assert.deepEqual(await findHtmlFaults(renderPage(renderServicePage(sampleServicePage(), citizen))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderServicePage(ended, citizen))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderServicePage(sampleServicePage(), visitor))), [])
})

test('remarks on the standard stand under a heading of their own, after everything that is promised', () => {
  const remarks = [{ id: 'Standarnya tidak menyebut waktu.', en: 'The standard names no time.' }]
  const html = renderPage(renderServicePage(sampleServicePage({ remarks }), sampleFrame({ seat: undefined })))
  assert.match(html, /<h2 id="catatan">Catatan tentang standar ini<\/h2><ul><li>Standarnya tidak menyebut waktu\./)
  assert.ok(html.indexOf('id="catatan"') > html.indexOf('id="sumber"'))
  const own = { id: 'Kantor ini berjanji lebih baik.', en: 'This office promises more.' }
  assert.match(read(sampleServicePage({ beyond: own })), /Kantor ini berjanji lebih baik\. Yang perlu dibawa/)
})

test('what decides on the papers is asked by a form that sends nothing but the answers, and only what applies is listed', () => {
  const answers = [
    { key: 'beli', label: { id: 'Jual beli', en: 'Sale' } },
    { key: 'warisan', label: { id: 'Warisan', en: 'Inheritance' } },
  ]
  const ask = { id: 'Tanahnya beralih karena apa?', en: 'Why does it pass on?' }
  const question = { key: 'peralihan', ask, help: undefined, answers, chosen: undefined }
  const html = renderPage(renderServicePage(sampleServicePage({ questions: [question] }), citizen))
  assert.match(html, /<form method="get" action="#bawa"/)
  assert.match(html, /<input type="radio" id="f-peralihan" name="peralihan" value="beli"/)
  const told = read(sampleServicePage({ questions: [{ ...question, chosen: 'warisan' }] }))
  assert.match(told, /Yang perlu dibawa Warisan Ubah jawaban/)
})

test('a charge is told with the way it is worked out, and one that lapsed as history', () => {
  const says = { id: 'panjang × lebar × Rp500 tiap m²', en: 'length × width × Rp500 each m²' }
  const law = { id: 'Perda Contoh 2/2024 pasal 8', en: 'Perda Contoh 2/2024 article 8' }
  assert.match(
    read(sampleServicePage({ costRules: [{ says, law }] })),
    /Biaya panjang × lebar × Rp500 tiap m² \(Perda Contoh 2\/2024 pasal 8\)/,
  )
  const until = Temporal.PlainDate.from('2024-01-05')
  const past = read(sampleServicePage({ pastCosts: [{ says, law, until }] }))
  assert.match(past, /Rp0, gratis/)
  assert.match(
    past,
    /Dulu pernah dipungut panjang × lebar × Rp500 tiap m² .* Tidak berlaku lagi sejak 5 Januari 2024\./,
  )
})

test('when we are late the page says what a citizen may do, each with its article', () => {
  const text = between(read(sampleServicePage()), 'Kalau kami terlambat', 'Dasar dan sumber')
  assert.match(text, /sejak kapan, dan di meja siapa berkasnya\. Lacak berkas/)
  assert.match(text, /keberatan tertulis kepada Camat dalam 21 hari kerja \(UU 30\/2014 pasal 77\(1\)\)/)
  assert.match(
    text,
    /Dijawab paling lama 10 hari kerja \(UU 30\/2014 pasal 77\(4\)\); tidak dijawab berarti dikabulkan/,
  )
  assert.match(text, /mengadu: caranya di halaman kantor/)
  const silent = { ...sampleServicePage().rights, objection: undefined, objectionAnswer: undefined }
  assert.doesNotMatch(read(sampleServicePage({ rights: silent })), /keberatan/)
})

test('who signs is told with the name in which it is done, marked until it was read in the instrument', () => {
  assert.match(read(sampleServicePage()), /Penanda tangan Camat, a\.n\. Bupati belum dipastikan/)
  const signer = { post: { id: 'Camat', en: 'Camat' }, capacity: undefined, sure: true }
  assert.match(read(sampleServicePage({ signer })), /Penanda tangan Camat Penting|Penanda tangan Camat Yang perlu/)
})
