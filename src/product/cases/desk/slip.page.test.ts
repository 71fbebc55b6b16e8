import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHtmlFaults } from '#tests/check-html.ts'
import { plainText } from '#tests/plain-text.ts'
import { sampleFrame } from '#tests/sample-frame.ts'
import { sampleReturn, sampleSlip } from '#tests/sample-slip.ts'
import { renderPage } from '#ui/document.ts'
import type { SlipPage } from '../contract.ts'
import { renderSlipPage } from './slip.page.tsx'

const path = '/cases/MDU-2026-000412/slip'
const a5 = sampleFrame({ path })
const receipt = sampleFrame({ path: `${path}?kertas=80mm` })
const english = sampleFrame({ path, language: 'en' })
const inService = sampleFrame({ path, mode: 'production' })

/** What stands on the paper: the sheet without what surrounds it on the screen. */
function paper(view: SlipPage, frame = a5): string {
  const text = plainText(renderSlipPage(view, frame))
  return text.slice(text.lastIndexOf(frame === english ? 'Slip berbahasa Indonesia' : 'Slip in English'))
}

test('a promise slip names the day in large, the hour, the rule and the standard', () => {
  const text = paper(sampleSlip())
  assert.match(text, /Surat Bapak\/Ibu selesai paling lambat Rabu 25 November 2026 sebelum pukul 16\.00 WIB/)
  assert.match(text, /1 hari kerja sejak berkas lengkap\. Standar Kecamatan Mandau \(SIPPN 8195412\)\./)
  assert.match(renderPage(renderSlipPage(sampleSlip(), a5)), /<p class="due">Rabu<br\/>25 November 2026 <span>/)
})

test('it is the receipt: what was handed in, when, by whom, and which originals follow', () => {
  const text = paper(sampleSlip())
  assert.match(text, /Pemohon Nur Contoh, 140301\*{6}9992/)
  assert.match(
    text,
    /Diterima Selasa, 24 November 2026, 09\.12 WIB: KTP-el pemohon, kartu keluarga, identitas kerja, NPWP\./,
  )
  assert.match(text, /Asli menyusul: buku nikah atau akta perkawinan\./)
  assert.match(text, /Saat mengambil: bawa KTP asli, slip ini, dan yang asli: buku nikah atau akta perkawinan\./)
  assert.match(text, /Dilayani Wan Peraga\./)
})

test('it says that nothing may be charged, by which article, and where to report who asks', () => {
  const text = paper(sampleSlip())
  assert.match(text, /Rp0\. Tidak ada pungutan \(PP 12\/2019 pasal 122\)\./)
  assert.match(text, /Ada yang meminta uang\? Jangan bayar\. Laporkan: lapor\.go\.id atau SMS 1708\./)
})

test('where something is owed by law, it says to pay nothing beside it', () => {
  const cost = { amountRupiah: 75_000n, basis: { id: 'Perda Contoh 1/2024', en: 'By-law Contoh 1/2024' } }
  assert.match(paper(sampleSlip({ cost })), /Ada yang meminta uang\? Jangan bayar selain biaya di slip ini\./)
})

test('it carries the code in groups of four, the address to type, and the square to scan', () => {
  const view = sampleSlip()
  const text = paper(view)
  assert.match(text, /Kode K7QM-2H9D/)
  assert.match(text, /pindai kotak QR, atau buka paten\.bengkalis\.example\/lacak/)
  const html = renderPage(renderSlipPage(view, a5))
  assert.ok(html.includes(`<path d="${view.qr.path}">`))
  assert.ok(html.includes(`viewBox="-2 -2 ${view.qr.size + 4} ${view.qr.size + 4}"`))
})

test('an applicant without NIK stands there by name alone', () => {
  assert.match(
    paper(sampleSlip({ applicant: { name: 'Nur Contoh', nikMasked: undefined } })),
    /Pemohon Nur Contoh Diterima/,
  )
})

test('a name written from right to left stands by itself, and the number beside it keeps its order', () => {
  const applicant = { name: 'أحمد', nikMasked: '140301******9991' }
  assert.match(renderPage(renderSlipPage(sampleSlip({ applicant }), a5)), /<bdi>أحمد<\/bdi>, 140301\*{6}9991/)
})

test('a slip in the place of a lost one says so, to the officer and on the paper', () => {
  const replaced = sampleSlip({ replacesLost: true })
  assert.match(plainText(renderSlipPage(replaced, a5)), /Kode pada slip lama sudah mati/)
  assert.match(paper(replaced), /Pengganti slip yang hilang\. Kode lama mati\./)
  assert.doesNotMatch(plainText(renderSlipPage(sampleSlip(), a5)), /slip yang hilang/)
})

test('a return slip names everything missing, with what was said about each, and is no refusal', () => {
  const text = paper(sampleReturn())
  assert.match(text, /Berkas belum lengkap, bukan ditolak\./)
  assert.match(text, /Semua yang kurang \(2\) Kartu keluarga, fotokopi Yang dibawa tadi kartu lama/)
  assert.match(text, /Identitas kerja, kartu pegawai atau surat dari tempat kerja Bawa semuanya sekali datang/)
})

test('a return slip says until when, what the office owes by then, and that no promise runs yet', () => {
  const text = paper(sampleReturn())
  assert.match(text, /Sebaiknya dilengkapi sebelum Selasa 1 Desember 2026 pukul 16\.00 WIB/)
  assert.match(text, /Saat itu kami wajib sudah menjawab: diterima atau tidak \(UU 30\/2014 pasal 50\)\./)
  assert.match(text, /Janji selesai belum berjalan\./)
  assert.doesNotMatch(text, /Saat mengambil|selesai paling lambat|Jalannya berkas/)
})

test('a return slip is the answer itself, and counts what is missing in place of a day', () => {
  const text = paper(sampleReturn({ answerDueAt: undefined }))
  assert.match(
    text,
    /bukan ditolak\. Kurang 2 syarat Slip ini jawaban kami: .*pasal 50; bacaan kami\).*Janji selesai belum berjalan\./,
  )
  assert.doesNotMatch(text, /Sebaiknya|wajib/)
})

test('the address names the paper, and one sheet is on the page, A5 when nothing is named', () => {
  const inA5 = renderPage(renderSlipPage(sampleSlip(), a5))
  const onReceipt = renderPage(renderSlipPage(sampleSlip(), receipt))
  assert.deepEqual(inA5.match(/class="sheet [^"]+"/g), ['class="sheet a5"'])
  assert.deepEqual(onReceipt.match(/class="sheet [^"]+"/g), ['class="sheet s80"'])
  assert.match(inA5, /href="\/cases\/MDU-2026-000412\/slip\?kertas=80mm"/)
  assert.match(paper(sampleSlip()), /Jalannya berkas: Diterima petugas loket ›/)
  assert.doesNotMatch(paper(sampleSlip(), receipt), /Jalannya berkas/)
})

test('paper of the demonstration and under an illustrative authority says CONTOH, other paper does not', () => {
  assert.match(paper(sampleSlip()), /CONTOH PERAGAAN Bukan slip sungguhan\./)
  assert.match(paper(sampleSlip({ illustrative: true }), inService), /CONTOH PERAGAAN/)
  assert.doesNotMatch(paper(sampleSlip(), inService), /CONTOH/)
})

test('a citizen who reads English takes home an English slip', () => {
  const promise = paper(sampleSlip(), english)
  assert.match(promise, /Your letter is ready at the latest on Wednesday 25 November 2026 before 16:00 WIB/)
  assert.match(promise, /Rp0\. Nothing may be charged \(PP 12\/2019 article 122\)\./)
  const missing = sampleReturn().missing.map((one) => ({ ...one, remark: '' }))
  const returned = paper(sampleReturn({ missing }), english)
  assert.match(
    returned,
    /Your file is not complete\. It is not refused\. Best completed before Tuesday 1 December 2026/,
  )
  const indonesian = /\b(Kami|Bapak|berkas|belum|sejak|pukul|kode|Bawa semuanya)\b/
  assert.doesNotMatch(promise, indonesian)
  assert.doesNotMatch(returned, indonesian)
})

test('an officer who reads Indonesian hands out an English slip', () => {
  const page = plainText(renderSlipPage(sampleSlip(), sampleFrame({ path: `${path}?bahasa=en` })))
  assert.match(page, /Pilih kertasnya, lalu cetak dengan Ctrl\+P\./)
  assert.match(page, /Slip berbahasa Indonesia Promise slip Kecamatan Mandau/)
  assert.match(plainText(renderSlipPage(sampleSlip(), a5)), /Slip in English Slip janji Kecamatan Mandau/)
})

test('a promise that falls while the office is closed says from when the letter can be collected', () => {
  const promise = sampleSlip().promise
  assert.ok(promise)
  const reopensAt = Temporal.Instant.from('2026-11-30T07:30:00+07:00')
  const page = plainText(renderSlipPage(sampleSlip({ promise: { ...promise, reopensAt } }), a5))
  assert.match(page, /Saat itu kantor tutup; surat dapat diambil mulai Senin, 30 November pukul 07\.30\./)
})

test('names and remarks are printed as typed and never obeyed', () => {
  const typed = '<script>alert(1)</script>'
  const missing = [{ name: { id: typed, en: typed }, note: undefined, remark: typed }]
  const view = sampleReturn({ missing, servedBy: typed, applicant: { name: typed, nikMasked: undefined } })
  const sheet = renderPage(renderSlipPage(view, a5)).split('<main')[1] ?? ''
  assert.doesNotMatch(sheet, /<script/)
  assert.equal(sheet.match(/&lt;script>alert\(1\)/g)?.length, 4)
})

test('both slips are sound HTML on both papers and in both languages', async () => {
  assert.deepEqual(await findHtmlFaults(renderPage(renderSlipPage(sampleSlip(), a5))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderSlipPage(sampleSlip(), receipt))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderSlipPage(sampleReturn(), a5))), [])
  assert.deepEqual(await findHtmlFaults(renderPage(renderSlipPage(sampleReturn(), english))), [])
})

test('one slip lists everything of a visit: each with its own date or what it lacks, and its cost', () => {
  const { cost } = sampleSlip()
  const dueAt = Temporal.Instant.from('2026-11-30T09:00:00Z')
  const lacking = [{ id: 'Pasfoto', en: 'Photograph' }]
  const visit = [
    { number: 'MDU-2026-000413', service: { id: 'Pengantar SKCK', en: 'Letter for SKCK' }, dueAt, missing: [], cost },
    {
      number: 'MDU-2026-000414',
      service: { id: 'Domisili', en: 'Residence' },
      dueAt: undefined,
      missing: lacking,
      cost,
    },
  ]
  const text = paper(sampleSlip({ visit }))
  assert.match(
    text,
    /Pengantar SKCK MDU-2026-000413 Selesai paling lambat Senin, 30 November 2026, 16\.00 WIB\. Biaya: Rp0/,
  )
  assert.match(text, /Domisili MDU-2026-000414 Belum lengkap, kurang: Pasfoto\. Biaya: Rp0/)
  assert.doesNotMatch(paper(sampleSlip()), /Juga dalam kunjungan ini/)
})
