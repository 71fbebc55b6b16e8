import type { Text } from '#ui/language.ts'
import type { TrackingPage } from '../contract.ts'

export const trackingWords = {
  promised: { id: 'Kami janjikan selesai', en: 'We promise it is ready by' },
  sameVisit: { id: 'Diminta dalam kunjungan yang sama', en: 'Asked for in the same visit' },
  late: { id: 'Kami terlambat. Mohon maaf.', en: 'We are late. We are sorry.' },
  ready: { id: 'Surat Bapak/Ibu sudah siap', en: 'Your letter is ready' },
  collectNow: { id: 'Silakan diambil', en: 'Please collect it' },
  refused: { id: 'Kami tidak dapat menerbitkan surat ini', en: 'We cannot issue this letter' },
  withdrawn: { id: 'Permohonan dicabut', en: 'The request was withdrawn' },
  notYou: {
    id: 'Bukan Bapak/Ibu yang mencabut? Datang ke loket dengan KTP. Permohonan baru boleh diajukan kapan saja.',
    en: 'You did not withdraw it? Come to the counter with your identity card. You may apply again at any time.',
  },
  // As on the receipt: a longer word would break beside what was given back.
  returned: { id: 'Kembali', en: 'Given back' },
  nothingReturned: { id: 'Tidak ada berkas asli yang kami simpan.', en: 'We kept no original of yours.' },
  closed: { id: 'Surat sudah di tangan Bapak/Ibu', en: 'The letter is in your hands' },
  incomplete: { id: 'Berkas belum lengkap', en: 'Your file is not complete yet' },
  bringBefore: { id: 'Sebaiknya dibawa sebelum', en: 'Best brought before' },
  mayObject: { id: 'Boleh diajukan keberatan', en: 'You may object' },

  now: { id: 'Sekarang', en: 'Now' },
  stopped: { id: 'Jam berhenti', en: 'The clock stands still' },
  stoppedFor: { id: 'Yang ditunggu', en: 'Waiting' },
  recounted: {
    id: 'Tanggal selesai kami hitung lagi begitu jam berjalan.',
    en: 'We count the date anew as soon as the clock goes on.',
  },
  silence: { id: 'Bila kami diam', en: 'If we stay silent' },
  movedDate: { id: 'Tanggal berubah', en: 'Date changed' },
  promise: { id: 'Janji', en: 'Promise' },
  notBegun: { id: 'Janji belum berjalan', en: 'The promise has not begun' },
  dateWhenComplete: {
    id: 'Tanggal selesai kami tetapkan begitu berkas lengkap.',
    en: 'We fix the date as soon as the file is complete.',
  },
  answer: { id: 'Jawaban', en: 'Our answer' },
  lateStatus: { id: 'Terlambat', en: 'Late' },
  newDate: { id: 'Tanggal baru', en: 'New date' },
  noNewDate: {
    id: 'Belum ada. Petugas belum mencatat tanggal lain, juga belum mencatat sebabnya.',
    en: 'None yet. No officer has recorded another date, nor the reason.',
  },
  movedToo: {
    id: 'Tanggal sesudah perubahan di bawah juga sudah lewat. Belum ada tanggal lain.',
    en: 'The date after the change below has passed too. There is no other yet.',
  },
  whatWeDo: { id: 'Yang kami lakukan', en: 'What we do' },
  onTop: {
    id: 'Di daftar kerja petugas yang memegangnya, berkas ini didahulukan.',
    en: 'On the work list of the officer who holds it, this file comes before those in good time.',
  },
  place: { id: 'Tempat', en: 'Where' },
  open: { id: 'Buka', en: 'Open' },
  reason: { id: 'Alasannya', en: 'Reason' },
  decided: { id: 'Diputuskan', en: 'Decided' },
  refusalLetter: { id: 'Surat penolakan', en: 'Letter of refusal' },

  waitAtHome: {
    id: 'Bapak/Ibu tidak perlu datang dulu. Begitu surat siap, halaman ini yang memberi tahu.',
    en: 'You need not come yet. When the letter is ready, this page will say so.',
  },
  nothingAgain: {
    id: 'Bapak/Ibu tidak perlu mengulang apa pun. Berkas dan nomor tetap sama. Sebab terlambat boleh ditanyakan di loket.',
    en: 'You need not repeat anything. The file and its number stay the same. You may ask the reason at the counter.',
  },
  anyMoney: {
    id: 'Terima kasih sudah datang. Apakah ada yang meminta uang?',
    en: 'Thank you for coming. Did anyone ask you for money?',
  },
  askedBy: {
    id: 'Inspektorat bertanya kepada setiap orang yang mengambil surat. Kantor camat tidak dapat membaca jawabannya.',
    en: 'The inspectorate asks everybody who collects a letter. The sub-district office cannot read the answer.',
  },
  answerIt: { id: 'Jawab pertanyaan Inspektorat', en: "Answer the inspectorate's question" },

  missingHeading: { id: 'Yang masih kurang', en: 'What is still missing' },
  bringAll: {
    id: 'Bawa semuanya sekali datang, bersama slip. Selain itu tidak ada yang kurang. Tidak perlu mendaftar ulang.',
    en: 'Bring everything in one visit, with the slip. Nothing else is missing. No need to register again.',
  },
  routeHeading: { id: 'Perjalanan berkas', en: "The file's journey" },
  collectLater: { id: 'Saat mengambil nanti', en: 'When you collect it' },
  collectWith: { id: 'Yang dibawa', en: 'What to bring' },
  identity: {
    id: 'Bawa KTP asli dan slip. Slip hilang? KTP saja cukup.',
    en: 'Bring your identity card and the slip. Slip lost? The card is enough.',
  },
  byProxy: {
    id: 'Boleh diwakilkan: wakil membawa KTP sendiri dan surat kuasa.',
    en: 'Someone may collect for you: with their own identity card and a letter of authority from you.',
  },
  rightsHeading: { id: 'Hak Bapak/Ibu', en: 'Your rights' },
  complain: {
    id: 'Boleh juga mengadu ke kantor ini atau langsung ke Ombudsman; tidak dipungut biaya (UU 25/2009 pasal 40 dan 48).',
    en: 'You may also complain to this office or straight to the Ombudsman; it is free (Law 25/2009 articles 40 and 48).',
  },
  writeObjection: {
    id: 'Tulis surat keberatan kepada Camat dan serahkan di loket. Sebut nomor berkas ini.',
    en: 'Write an objection to the camat and hand it in at the counter. Name the number of this file.',
  },
  objectionLaw: { id: 'UU 30/2014 pasal 75–77', en: 'UU 30/2014 articles 75–77' },
  helpHeading: { id: 'Perlu bantuan?', en: 'Need help?' },
  looks: { id: 'Siapa yang membuka berkas ini', en: 'Who opened this file' },
  sample: {
    id: 'Berkas peragaan, bukan surat sungguhan. Kewenangannya contoh, bukan daftar resmi.',
    en: 'A demonstration file, not a real letter. Its authority is a sample, not the official list.',
  },
  payFirst: { id: 'Bayar dulu', en: 'Pay first' },
} satisfies Record<string, Text>

export function fileNumber(number: string): Text {
  return { id: `Berkas ${number}`, en: `File ${number}` }
}

export function tracked(number: string): Text {
  return { id: `Lacak berkas ${number}`, en: `Tracking file ${number}` }
}

export function stillMissing(count: number): Text {
  return { id: `Kurang ${count} syarat`, en: count === 1 ? '1 requirement missing' : `${count} requirements missing` }
}

/** What is left of the promise, or was left when it ended: the clock's own words in a sentence. */
export function promiseStatus({ flag, remaining }: { flag: string; remaining: Text }): Text {
  if (flag === 'done') return { id: `Selesai, ${remaining.id}`, en: `Done, ${remaining.en}` }
  if (flag === 'in-time') return { id: `Sesuai janji, ${remaining.id}`, en: `On time, ${remaining.en}` }
  return begin(remaining)
}

/** The same words at the beginning of a sentence. */
export function begin({ id, en }: Text): Text {
  const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
  return { id: upper(id), en: upper(en) }
}

/** What was filled in was amended: when, and what to do if nobody asked for it. */
export function amendedOn(moment: Text): Text {
  return {
    id: `Isian berkas ini dibetulkan ${moment.id}. Bukan Bapak/Ibu yang meminta? Tanyakan di loket.`,
    en: `What was filled in was corrected ${moment.en}. You did not ask for it? Ask at the counter.`,
  }
}

export function today(hour: Text): Text {
  return { id: `hari ini, ${hour.id}`, en: `today, ${hour.en}` }
}

export function dayAndHour(day: Text, hour: Text): Text {
  return { id: `${day.id}, pukul ${hour.id}`, en: `${day.en}, ${hour.en}` }
}

export function since(moment: Text): Text {
  return { id: `sejak ${moment.id}`, en: `since ${moment.en}` }
}

/** Under how late we are: the date that was promised and not kept. */
export function promisedBefore(day: Text, hour: Text): Text {
  return { id: `Janji kami: ${day.id}, ${hour.id}`, en: `We had promised ${day.en}, ${hour.en}` }
}

export function atHandover(office: string): Text {
  return { id: `di loket penyerahan, ${office}`, en: `at the collection counter, ${office}` }
}

export function comeTo(office: string): Text {
  return { id: `Datang ke loket penyerahan, ${office}.`, en: `Come to the collection counter, ${office}.` }
}

export function collectedOn(moment: Text): Text {
  return { id: `Diambil ${moment.id}`, en: `Collected ${moment.en}` }
}

export function bringOriginals(names: readonly Text[]): Text {
  const list = (language: keyof Text) => names.map((name) => name[language]).join(', ')
  return { id: `Bawa juga yang asli: ${list('id')}.`, en: `Bring the originals too: ${list('en')}.` }
}

export function collectedAt(clock: Text): Text {
  return { id: `diambil ${clock.id}`, en: `collected ${clock.en}` }
}

export function openedBy(officers: number): Text {
  if (officers === 0) return { id: 'Belum ada.', en: 'Nobody yet.' }
  return {
    id: `${officers} petugas sejauh ini. Setiap kali dibuka, kami mencatatnya.`,
    en: `${officers === 1 ? '1 officer' : `${officers} officers`} so far. We note every time it is opened.`,
  }
}

/** A refusal is a letter too, with its reasons and the right to object. */
export function refusalWaits(office: string): Text {
  return {
    id: `Surat penolakannya boleh diambil di loket penyerahan, ${office}. Bawa KTP asli.`,
    en: `The letter of refusal can be collected at the collection counter, ${office}. Bring your identity card.`,
  }
}

/** Beside the boat: what the file waits for. */
export const boatWords = {
  incomplete: { id: 'menunggu yang kurang', en: 'waiting for what is missing' },
  open: { id: 'berkas ada di sini', en: 'the file is here' },
  ready: { id: 'menunggu Bapak/Ibu', en: 'waiting for you' },
  refused: { id: 'berhenti di sini', en: 'stopped here' },
  withdrawn: { id: 'dicabut di sini', en: 'withdrawn here' },
  lapsed: { id: 'gugur di sini', en: 'lapsed here' },
  closed: { id: 'selesai', en: 'done' },
} satisfies Record<TrackingPage['state'], Text>
