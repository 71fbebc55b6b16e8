import type { AuthorityRefusal } from '#authority'
import type { Text } from '#ui/language.ts'
import type { Rights } from '../contract/service.ts'

export const serviceWords = {
  ifComplete: { id: 'Kalau berkas lengkap hari ini, selesai', en: 'If your file is complete today, ready on' },
  howLong: { id: 'Kalau berkas lengkap, selesai dalam', en: 'If your file is complete, ready in' },
  here: { id: 'Di kantor ini', en: 'At this office' },
  notOpen: { id: 'Belum dapat dibuka', en: 'Cannot be opened yet' },
  time: { id: 'Waktu', en: 'Time' },
  result: { id: 'Hasil', en: 'You get' },
  collect: { id: 'Diambil di kantor, boleh diwakilkan.', en: 'Collected at the office; someone may go for you.' },
  bring: { id: 'Yang perlu dibawa', en: 'What to bring' },
  tick: {
    id: 'Centang yang sudah siap. Centangan tidak dikirim ke mana pun.',
    en: 'Tick what is ready. The ticks are not sent anywhere.',
  },
  mayFollow: { id: 'asli boleh menyusul', en: 'the original may follow' },
  notOnPage: { id: 'tambahan kami, tidak ada di standar', en: 'added by us, not in the published standard' },
  before: { id: 'Sebelum berangkat', en: 'Before you leave home' },
  hoursUnconfirmed: { id: 'belum dipastikan oleh kantor', en: 'not confirmed by the office' },
  oftenMissing: { id: 'Paling sering tertinggal:', en: 'Most often forgotten:' },
  handedIn: { id: 'Sudah menyerahkan berkas?', en: 'Already handed in your file?' },
  who: { id: 'Siapa yang mengerjakan', en: 'Who works on it' },
  signer: { id: 'Penanda tangan', en: 'Signed by' },
  signerUnconfirmed: { id: 'belum dipastikan', en: 'not confirmed' },
  paper: { id: 'Baca naskahnya:', en: 'Read it:' },
  late: { id: 'Kalau kami terlambat', en: 'If we are late' },
  lateTrack: {
    id: 'Buka halaman lacak: di sana tertulis sejak kapan, dan di meja siapa berkasnya.',
    en: 'Open the tracking page: it says since when, and on whose desk your file lies.',
  },
  lateAsk: {
    id: 'Tanyakan sebabnya di loket. Tidak perlu mengulang apa pun.',
    en: 'Ask the reason at the counter. You need not repeat anything.',
  },
  lateComplain: { id: 'Boleh juga mengadu:', en: 'You may also complain:' },
  howToComplain: { id: 'caranya di halaman kantor', en: 'how, on the page of the office' },
  lawHeading: { id: 'Dasar dan sumber', en: 'Law and source' },
  law: { id: 'Dasar hukum', en: 'Legal basis' },
  noLaw: { id: 'Standarnya tidak menyebut dasar hukum.', en: 'The standard names no law.' },
  unconfirmed: { id: 'belum dipastikan', en: 'not confirmed' },
  standard: { id: 'Standar', en: 'Standard' },
  authority: { id: 'Kewenangan', en: 'Authority' },
  illustrative: {
    id: 'contoh peragaan, bukan daftar resmi',
    en: 'a sample for demonstration, not the official list',
  },
  important: { id: 'Penting.', en: 'Important.' },
} satisfies Record<string, Text>

/** The promise as a rule, under its date: "1 hari kerja sejak berkas lengkap". */
export function sinceComplete(length: Text): Text {
  return { id: `${length.id} sejak berkas lengkap`, en: `${length.en} from a complete file` }
}

/** UU 30/2014 art 75 to 77: against a decision that was not taken in time; silence on the objection grants it. */
export function mayObject({ objection, objectionAnswer }: Rights): Text | undefined {
  if (!objection) return undefined
  const [id, en] = [
    `dalam ${objection.within.id} (${objection.law.id})`,
    `within ${objection.within.en} (${objection.law.en})`,
  ]
  const answer = objectionAnswer && {
    id: ` Dijawab paling lama ${objectionAnswer.within.id} (${objectionAnswer.law.id}); tidak dijawab berarti dikabulkan.`,
    en: ` Answered within ${objectionAnswer.within.en} (${objectionAnswer.law.en}); no answer grants it.`,
  }
  return {
    id: `Ajukan keberatan tertulis kepada Camat ${id}.${answer?.id ?? ''}`,
    en: `Object in writing to the camat ${en}.${answer?.en ?? ''}`,
  }
}

/** What an office says of a standard that another office published. */
export function notAdopted(office: string): Text {
  return {
    id: `Dipinjam sebagai contoh. ${office} belum menetapkan standar ini.`,
    en: `Borrowed as a sample. ${office} has not adopted this standard.`,
  }
}

/** The decision by which an office set its own standard. */
export function ownDecision(number: string, day: Text): Text {
  return { id: `Keputusan ${number}, ${day.id}`, en: `Decision ${number}, ${day.en}` }
}

/** Where what an office set itself was taken from. */
export function drawnFrom(publisher: Text, reference: string): Text {
  return {
    id: `Disusun dari standar ${publisher.id} (${reference})`,
    en: `Drawn up from that of ${publisher.en} (${reference})`,
  }
}

/** Why a service is shown and cannot be asked for yet, to those who would have made the journey. */
export const whyNotOpen = {
  'authority-missing': {
    id: 'Layanan ini belum dapat dibuka di kantor ini: kewenangannya belum dilimpahkan.',
    en: 'This service cannot be opened here yet: the authority has not been delegated.',
  },
  'authority-ended': {
    id: 'Layanan ini sudah tidak dibuka: kewenangannya telah berakhir.',
    en: 'This service is no longer open: its authority has ended.',
  },
  'authority-illustrative': {
    id: 'Layanan ini belum dapat dibuka: surat yang melimpahkan wewenangnya kepada Camat belum dicatat di sini.',
    en: 'This service cannot be opened yet: the document that hands its authority to the camat is not on record here.',
  },
} satisfies Record<AuthorityRefusal, Text>

/** Of how many files that is told, in the last 90 days. */
export function ofFiles(files: number): Text {
  return { id: `Dari ${files} berkas dalam 90 hari terakhir.`, en: `Of ${files} files in the last 90 days.` }
}
