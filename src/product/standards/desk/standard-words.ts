import type { Text } from '#ui/language.ts'
import type { ActName } from '../contract/pages.ts'

/** Every sentence of the pages of standards for those who work here. */
export const standardWords = {
  title: { id: 'Standar pelayanan', en: 'Service standards' },
  baselineTitle: { id: 'Standar baku kabupaten', en: 'Baseline of the regency' },
  back: { id: 'Semua standar', en: 'All standards' },
  obligations: { id: 'Kewajiban standar', en: 'Obligations of standards' },
  offices: { id: 'Kantor', en: 'Office' },
  service: { id: 'Layanan', en: 'Service' },
  inForce: { id: 'Standar yang berlaku', en: 'Standard in force' },
  draft: { id: 'Draf', en: 'Draft' },
  owed: { id: 'Kewajiban terdekat', en: 'Owed first' },
  begin: { id: 'Mulai draf', en: 'Begin a draft' },
  beginAgain: { id: 'Mulai perubahan', en: 'Begin a change' },
  none: { id: 'belum ada', en: 'none yet' },
  noneOwed: { id: 'tidak ada', en: 'nothing' },
  readOnly: {
    id: 'Draf disusun sekretaris dan camat kantor ini. Halaman ini untuk dibaca.',
    en: 'The secretary and the camat of this office draft. This page is for reading.',
  },
  compare: { id: 'Bandingkan versi', en: 'Compare versions' },
  paper: { id: 'Cetak standar (PDF)', en: 'Print the standard (PDF)' },
  pledgePaper: { id: 'Cetak maklumat (PDF)', en: 'Print the pledge (PDF)' },
  publicPage: { id: 'Lihat halaman umum', en: 'See the public page' },
  life: { id: 'Perjalanan standar', en: 'The life of the standard' },
  next: { id: 'Langkah berikutnya', en: 'What comes next' },
  others: { id: 'Langkah lain, dan mengapa belum', en: 'Other steps, and why not now' },
  minutes: { id: 'Berita acara', en: 'Minutes' },
  attendance: { id: 'Daftar hadir', en: 'Attendance list' },
  agreed: { id: 'Kesepakatan', en: 'What was agreed' },
  comments: { id: 'Masukan masyarakat', en: 'Comments of the public' },
  noName: { id: 'tanpa nama', en: 'no name given' },
  accepted: { id: 'Diterima', en: 'Taken up' },
  notAccepted: { id: 'Tidak diterima', en: 'Not taken up' },
  outcome: { id: 'Diterima atau tidak', en: 'Taken up or not' },
  reason: { id: 'Alasannya', en: 'The reason' },
  reasonHint: {
    id: 'Dibaca semua orang di halaman rancangan, di bawah masukannya.',
    en: 'Everybody reads it on the page of the draft, under the comment.',
  },
  answer: { id: 'Simpan jawaban', en: 'Save the answer' },
  answerOne: { id: 'Jawab masukan ini', en: 'Answer this comment' },
  mayBeEmpty: { id: 'boleh kosong', en: 'optional' },
  signedOn: { id: 'Tanggal berita acara ditandatangani', en: 'Day the minutes were signed' },
  signedOnHint: {
    id: 'Dari hari ini dihitung batas mengumumkan rancangan.',
    en: 'The time to publish the draft counts from this day.',
  },
  place: { id: 'Tempat', en: 'Place' },
  attended: { id: 'Banyak yang hadir', en: 'How many attended' },
  minutesFile: { id: 'Berita acara yang ditandatangani', en: 'The signed minutes' },
  attendanceFile: { id: 'Daftar hadir yang ditandatangani', en: 'The signed attendance list' },
  pdfHint: { id: 'PDF, paling besar 15 MB.', en: 'PDF, at most 15 MB.' },
  keptFile: { id: 'Sudah tersimpan', en: 'Kept already' },
  publishNote: {
    id: 'Rancangan tampil di halaman umum kantor ini. Siapa saja boleh memberi masukan tanpa akun.',
    en: 'The draft appears on the public page of this office. Anybody may comment without an account.',
  },
  mendNote: {
    id: 'Setelah ini isinya tidak dapat diubah lagi, dan draf menunggu penetapan.',
    en: 'After this the text cannot be changed, and the draft waits to be enacted.',
  },
  decision: { id: 'Nomor keputusan', en: 'Number of the decision' },
  decidedOn: { id: 'Tanggal keputusan', en: 'Date of the decision' },
  holdsFrom: { id: 'Berlaku sejak', en: 'Holds from' },
  holdsFromHint: {
    id: 'Berkas yang dibuka sejak hari itu memakai janji ini. Berkas yang sedang berjalan tetap memakai janji lama.',
    en: 'Files opened from that day on are promised this. Files under way keep the promise they have.',
  },
  pledgeNote: {
    id: 'Maklumat terbit atas nama Bapak/Ibu, tampil di halaman umum, dan dapat dicetak untuk dipasang di loket.',
    en: 'The pledge is published in your name, appears on the public page, and can be printed for the counter.',
  },
  heldOn: { id: 'Tanggal', en: 'Day' },
  evaluationFound: { id: 'Hasil evaluasi', en: 'What the evaluation found' },
  reviewFound: { id: 'Hasil peninjauan', en: 'What the review found' },
  outcomeOfReview: { id: 'Standar ini', en: 'This standard is' },
  kept: { id: 'Tetap dipakai', en: 'Kept as it is' },
  changed: { id: 'Perlu diubah', en: 'To be changed' },
  keptNote: { id: 'tiga tahun berikutnya dihitung dari hari ini', en: 'the next three years count from this day' },
  changedNote: {
    id: 'mulai draf baru; standar ini berlaku sampai draf itu ditetapkan',
    en: 'begin a new draft; this standard holds until it is enacted',
  },
  dropReason: { id: 'Mengapa dihentikan', en: 'Why it is given up' },
  overtaken: {
    id: 'Standar kabupaten sudah berubah, dan draf ini tidak dapat ditetapkan begini.',
    en: 'The baseline of the regency has changed, and this draft cannot be enacted as it is.',
  },
  mendAgain: { id: 'Perbaiki lagi, lalu tutup dan tetapkan.', en: 'Mend it again, then close and enact it.' },
  reopenReason: { id: 'Mengapa diperbaiki lagi', en: 'Why it is mended again' },
  reopenNote: {
    id: 'Isinya dapat diubah lagi sampai Bapak/Ibu menutup perbaikan. PP 96/2012 tidak menyebut masa masukan kedua: masyarakat tidak ditanya lagi, dan halaman rancangan menyebut apa sebabnya (aturan kami, belum dipastikan).',
    en: 'The text can change until the mending is closed. PP 96/2012 names no second time for comments: the public is not asked again, and the page of the draft says why (our rule, not confirmed).',
  },
  reopenHint: { id: 'Dibaca semua orang di halaman rancangan.', en: 'Everybody reads it on the page of the draft.' },
  paperNote: {
    id: 'Untuk draf yang sudah disusun atau dibahas sebelum diketik di sini. Batas waktu dihitung dari tanggal aslinya.',
    en: 'For a draft that was written or discussed before it was typed in. Limits count from its true days.',
  },
  begunOn: { id: 'Dimulai di kertas tanggal', en: 'Begun on paper on' },
  instrument: { id: 'Dengan surat apa', en: 'By which paper' },
  instrumentHint: {
    id: 'Nama dan nomornya, misalnya Surat Tugas Nomor 3 Tahun 2026.',
    en: 'Its name and number, such as Assignment No. 3 of 2026.',
  },
  enterNote: {
    id: 'Untuk standar yang sudah ditetapkan di kertas. Berkas baru memakainya mulai hari ini; semua orang membaca bahwa ia dimasukkan menyusul.',
    en: 'For a standard that was enacted on paper. New files are promised it from today; everybody reads that it was entered afterwards.',
  },
  decisionFile: { id: 'Keputusan yang ditandatangani', en: 'The signed decision' },
  decisionPaper: { id: 'Keputusannya (PDF)', en: 'The decision (PDF)' },
  pledgedOn: { id: 'Maklumat sudah terpasang sejak', en: 'The pledge hangs since' },
  pledgedOnHint: {
    id: 'Belum terpasang? Biarkan kosong; maklumat terbit dari sini.',
    en: 'Not yet? Leave it empty; the pledge is published from here.',
  },
  pledgedBy: { id: 'Camat yang menandatangani maklumat', en: 'The camat who signed the pledge' },
  example: { id: 'CONTOH', en: 'SAMPLE' },
} satisfies Record<string, Text>

/** Acts as they are asked on their button. */
export const actWords = {
  write: { id: 'Tulis isi draf', en: 'Write the draft' },
  discuss: { id: 'Catat pembahasan', en: 'Enter the discussion' },
  publish: { id: 'Umumkan rancangan', en: 'Publish the draft' },
  answer: { id: 'Jawab masukan', en: 'Answer comments' },
  mend: { id: 'Tutup perbaikan', en: 'Close the mending' },
  enact: { id: 'Tetapkan standar', en: 'Enact the standard' },
  pledge: { id: 'Terbitkan maklumat', en: 'Publish the pledge' },
  evaluate: { id: 'Catat evaluasi', en: 'Enter the evaluation' },
  review: { id: 'Catat peninjauan', en: 'Enter the review' },
  reopen: { id: 'Perbaiki lagi', en: 'Mend it again' },
  paper: { id: 'Catat bahwa draf dimulai di kertas', en: 'Enter that it was begun on paper' },
  enter: { id: 'Masukkan yang ditetapkan di kertas', en: 'Enter what was enacted on paper' },
  drop: { id: 'Hentikan draf ini', en: 'Give up this draft' },
} satisfies Record<ActName, Text>

/** What was just done, over the page that shows it. */
export const savedWords: Readonly<Record<string, Text>> = {
  begun: { id: 'Draf dimulai. Tulis isinya dulu.', en: 'The draft is begun. Write it first.' },
  written: { id: 'Isi draf tersimpan.', en: 'The draft is saved.' },
  discussed: {
    id: 'Pembahasan tercatat. Umumkan rancangannya dalam batas di samping.',
    en: 'The discussion is entered. Publish the draft within the limit beside it.',
  },
  published: { id: 'Rancangan sudah tampil di halaman umum.', en: 'The draft is on the public page.' },
  answered: { id: 'Jawaban tersimpan dan dapat dibaca umum.', en: 'The answer is saved and open to everybody.' },
  mended: {
    id: 'Perbaikan ditutup. Draf menunggu penetapan.',
    en: 'Mending is closed. The draft waits to be enacted.',
  },
  enacted: {
    id: 'Standar ditetapkan. Terbitkan maklumatnya dalam batas di samping.',
    en: 'The standard is enacted. Publish the pledge within the limit beside it.',
  },
  pledged: { id: 'Maklumat terbit dan tampil di halaman umum.', en: 'The pledge is published on the public page.' },
  evaluated: {
    id: 'Evaluasi tercatat. Tahun berikutnya sudah dihitung.',
    en: 'The evaluation is entered. The next year counts.',
  },
  reviewed: { id: 'Peninjauan tercatat.', en: 'The review is entered.' },
  reopened: {
    id: 'Perbaikan dibuka lagi. Ubah isinya, lalu tutup perbaikan.',
    en: 'It is taken up again. Change the text, then close the mending.',
  },
  paper: {
    id: 'Tercatat. Berita acara dan keputusan boleh bertanggal sejak hari itu.',
    en: 'Entered. Minutes and decision may bear a date from that day on.',
  },
  entered: {
    id: 'Standar dimasukkan. Kewajibannya dihitung dari tanggal keputusan.',
    en: 'The standard is entered. What is owed counts from the day of the decision.',
  },
  dropped: { id: 'Draf dihentikan. Riwayatnya tetap ada.', en: 'The draft is given up. What was done stays in sight.' },
}

/** The heading of the list: how many services have a standard. */
export function countOfStandards(all: number, set: number): Text {
  return {
    id: set === 0 ? `${all} layanan, belum ada standar yang ditetapkan` : `${all} layanan, ${set} punya standar`,
    en: set === 0 ? `${all} services, no standard is enacted yet` : `${all} services, ${set} with a standard`,
  }
}

export function obligationsSentence(late: number, soon: number): Text {
  if (late + soon === 0)
    return {
      id: 'Semua kewajiban dalam batas waktu. Tidak ada yang mendesak.',
      en: 'Everything owed is within its limit. Nothing presses.',
    }
  const parts = [late > 0 ? `${late} kewajiban lewat batas` : '', soon > 0 ? `${soon} hampir habis waktunya` : '']
  const en = [late > 0 ? `${late} past the limit` : '', soon > 0 ? `${soon} nearly due` : '']
  return { id: `${parts.filter(Boolean).join(', ')}.`, en: `${en.filter(Boolean).join(', ')}.` }
}

export function missingSentence(count: number): Text {
  return {
    id: `${count} komponen belum ditetapkan. Draf dapat dibahas setelah semuanya terisi.`,
    en: `${count} ${count === 1 ? 'component is' : 'components are'} not set yet. The draft can be discussed once all are.`,
  }
}

/** Of a standard whose first day lies ahead. */
export function holdsFromDay(day: Text): Text {
  return { id: `berlaku mulai ${day.id}`, en: `in force from ${day.en}` }
}

/** Of a standard after which another was enacted. */
export function holdsUntil(day: Text): Text {
  return { id: `berlaku sampai ${day.id}`, en: `in force until ${day.en}` }
}

export function unansweredCount(count: number): Text {
  return { id: `${count} masukan belum dijawab`, en: `${count} ${count === 1 ? 'comment' : 'comments'} not answered` }
}

export function articleOf(letter: string): Text {
  return { id: `UU 25/2009 pasal 21 huruf ${letter}`, en: `Law 25/2009 article 21(${letter})` }
}

/** Beside what was just done after its limit. */
export function lateBy({ says, basis }: { says: Text; basis: Text }): Text {
  return { id: `Tercatat ${says.id} dari batas ${basis.id}.`, en: `Kept as ${says.en} by ${basis.en}.` }
}
