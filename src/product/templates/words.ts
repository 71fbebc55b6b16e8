import { noticeNames } from '#cases'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { SampleKind, TemplatesRefusal, VersionStanding } from './contract.ts'
import { sayFault } from './fault-words.ts'

type Sentence = Text | ((facts: RefusalFacts) => Text)

/** A refusal without a sentence does not compile. */
export const refusals = {
  'template-regency-only': {
    id: 'Templat surat dijaga kabupaten untuk semua kecamatan.',
    en: 'Letter templates are kept by the regency, for every kecamatan.',
  },
  'template-unknown': {
    id: 'Templat itu tidak ada di paket kabupaten ini, atau contohnya belum dikenal di sini.',
    en: 'There is no such template in the pack of this regency, or no sample of it is known here.',
  },
  'template-draft-moved': ({ who }) => ({
    id: `${who} sudah menyimpan konsep lain sementara itu. Tulisan di layar ini tetap ada; bedanya tampak di bawah. Simpan sekali lagi kalau yang di layar ini yang dipakai.`,
    en: `${who} saved another draft meanwhile. What is on this screen is kept; the difference stands below. Save once more if this one is to be used.`,
  }),
  'template-unchanged': {
    id: 'Isinya sama dengan templat yang berlaku. Belum ada yang perlu diusulkan.',
    en: 'It says the same as the template in force. There is nothing to propose yet.',
  },
  'template-does-not-print': ({ paper, sample, file, line, message }) => {
    const fault = sayFault(String(message))
    return {
      id: `Surat contoh belum jadi: ${paper}, ${sampleNames[asSample(sample)].id.toLowerCase()}. ${file} baris ${line}: ${fault.id}`,
      en: `A sample does not become a letter: ${paper}, ${sampleNames[asSample(sample)].en.toLowerCase()}. ${file} line ${line}: ${fault.en}`,
    }
  },
  'template-takes-too-long': ({ paper, sample }) => ({
    id: `Templat ini tidak selesai digambar: ${paper}, ${sampleNames[asSample(sample)].id.toLowerCase()}. Cari perulangan yang tidak berhenti, atau isi yang terlalu besar.`,
    en: `This template does not come to an end: ${paper}, ${sampleNames[asSample(sample)].en.toLowerCase()}. Look for a loop that never stops, or for too much in it.`,
  }),
  'template-strange-name': ({ paper, line, name, known }) => ({
    id: `Baris ${line}: ${name} tidak ada di surat ${paper}. Yang ada: ${known}.`,
    en: `Line ${line}: the letter ${paper} has no ${name}. It has: ${known}.`,
  }),
  'template-version-unknown': {
    id: 'Versi itu tidak kami temukan di templat ini.',
    en: 'We cannot find that version of this template.',
  },
  'template-same-person': {
    id: 'Usul sendiri diberlakukan oleh orang lain yang juga menjaga templat. Mintalah ia memeriksanya.',
    en: 'A proposal is put in force by another who keeps templates too. Ask them to look at it.',
  },
  'template-day-past': {
    id: 'Templat berlaku mulai hari ini atau nanti, tidak mundur: surat yang sudah ditandatangani tetap seperti adanya.',
    en: 'A template holds from today or later, never back: letters already signed stay as they are.',
  },
  'template-day-taken': {
    id: 'Sudah ada versi lain yang berlaku mulai tanggal itu. Pilih tanggal lain, atau batalkan dulu versi itu.',
    en: 'Another version holds from that day already. Choose another day, or take that version back first.',
  },
  'template-enacted': {
    id: 'Versi ini sudah diberlakukan. Lihat tanggalnya di bawah.',
    en: 'This version has been put in force already. Its day stands below.',
  },
  'template-withdrawn': {
    id: 'Versi ini sudah dibatalkan. Usulkan lagi kalau masih perlu.',
    en: 'This version was taken back. Propose it again if it is still needed.',
  },
  'template-in-force': {
    id: 'Versi ini sudah berlaku, dan surat mungkin sudah memakainya. Usulkan versi baru sebagai gantinya.',
    en: 'This version holds already, and letters may rest on it. Propose a new version in its place.',
  },
} satisfies Record<TemplatesRefusal, Sentence>

function asSample(given: unknown): SampleKind {
  return given === 'longest' || given === 'sparse' || given === 'many' ? given : 'shortest'
}

/** What can be wrong in the forms about templates. */
export const errors: Readonly<Record<string, Text>> = {
  'reason-short': {
    id: 'Tulis dalam satu kalimat, paling sedikit lima huruf.',
    en: 'Write a sentence, at least five letters.',
  },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  'day-wrong': { id: 'Tulis tanggalnya, misalnya 1 Desember 2026.', en: 'Write the day, for example 1 December 2026.' },
  'source-empty': { id: 'Templat tidak boleh kosong.', en: 'A template cannot be empty.' },
  'source-long': { id: 'Templat paling panjang 100.000 huruf.', en: 'A template has at most 100,000 letters.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
}

export const sampleNames: Readonly<Record<SampleKind, Text>> = {
  shortest: { id: 'Yang paling pendek', en: 'The shortest' },
  longest: { id: 'Yang paling panjang', en: 'The longest' },
  sparse: { id: 'Yang boleh kosong, kosong', en: 'Everything optional left empty' },
  many: { id: '300 orang', en: '300 people' },
}

/** Papers that are of no service. */
export const subjectNames = {
  penolakan: { id: 'Surat penolakan', en: 'Letter of refusal' },
  pembatalan: noticeNames.voided,
  'perbaikan-ditolak': noticeNames['turned-down'],
  keberatan: { id: 'Jawaban keberatan atau banding', en: 'Answer to an objection or appeal' },
  'surat-tugas': { id: 'Surat tugas pemeriksaan lapangan', en: 'Order for a field check' },
  'berita-acara': { id: 'Berita acara pemeriksaan lapangan', en: 'Minutes of a field check' },
  pengantar: { id: 'Pengantar berkas ke instansi lain', en: 'Cover of a file sent elsewhere' },
  'standar-pelayanan': { id: 'Standar pelayanan', en: 'Service standard' },
  maklumat: { id: 'Maklumat pelayanan', en: 'Service pledge' },
} satisfies Record<string, Text>

/** What a template is called: by the papers it makes, or by how many it is a part of. */
export function nameTemplate(papers: readonly { name: Text; isOwn: boolean }[]): Text {
  const [first, ...others] = papers.filter(({ isOwn }) => isOwn).map(({ name }) => name)
  if (!first) return { id: `Bagian bersama ${papers.length} surat`, en: `Part shared by ${papers.length} letters` }
  if (others.length === 0) return first
  return { id: `${first.id} dan ${others.length} surat lain`, en: `${first.en} and ${others.length} other letters` }
}

export const standings: Readonly<Record<VersionStanding, Text>> = {
  proposed: { id: 'menunggu orang kedua', en: 'waits for a second person' },
  ahead: { id: 'berlaku nanti', en: 'will hold' },
  'in-force': { id: 'berlaku', en: 'in force' },
  past: { id: 'sudah diganti', en: 'replaced' },
  withdrawn: { id: 'dibatalkan', en: 'taken back' },
}
