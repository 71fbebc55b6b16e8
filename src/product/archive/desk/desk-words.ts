import { noticeNames } from '#cases'
import { hourOf, letterDate } from '#clock'
import type { Text } from '#ui/language.ts'
import type { ReminderWay } from '../contract/uncollected.ts'
import type { DocumentKind, DocumentState } from '../contract.ts'

export const stateWords = {
  draft: { id: 'Konsep', en: 'Draft' },
  'awaiting-signature': { id: 'Menunggu tanda tangan', en: 'Awaiting signature' },
  'awaiting-number': { id: 'Disetujui, menunggu nomor', en: 'Approved, awaiting its number' },
  issued: { id: 'Terbit, berlaku', en: 'Issued, in force' },
  expired: { id: 'Masa berlakunya habis', en: 'Expired' },
  replaced: { id: 'Tidak berlaku, diganti', en: 'Void, replaced' },
  destroyed: { id: 'Musnah sesuai jadwal retensi', en: 'Destroyed by its retention' },
  void: { id: 'Tidak berlaku, dibatalkan', en: 'Void' },
} satisfies Record<DocumentState, Text>

export const kindWords = {
  letter: { id: 'Surat', en: 'Letter' },
  correction: { id: 'Surat pengganti', en: 'Replacement letter' },
  refusal: { id: 'Surat penolakan', en: 'Letter of refusal' },
  ...noticeNames,
} satisfies Record<DocumentKind, Text>

/** What the forms ask, by the names of their fields. */
export const labels = {
  forWhom: { id: 'Salinan untuk siapa', en: 'For whom the copy is' },
  reason: { id: 'Alasan', en: 'Reason' },
  room: { id: 'Ruang', en: 'Room' },
  cabinet: { id: 'Lemari', en: 'Cabinet' },
  box: { id: 'Boks', en: 'Box' },
  folder: { id: 'Map', en: 'Folder' },
  borrower: { id: 'Peminjam', en: 'Borrower' },
  purpose: { id: 'Untuk apa', en: 'What for' },
  dueOn: { id: 'Kembali paling lambat', en: 'Back by' },
  way: { id: 'Lewat apa', en: 'How' },
  ground: { id: 'Dasar pembatalan', en: 'Ground' },
  decision: { id: 'Nomor putusan', en: 'Number of the decision' },
  decidedOn: { id: 'Tanggal putusan', en: 'Day of the decision' },
} satisfies Record<string, Text>

export const words = {
  back: { id: 'Ke berkasnya', en: 'To its file' },
  case: { id: 'Berkas', en: 'File' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  number: { id: 'Nomor surat', en: 'Letter number' },
  noNumber: { id: 'Belum bernomor', en: 'No number yet' },
  issuedOn: { id: 'Terbit', en: 'Issued' },
  unconfirmed: { id: 'Bengkalis perlu memastikan', en: 'Bengkalis to confirm' },
  validUntil: { id: 'Berlaku sampai', en: 'Valid until' },
  voidedOn: { id: 'Tidak berlaku sejak', en: 'Void since' },
  wasVoid: { id: 'Pernah tidak berlaku sejak', en: 'Had been void since' },
  holdsAgain: { id: 'Berlaku lagi sejak', en: 'Holds again since' },
  overturned: { id: 'Isinya dibatalkan', en: 'Overturned' },
  voidedFor: { id: 'Alasan pembatalan', en: 'Why it is void' },
  replacedBy: { id: 'Diganti surat', en: 'Replaced by' },
  replaces: { id: 'Menggantikan surat', en: 'Replaces' },
  told: { id: 'Diberitahukan dengan', en: 'Told by' },
  tells: { id: 'Tentang surat', en: 'About the letter' },
  code: { id: 'Klasifikasi arsip', en: 'Archive classification' },
  seal: { id: 'Di jurnal kantor', en: 'In the office journal' },
  notSealed: { id: 'belum disegel', en: 'not sealed yet' },
  hash: { id: 'Sidik SHA-256', en: 'SHA-256' },
  open: { id: 'Buka surat', en: 'Open the letter' },
  openDraft: { id: 'Buka konsep', en: 'Open the draft' },
  acts: { id: 'Salinan dan arsip', en: 'Copies and archive' },
  prints: { id: 'Cetakan dan salinan', en: 'Prints and copies' },
  neverPrinted: {
    id: 'Surat ini belum pernah dibuka untuk dicetak.',
    en: 'This letter was never opened to be printed.',
  },
  noCopies: { id: 'Belum ada salinan.', en: 'No copies yet.' },
  copy: { id: 'Salinan', en: 'Copy' },
  forWhom: { id: 'Untuk', en: 'For' },
  who: { id: 'Petugas', en: 'Officer' },
  when: { id: 'Kapan', en: 'When' },
  why: { id: 'Alasan', en: 'Reason' },
  makeCopy: { id: 'Buat salinan...', en: 'Make a copy...' },
  makeCopyButton: { id: 'Buat salinan ini', en: 'Make this copy' },
  copyNote: {
    id: 'Setiap salinan bernomor, bertuliskan SALINAN, dan tercatat untuk siapa dan mengapa.',
    en: 'Each copy has a number, says SALINAN, and is recorded with for whom and why.',
  },
  file: { id: 'Berkas kertas', en: 'Paper file' },
  place: { id: 'Tempat', en: 'Place' },
  noPlace: { id: 'Tempatnya belum dicatat', en: 'Its place is not written down' },
  putAway: { id: 'Catat tempatnya...', en: 'Write down its place...' },
  putAwayButton: { id: 'Simpan tempat ini', en: 'Save this place' },
  optional: { id: 'boleh kosong', en: 'optional' },
  whenDecided: {
    id: 'Bila dasarnya keputusan atasan atau putusan pengadilan, nomor dan tanggalnya wajib.',
    en: 'Where a superior or a court decided, its number and date are needed.',
  },
  lend: { id: 'Pinjamkan berkas...', en: 'Lend the file...' },
  lendButton: { id: 'Catat pinjaman', en: 'Record the loan' },
  takeBack: { id: 'Berkas sudah kembali', en: 'The file is back' },
  voiding: { id: 'Nyatakan tidak berlaku...', en: 'Declare it void...' },
  voidingButton: { id: 'Nyatakan surat ini tidak berlaku', en: 'Declare this letter void' },
  voidingNote: {
    id: 'Pemohon membaca ini di halaman lacak. Nomornya tetap di buku register dan tidak dipakai lagi (UU 30/2014 pasal 66).',
    en: 'The applicant reads it on the tracking page. Its number stays in the book and is never used again (Law 30/2014 article 66).',
  },
  uncollected: { id: 'Surat yang belum diambil', en: 'Letters nobody came for' },
  noUncollected: { id: 'Semua surat sudah diambil.', en: 'Every letter was collected.' },
  remind: { id: 'Catat sudah diberi tahu', en: 'Record that they were told' },
  out: { id: 'Dipinjam', en: 'Out' },
  loans: { id: 'Berkas yang dipinjam', en: 'Files on loan' },
  noLoans: {
    id: 'Semua berkas ada di tempatnya. Yang dipinjam tampil di sini, yang lewat tanggal di atas.',
    en: 'Every file is in its place. What is lent stands here, what is overdue first.',
  },
  borrower: { id: 'Peminjam', en: 'Borrower' },
  due: { id: 'Kembali', en: 'Due back' },
  overdue: { id: 'lewat tanggal', en: 'overdue' },
  inTime: { id: 'sesuai janji', en: 'in time' },
  recorded: {
    id: 'Siapa yang membuka lembar ini dan suratnya tercatat di jurnal.',
    en: 'Who opens this page and its letter is recorded in the journal.',
  },
} satisfies Record<string, Text>

export const savedWords: Readonly<Record<string, Text>> = {
  voided: { id: 'Surat dinyatakan tidak berlaku.', en: 'The letter is declared void.' },
  reminded: { id: 'Pemberitahuan tercatat.', en: 'Recorded.' },
  placed: { id: 'Tempat berkas tercatat.', en: 'The place of the file is written down.' },
  lent: { id: 'Pinjaman tercatat.', en: 'The loan is recorded.' },
  returned: { id: 'Berkas tercatat kembali.', en: 'The file is recorded as back.' },
}

export function declaredBy(name: string): Text {
  return { id: `Dinyatakan oleh ${name}`, en: `Declared by ${name}` }
}

/** The decision of a superior or a court; one of an earlier release has no day of its own. */
export function decidedBy(number: string, day: Text | undefined): Text {
  return day
    ? { id: `Nomor ${number}, ${day.id}`, en: `Number ${number}, ${day.en}` }
    : { id: `Nomor ${number}`, en: `Number ${number}` }
}

export function copyMade(ordinal: number): Text {
  return { id: `Salinan ke-${ordinal} siap dicetak.`, en: `Copy ${ordinal} is ready to be printed.` }
}

export function openCopy(ordinal: number): Text {
  return { id: `Buka salinan ke-${ordinal}`, en: `Open copy ${ordinal}` }
}

/** How often the letter itself was opened. */
export function printedTimes(times: number): Text {
  return {
    id: `Surat aslinya dibuka ${times} kali untuk dibaca atau dicetak.`,
    en: `The letter itself was opened ${times} ${times === 1 ? 'time' : 'times'} to be read or printed.`,
  }
}

/** The line of the journal, and the head to hold it against on paper. */
export function sealedAt(number: bigint): Text {
  return { id: `baris ke-${number}`, en: `line ${number}` }
}

export function lentTo(borrower: string, day: Text): Text {
  return { id: `${borrower}, kembali paling lambat ${day.id}`, en: `${borrower}, back by ${day.en}` }
}

export function loansBefore(times: number): Text {
  return { id: `Pernah dipinjam ${times} kali`, en: `Lent ${times} ${times === 1 ? 'time' : 'times'} before` }
}

export const waysWords = {
  telephone: { id: 'Telepon', en: 'Telephone' },
  message: { id: 'Pesan', en: 'Message' },
  visit: { id: 'Didatangi', en: 'Visit' },
} satisfies Record<ReminderWay, Text>

/** How long a letter waits. */
export function waitsFor(days: number, since: Text): Text {
  const [id, en] = days === 0 ? ['hari ini', 'today'] : [`${days} hari`, days === 1 ? '1 day' : `${days} days`]
  return { id: `Siap sejak ${since.id}, ${id}.`, en: `Ready since ${since.en}, ${en}.` }
}

/** How often somebody was told, and by whom last. */
export function remindedTimes(times: number, { way, by }: { way: ReminderWay; by: string }, at: Text): Text {
  const how = waysWords[way]
  return {
    id: `Sudah diberi tahu ${times} kali, terakhir ${at.id} oleh ${by} (${how.id}).`,
    en: `Told ${times} ${times === 1 ? 'time' : 'times'}, last ${at.en} by ${by} (${how.en}).`,
  }
}

/** That somebody is to be told now. */
export function remindNow(since: Text): Text {
  return { id: `perlu diingatkan sejak ${since.id}`, en: `to be reminded since ${since.en}` }
}

/** By which objection or appeal a letter holds again, or holds no more. */
export function restoredBy({ id, en }: Text): Text {
  return { id: `Lewat ${id}`, en: `By ${en}` }
}

/** When a letter was issued or became void: always with its whole date, as it stands on papers. */
export function dayAndHour(at: Temporal.Instant, zone: string): Text {
  const [day, hour] = [letterDate(at.toZonedDateTimeISO(zone).toPlainDate()), hourOf(at, zone)]
  return { id: `${day.id}, ${hour.id}`, en: `${day.en}, ${hour.en}` }
}
