import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { DailyAct, DailyRefusal } from './contract/daily.ts'

/** Why a daily event cannot happen now, with the way on. */
export const dailyRefusals = {
  'post-ended': {
    id: 'Jabatan di meja ini sudah berakhir. Berkas menunggu pemegang yang baru; Camat atau Sekcam menunjuknya di halaman Petugas.',
    en: 'Your post at this desk has ended. The file waits for its new holder, whom the camat or the secretary appoints on the page Officers.',
  },
  'letter-signed': {
    id: 'Surat sudah ditandatangani. Kembalikan dulu berkasnya ke meja sebelum tanda tangan, lalu ubah isiannya.',
    en: 'The letter is signed. Send the file back to a desk before signing first, then amend it.',
  },
  'parties-signed': {
    id: 'Ada pihak yang sudah menandatangani isian ini. Kembalikan dulu berkasnya ke meja sebelum tanda tangan para pihak, lalu ubah isiannya; mereka menandatangani lagi.',
    en: 'A party has signed what stands here. Send the file back to a desk before the parties sign, then amend it; they sign again.',
  },
  'issued-not-withdrawn': {
    id: 'Surat sudah bernomor, jadi permohonan tidak dapat dicabut lagi. Pemohon boleh tidak mengambilnya.',
    en: 'The letter has its number, so the request can no longer be withdrawn. The applicant need not collect it.',
  },
  'counter-only': { id: 'Ini tugas loket.', en: 'This is for the counter.' },
  'no-original-awaited': { id: 'Tidak ada asli yang ditunggu.', en: 'No original is awaited.' },
  'nothing-amended': {
    id: 'Tidak ada isian yang berubah. Ubah dulu yang salah, lalu simpan.',
    en: 'Nothing is different. Change what is wrong, then save.',
  },
  'amend-lacks-papers': (facts: RefusalFacts): Text => ({
    id: `Dengan perubahan ini masih kurang: ${listed(facts.id)}. Berkas ini sudah dibuka, jadi daftarkan sebagai permohonan baru; yang ini boleh dicabut.`,
    en: `With this change it still lacks: ${listed(facts.en)}. This file is open already, so register a new request; this one may be withdrawn.`,
  }),
  'attachment-twice': {
    id: 'Berkas yang sama persis sudah ada pada syarat ini. Pilih foto yang lain.',
    en: 'The very same file is already here for this requirement. Choose another photo.',
  },
  'attachment-replaced': {
    id: 'Foto itu sudah diganti petugas lain. Lihat dulu penggantinya di bawah ini.',
    en: 'Someone else has replaced that photo already. Look at the new one below first.',
  },
  'in-your-hands': { id: 'Berkas ini sudah di tangan sendiri.', en: 'This file is already in your hands.' },
  'in-other-hands': {
    id: 'Berkas ini sedang di tangan rekan. Ambil alih dulu bila memang perlu.',
    en: 'This file is in the hands of a colleague. Take it over first if you must.',
  },
  'no-peer': {
    id: 'Hari ini tidak ada rekan lain yang memegang jabatan ini.',
    en: 'Nobody else holds this post today.',
  },
  'peer-without-post': {
    id: 'Rekan itu tidak memegang jabatan ini hari ini. Pilih rekan lain.',
    en: 'That colleague does not hold this post today. Choose somebody else.',
  },
  'desk-not-ended': {
    id: 'Jabatan di meja ini masih ada. Tunjuk pemegangnya di halaman Petugas.',
    en: 'The post of this desk still exists. Appoint somebody to it on the page Officers.',
  },
  'note-unknown': { id: 'Catatan itu tidak ada di berkas ini.', en: 'There is no such note on this file.' },
} satisfies Record<DailyRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What is wrong with one field of a daily form. */
export const dailyErrors = {
  'upload-none': { id: 'Pilih satu foto atau PDF.', en: 'Choose one photo or PDF.' },
  'other-requirement': {
    id: 'Foto itu bukan milik syarat ini. Pilih lagi.',
    en: 'That photo belongs to another requirement. Choose again.',
  },
} satisfies Record<string, Text>

/** What happened, for the history; the name of the act is the key. */
export const dailyHappened: Readonly<Record<string, Text>> = {
  'case.amended': { id: 'Isian diubah', en: 'What was filled in was amended' },
  'case.withdrawn': { id: 'Permohonan dicabut pemohon', en: 'Request withdrawn by its applicant' },
  'case.slip-replaced': {
    id: 'Slip hilang dicetak lagi. Kode lama berakhir',
    en: 'Lost slip printed again. The old code ended',
  },
  'case.original-brought': { id: 'Asli menyusul sudah dilihat', en: 'Original that was to follow was seen' },
  'case.attached': { id: 'Lampiran ditambahkan', en: 'Attachment added' },
  'case.attachment-replaced': { id: 'Lampiran diganti', en: 'Attachment replaced' },
  'case.passed-on': { id: 'Beralih, petugasnya tidak di tempat', en: 'Passed on, its officer is away' },
  'case.handed-back': { id: 'Kembali ke pemegang jabatan', en: 'Handed back to the holder of the post' },
  'case.taken-on': { id: 'Dipegang satu petugas', en: 'Taken into one officer’s hands' },
  'case.taken-over': { id: 'Diambil alih dari rekan', en: 'Taken over from a colleague' },
  'case.given': { id: 'Dialihkan kepada rekan', en: 'Handed to a colleague' },
  'case.desk-moved': { id: 'Meja dialihkan, jabatannya sudah tidak ada', en: 'Desk moved, its post is no more' },
  'case.noted': { id: 'Catatan antarpetugas ditulis', en: 'Note between officers written' },
}

/** Who was first, told to who came second. */
export const dailyMoves = {
  amended: { id: 'mengubah isian berkas ini', en: 'amended this file' },
  'move-desk': { id: 'mengalihkan meja berkas ini', en: 'moved the desk of this file' },
  withdrawn: { id: 'mencatat pencabutan permohonan ini', en: 'recorded that this request is withdrawn' },
} satisfies Record<string, Text>

/** The verbs of the daily events on the case page. */
export const dailyActs = {
  amend: { id: 'Ubah isian', en: 'Amend what was filled in' },
  correct: { id: 'Surat salah, minta perbaikan', en: 'The letter is wrong, ask for a correction' },
  bring: { id: 'Terima asli yang menyusul…', en: 'Take in an original…' },
  attach: { id: 'Tambah atau ganti lampiran…', en: 'Add or replace an attachment…' },
  'replace-slip': { id: 'Slip hilang, cetak lagi…', en: 'Slip lost, print again…' },
  withdraw: { id: 'Cabut permohonan…', en: 'Withdraw the request…' },
  'take-on': { id: 'Saya yang memegang', en: 'I take this on' },
  give: { id: 'Alihkan ke rekan…', en: 'Hand to a colleague…' },
  pause: { id: 'Hentikan jam janji…', en: 'Stop the clock…' },
  resume: { id: 'Jalankan lagi jam janji', en: 'Let the clock go on' },
  extend: { id: 'Perpanjang janji…', en: 'Extend the promise…' },
  'move-desk': { id: 'Alihkan meja ke jabatan lain…', en: 'Move the desk to another post…' },
  lapse: { id: 'Gugurkan, pemohon tidak datang…', en: 'Let it lapse, the applicant did not come…' },
  'begin-again': { id: 'Pemohon datang lagi, mulai lagi…', en: 'The applicant came again, begin again…' },
} satisfies Record<DailyAct['act'], Text>

/** Out of a colleague's hands, deliberately. */
export const takeOver: Text = { id: 'Ambil alih dari rekan…', en: 'Take over from a colleague…' }

/** "di tangan Ibu Rahmah": in whose hands a file lies. */
export function inHandsOf(name: string): Text {
  return { id: `di tangan ${name}`, en: `in the hands of ${name}` }
}

/** At its post, for whoever of it takes the file. */
export const inNoHands: Text = { id: 'tidak di tangan siapa pun', en: 'in nobody’s hands' }

/** What stood there when a field was empty. */
export const emptyField: Text = { id: '(kosong)', en: '(empty)' }

/** A note that answers another. */
export const noteAnswered: Text = { id: 'menjawab catatan', en: 'answering a note' }

/** For whom a note was left: one officer by name, a desk, or everyone. */
export function notedFor(to: string | Text | undefined): Text {
  if (to === undefined) return { id: 'untuk semua petugas', en: 'for every officer' }
  const { id, en } = typeof to === 'string' ? { id: to, en: to } : to
  return { id: `untuk ${id}`, en: `for ${en}` }
}

export function askedAndShown(askedBy: string, identitySeen: string): Text {
  return {
    id: `Diminta ${askedBy}, memperlihatkan ${identitySeen}`,
    en: `Asked by ${askedBy}, who showed ${identitySeen}`,
  }
}

/** On which blank slip a file was written by hand, and when it was entered. */
export function writtenOn(blank: string, entered: Text): Text {
  return {
    id: `Ditulis tangan pada slip ${blank}, dimasukkan ${entered.id}`,
    en: `Written by hand on slip ${blank}, entered ${entered.en}`,
  }
}

/** Names in a refusal, one after the other. */
export function listed(names: RefusalFacts[string] | undefined): string {
  return Array.isArray(names) ? names.join(', ') : String(names ?? '')
}
