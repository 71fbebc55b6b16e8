import { authorityRefusals, limitRefusals } from '#authority'
import { cashRefusals } from '#cash'
import { catalogueRefusals } from '#catalogue'
import { clockRefusals } from '#clock'
import { numberRefusals } from '#documents'
import { paymentErrors, paymentRefusals } from '#payments'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import { blankRefusals } from './blank-words.ts'
import { chargeRefusals } from './charge-words.ts'
import type { CaseRefusal } from './contract.ts'
import { correctionActs, correctionRefusals } from './correction-words.ts'
import { dailyErrors, dailyRefusals, listed } from './daily-words.ts'
import { lapseErrors, lapseRefusals } from './lapse-words.ts'
import { linkRefusals } from './link-words.ts'
import { moves } from './move-words.ts'
import { noticeActs, noticeRefusals } from './notice-words.ts'
import { standingInRefusals } from './standing-in-words.ts'
import { sayCheck, stepErrors } from './step-words.ts'
import { stepRefusals, workActs, workErrors } from './step-work-words.ts'
import { stoppingErrors, stoppingRefusals } from './stopping-words.ts'
import { voidingRefusals } from './voiding-words.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  ...blankRefusals,
  ...authorityRefusals,
  ...limitRefusals,
  ...catalogueRefusals,
  ...chargeRefusals,
  ...clockRefusals,
  ...numberRefusals,
  ...dailyRefusals,
  ...correctionRefusals,
  ...voidingRefusals,
  ...noticeRefusals,
  ...standingInRefusals,
  ...stoppingRefusals,
  ...stepRefusals,
  ...lapseRefusals,
  ...linkRefusals,
  ...paymentRefusals,
  ...cashRefusals,
  'check-refused': sayCheck,
  'case-unknown': {
    id: 'Kami tidak menemukan berkas dengan nomor itu di kantor ini.',
    en: 'There is no file with this number in this office.',
  },
  'papers-missing': (facts: RefusalFacts): Text => ({
    id: `Belum bisa dibuka. Masih kurang: ${listed(facts.id)}. Cetak slip kekurangan, atau tandai yang sudah ada.`,
    en: `It cannot open yet. Still missing: ${listed(facts.en)}. Print the return slip, or mark what has come.`,
  }),
  'nothing-missing': {
    id: 'Tidak ada yang kurang. Isi yang masih kosong, lalu buka berkas dan cetak janjinya.',
    en: 'Nothing is missing. Fill in what is still empty, then open the file and print its promise.',
  },
  'already-moved': (facts: RefusalFacts): Text => ({
    id: `${facts.by || 'Petugas lain'} lebih dulu: ${moves[String(facts.what)]?.id ?? 'mengubah berkas ini'} pukul ${facts.time || 'tadi'}. Keadaannya sekarang di bawah ini.`,
    en: `${facts.by || 'Someone else'} was faster: ${moves[String(facts.what)]?.en ?? 'changed this file'} at ${facts.time || 'just now'}. Below is how it stands now.`,
  }),
  'case-forgotten': {
    id: 'Pemohon dan isian berkas ini sudah dimusnahkan menurut jadwal retensi.',
    en: 'The people and answers of this file were destroyed by the retention schedule.',
  },
  'not-open': { id: 'Berkas ini sudah ditutup, atau belum dibuka.', en: 'This file is closed, or not open yet.' },
  'not-incomplete': {
    id: 'Berkas ini tidak sedang menunggu kelengkapan.',
    en: 'This file is not waiting for missing papers.',
  },
  'not-your-turn': { id: 'Berkas ini sedang di meja lain.', en: 'This file lies at another desk.' },
  'not-this-step': { id: 'Belum sampai langkah itu.', en: 'It has not come to that step.' },
  'nowhere-to-return': {
    id: 'Tidak ada meja sebelum ini. Pilih meja yang sudah dilewati berkas.',
    en: 'There is no such desk before this one. Choose a desk the file has passed.',
  },
  'letter-not-signed': { id: 'Surat ini belum ditandatangani Camat.', en: 'The camat has not signed this letter yet.' },
  'letter-issued': {
    id: 'Surat sudah bernomor. Kesalahan sesudah terbit dibetulkan lewat surat perbaikan, bukan dikembalikan.',
    en: 'The letter has its number. A mistake found after issue is corrected by a new letter, not sent back.',
  },
  'original-not-seen': (facts: RefusalFacts): Text => ({
    id: `Surat belum boleh diserahkan. Lihat dulu aslinya: ${listed(facts.id)}.`,
    en: `The letter may not be handed over yet. See the original first: ${listed(facts.en)}.`,
  }),
  'attachment-unknown': {
    id: 'Satu foto tidak sampai kepada kami. Pilih lagi fotonya.',
    en: 'One photo did not reach us. Please choose it again.',
  },
  'draft-ended': {
    id: 'Isian ini sudah didaftarkan, dibuang, atau milik petugas lain.',
    en: 'This form was registered, discarded, or is another officer’s.',
  },
  'refusal-under-way': {
    id: 'Penolakannya sedang disiapkan. Berkas menunggu sampai surat penolakan terbit atau usulnya dibatalkan.',
    en: 'Its refusal is being prepared. The file waits until that letter is issued or the proposal is dropped.',
  },
  'refusal-not-there': {
    id: 'Tidak ada surat penolakan yang menunggu langkah itu.',
    en: 'No letter of refusal waits for that step.',
  },
  'refusal-template-missing': {
    id: 'Paket kabupaten ini belum punya naskah surat penolakan (letters/penolakan.typ). Terapkan paket yang baru dulu.',
    en: 'The regency pack has no template for refusals yet (letters/penolakan.typ). Apply the new pack first.',
  },
  'request-repeated': (facts: RefusalFacts): Text => ({
    id: `Orang ini sudah punya permohonan yang sama: ${listed(facts.numbers)}. Lihat dulu. Kalau memang permohonan lain, kirim sekali lagi.`,
    en: `This person has the same request already: ${listed(facts.numbers)}. Look at it first. If this is another request, send it once more.`,
  }),
  'file-twice': (facts: RefusalFacts): Text => ({
    id: `Berkas yang sama sudah dilampirkan pada: ${listed(facts.id)}. Lepas centang yang keliru. Kalau memang satu berkas untuk keduanya, kirim sekali lagi.`,
    en: `The same file is attached already: ${listed(facts.en)}. Untick the wrong one. If one file stands for both, send once more.`,
  }),
} satisfies Record<CaseRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What is wrong with one field, beside it. */
export const errors = {
  ...dailyErrors,
  ...stepErrors,
  ...workErrors,
  ...stoppingErrors,
  ...lapseErrors,
  ...paymentErrors,
  'question-empty': {
    id: 'Tulis dulu yang dicari: nomor, kode, NIK, nama, desa, atau nomor HP.',
    en: 'First write what to look for: a number, code, NIK, name, village or phone number.',
  },
  'name-empty': { id: 'Tulis nama seperti di KTP-el.', en: 'Write the name as on the identity card.' },
  'nik-or-reason': {
    id: 'Isi NIK, atau tulis mengapa belum ada NIK.',
    en: 'Enter the NIK, or write why there is none yet.',
  },
  'nik-masked': {
    id: 'NIK berbintang ini bukan milik orang di baris ini. Tulis ke-16 angkanya.',
    en: 'This NIK with asterisks is not of the person in this row. Write all 16 digits.',
  },
  phone: {
    id: 'Nomor HP hanya angka, misalnya 0812 3456 7890.',
    en: 'A phone number has digits only, such as 0812 3456 7890.',
  },
  choose: { id: 'Pilih salah satu.', en: 'Choose one.' },
  empty: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  'too-long': ({ most }: RefusalFacts): Text =>
    most === undefined
      ? { id: 'Terlalu panjang. Singkatkan sedikit.', en: 'Too long. Shorten it a little.' }
      : { id: `Terlalu panjang. Paling banyak ${most} huruf.`, en: `Too long. At most ${most} characters.` },
  'too-many': { id: 'Terlalu banyak. Kurangi dulu.', en: 'Too many. Take some away.' },
  number: { id: 'Tulis angka saja.', en: 'Write digits only.' },
  'number-range': ({ limitsId = '', limitsEn = '' }: RefusalFacts): Text => ({
    id: `Angkanya di luar batas. Tulis ${limitsId}.`,
    en: `That number is outside its limits. Write ${limitsEn}.`,
  }),
  date: { id: 'Tanggal itu tidak ada. Tulis tahun-bulan-tanggal.', en: 'There is no such date. Write year-month-day.' },
  'date-far': {
    id: 'Tahun itu lebih dari seratus tahun lagi. Periksa lagi tahunnya.',
    en: 'That year is more than a hundred years ahead. Check the year again.',
  },
  time: { id: 'Tulis jamnya, misalnya 09.05.', en: 'Write the time, such as 09.05.' },
  'reason-short': {
    id: 'Tulis alasannya supaya jelas bagi yang membaca.',
    en: 'Write a reason others can understand.',
  },
  'proxy-name': {
    id: 'Tulis nama wakilnya, bukan nama pemohon.',
    en: 'Write the name of the proxy, not of the applicant.',
  },
  'guardian-name': {
    id: 'Tulis nama walinya, bukan nama pemohon.',
    en: 'Write the name of the guardian, not of the applicant.',
  },
  'body-name': { id: 'Tulis nama badan seperti di aktanya.', en: 'Write the name of the body as in its deed.' },
  'post-empty': {
    id: 'Tulis jabatannya, misalnya Direktur atau Kepala Desa.',
    en: 'Write the office held, such as director or head of village.',
  },
  'relation-empty': { id: 'Tulis hubungannya dengan pemohon.', en: 'Write how they are related to the applicant.' },
  'tracking-empty': { id: 'Tulis nomor resinya.', en: 'Write the number of the parcel.' },
  'receipt-empty': { id: 'Pilih foto tanda terimanya.', en: 'Choose the photo of the receipt.' },
  sheets: { id: 'Antara 1 dan 99 lembar.', en: 'Between 1 and 99 sheets.' },
  'letter-not-seen': {
    id: 'Lihat dulu surat kuasanya, lalu centang.',
    en: 'See the power of attorney first, then tick this.',
  },
  'too-few': { id: 'Belum cukup. Isi semua yang harus disebut.', en: 'Too few. Fill in everybody who must be named.' },
  'party-twice': {
    id: 'Orang ini sudah disebut di atas. Cukup sekali.',
    en: 'This person is named above. Once is enough.',
  },
  'born-later': { id: 'Tanggal lahir itu belum tiba.', en: 'That date of birth has not come yet.' },
  'identity-seen': {
    id: 'Tulis identitas yang diperlihatkan, misalnya KTP-el.',
    en: 'Write which identity paper was shown.',
  },
}

/** The verbs of the case page. */
export const acts = {
  ...workActs,
  ...correctionActs,
  ...noticeActs,
  sign: { id: 'Setujui dan tanda tangani', en: 'Approve and sign' },
  number: { id: 'Beri nomor dan stempel', en: 'Number and stamp' },
  archive: { id: 'Arsipkan salinan', en: 'Archive the copy' },
  'hand-over': { id: 'Serahkan surat', en: 'Hand the letter over' },
  'send-back': { id: 'Kembalikan…', en: 'Send back…' },
  refuse: { id: 'Usulkan penolakan…', en: 'Propose a refusal…' },
  'sign-refusal': { id: 'Setujui dan tanda tangani penolakan', en: 'Approve and sign the refusal' },
  'drop-refusal': { id: 'Jangan tolak…', en: 'Do not refuse…' },
  'number-refusal': { id: 'Beri nomor surat penolakan', en: 'Number the refusal' },
  'hand-over-refusal': { id: 'Serahkan surat penolakan', en: 'Hand the refusal over' },
  complete: { id: 'Terima kekurangan', en: 'Take in what was missing' },
  pass: { id: 'Benar, teruskan', en: 'Correct, pass it on' },
} satisfies Record<string, Text>

/** "Menunggu paraf Sekcam": why a step that is not here yet cannot be taken. */
export function waitsFor(step: { name: Text; post: Text }): Text {
  return { id: `Sekarang di meja ${step.post.id}.`, en: `It is now with the ${step.post.en}.` }
}

/** "Menandatangani adalah tugas Camat": why this officer may not, whoever's turn it is. */
export function dutyOf(post: Text): Text {
  return { id: `Ini tugas ${post.id}.`, en: `This is for the ${post.en}.` }
}
