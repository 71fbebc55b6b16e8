import { counted, type Text } from '#ui/language.ts'
import type { MarkKind, ReadingRefusal, Told } from '../contract/reading.ts'

export const refusals = {
  'answer-unknown': {
    id: 'Jawaban itu tidak ada di bulan dan kantor ini. Muat ulang halamannya.',
    en: 'There is no such answer in this month of this office. Reload the page.',
  },
  'month-open': {
    id: 'Bulan ini masih dapat dijawab. Angkanya diumumkan sekali saja, sesudah waktu menjawab lewat.',
    en: 'This month can still be answered. Its count is told once only, after the time to answer is over.',
  },
  'told-already': {
    id: 'Angka bulan ini sudah diumumkan. Dua angka dapat menunjuk satu orang, jadi cukup sekali.',
    en: 'The count of this month was told. Two counts could point to one person, so once is enough.',
  },
  'unread-left': {
    id: 'Masih ada jawaban yang belum dibaca di bulan ini.',
    en: 'There are answers of this month that nobody has read.',
  },
  'count-wrong': {
    id: 'Angka itu lebih besar dari jumlah jawaban bulan ini.',
    en: 'That is more than there are answers in this month.',
  },
} satisfies Record<ReadingRefusal, Text>

export const errors = {
  month: { id: 'Bulannya tidak terbaca.', en: 'The month cannot be read.' },
  count: { id: 'Tulis satu bilangan bulat, mulai dari 0.', en: 'Write one whole number, 0 or more.' },
  'answer-unknown': refusals['answer-unknown'],
  'nothing-marked': {
    id: 'Belum ada yang ditandai. Pilih tanda atau tulis catatan.',
    en: 'Nothing is marked. Choose a mark or write a note.',
  },
} satisfies Record<string, Text>

export const inspectorateWords = {
  title: { id: 'Jawaban warga', en: 'What citizens answered' },
  lead: {
    id: 'Ada yang meminta uang di luar biaya resmi? Jawabannya hanya terbuka dengan berkas kunci Inspektorat.',
    en: "Did anyone ask for money beyond the official cost? The answers open only with the inspectorate's key file.",
  },
  key: { id: 'Kunci yang berlaku', en: 'The key in force' },
  none: { id: 'Belum ada jawaban.', en: 'No answers yet.' },
  month: { id: 'Bulan surat diserahkan', en: 'Month of the hand-over' },
  office: { id: 'Kantor', en: 'Office' },
  answers: { id: 'Jawaban', en: 'Answers' },
  unread: { id: 'Belum dibaca', en: 'Unread' },
  followedUp: { id: 'Ditindaklanjuti', en: 'Followed up' },
  told: { id: 'Angka untuk kabupaten', en: 'Count for the regency' },
  notTold: { id: 'belum diumumkan', en: 'not told yet' },
  back: { id: 'Semua bulan', en: 'All months' },
  openHeading: { id: 'Buka amplop di komputer ini', en: 'Open the envelopes on this computer' },
  openHow: {
    id: 'Berkas kunci dan kata sandi tidak dikirim ke mana pun. Isi amplop hilang lagi begitu halaman ini ditinggalkan.',
    en: 'Key file and passphrase are sent nowhere. What the envelopes hold is gone again when you leave this page.',
  },
  needsScript: {
    id: 'Membuka amplop di sini perlu JavaScript. Tanpa itu, unduh amplopnya dan pakai perintah di bawah.',
    en: 'Opening envelopes here needs JavaScript. Without it, download them and use the command below.',
  },
  oldBrowser: {
    id: 'Peramban ini tidak dapat membuka amplop. Pakai peramban yang lebih baru lewat https, atau unduh dan pakai perintah di bawah.',
    en: 'This browser cannot open envelopes. Use a newer one over https, or download them and use the command below.',
  },
  keyFile: { id: 'Berkas kunci', en: 'Key file' },
  passphrase: { id: 'Kata sandi kunci', en: 'Passphrase of the key' },
  open: { id: 'Buka amplop', en: 'Open the envelopes' },
  opening: { id: 'Sedang membuka…', en: 'Opening…' },
  sample: { id: 'Unduh berkas kunci peragaan', en: 'Download the key file of the demonstration' },
  elsewhere: { id: 'Atau buka tanpa halaman ini', en: 'Or open them without this page' },
  download: { id: 'Unduh amplop bulan ini', en: 'Download the envelopes of this month' },
  closed: { id: 'Amplop tertutup', en: 'Closed envelope' },
  recorded: {
    id: 'Jurnal mencatat bahwa amplop ini diambil, dan oleh siapa. Isinya tidak.',
    en: 'The journal records that these envelopes were fetched, and by whom. Not what they hold.',
  },
  mark: { id: 'Tandai', en: 'Mark' },
  unmarked: { id: 'Belum dibaca', en: 'Unread' },
  note: { id: 'Catatan tindak lanjut', en: 'Note of what followed' },
  noteHint: {
    id: 'Ditutup seperti jawaban. Hanya Inspektorat yang dapat membacanya.',
    en: 'Closed like the answers. Only the inspectorate can read it.',
  },
  again: {
    id: 'Menjawab lagi tentang surat yang sama, dihitung satu',
    en: 'Answered again about the same letter, counted as one',
  },
  notes: { id: 'Catatan', en: 'Notes' },
  save: { id: 'Simpan tanda', en: 'Save the marks' },
  tell: { id: 'Umumkan angka bulan ini', en: 'Tell the count of this month' },
  tellHow: {
    id: 'Kabupaten hanya melihat angkanya. Angka di bawah lima tidak disimpan dan tidak tampil.',
    en: 'The regency sees the count only. Numbers below five are neither kept nor shown.',
  },
  yes: { id: 'Berapa yang menjawab “Ya”?', en: 'How many answered “Yes”?' },
  tellIt: { id: 'Umumkan', en: 'Tell it' },
} satisfies Record<string, Text>

export const markNames = {
  read: { id: 'Sudah dibaca', en: 'Read' },
  'followed-up': { id: 'Ditindaklanjuti', en: 'Followed up' },
} satisfies Record<MarkKind, Text>

export const countsWords = {
  title: { id: 'Pertanyaan Inspektorat', en: "The inspectorate's question" },
  lead: {
    id: 'Setiap orang yang mengambil surat ditanya: ada yang meminta uang di luar biaya resmi? Isi jawaban hanya dapat dibaca Inspektorat. Di sini hanya angka, sesudah Inspektorat mengumumkannya.',
    en: 'Whoever collects a letter is asked: did anyone ask for money beyond the official cost? Only the inspectorate can read what they say. Here are counts only, after the inspectorate told them.',
  },
  noKey: {
    id: 'Inspektorat belum memasang kuncinya, jadi pertanyaan ini belum diajukan kepada siapa pun.',
    en: 'The inspectorate has not put its key in place, so nobody is asked this question yet.',
  },
  office: { id: 'Kecamatan', en: 'Sub-district' },
  handedOver: { id: 'Surat diserahkan', en: 'Letters handed over' },
  answers: { id: 'Jawaban', en: 'Answers' },
  yes: { id: 'Ada yang meminta uang', en: 'Somebody asked for money' },
  notTold: { id: 'belum diumumkan', en: 'not told yet' },
  hidden: { id: 'kurang dari 10', en: 'fewer than 10' },
  few: { id: 'kurang dari 5, mungkin tidak ada', en: 'fewer than 5, perhaps none' },
  most: { id: 'hampir semua', en: 'nearly all' },
  small: {
    id: 'Jawaban yang kurang dari sepuluh, dan angka di bawah lima di antaranya, disembunyikan supaya tidak menunjuk orang. Bukan peringkat: urutannya tetap.',
    en: 'Fewer than ten answers, and numbers below five among them, are hidden so that they point to nobody. This is no ranking: the order is fixed.',
  },
  before: { id: 'Bulan sebelumnya', en: 'Month before' },
  after: { id: 'Bulan berikutnya', en: 'Next month' },
} satisfies Record<string, Text>

/** What was told of a month, as one phrase. */
export function sayTold({ said, answers, yes }: Told): Text {
  if (said === 'counted') return { id: `${yes} dari ${answers} jawaban`, en: `${yes} of ${answers} answers` }
  if (said === 'few-answers') return { id: 'kurang dari 10 jawaban', en: 'fewer than 10 answers' }
  const of = { id: `dari ${answers} jawaban`, en: `of ${answers} answers` }
  if (said === 'most') return { id: `hampir semua ${of.id}`, en: `nearly all ${of.en}` }
  return { id: `kurang dari 5 ${of.id}`, en: `fewer than 5 ${of.en}` }
}

/** That answers about one hand-over met the limit: whoever wanted to silence somebody is seen to have tried. */
export function filledAt(moment: Text): Text {
  return {
    id: `${moment.id}: jawaban tentang surat ini sampai batasnya, dan yang sesudahnya tidak tersimpan untuk sementara. Mungkin ada yang sengaja memenuhinya. Tanyakan langsung kepada pemohon.`,
    en: `${moment.en}: answers about this letter met their limit, and further ones were not kept for a while. Somebody may have filled it on purpose. Ask the applicant directly.`,
  }
}

/** How much lies in a month. */
export function answersIn(answers: number, unread: number): Text {
  return { id: `${answers} jawaban, ${unread} belum dibaca`, en: `${counted(answers, 'answer')}, ${unread} unread` }
}

/** From when a month can be told. */
export function tellFrom(day: Text): Text {
  return { id: `Dapat diumumkan mulai ${day.id}.`, en: `It can be told from ${day.en}.` }
}

/** What the page counted itself, of the envelopes that it opened. */
export function countedHere(yes: number, opened: number): Text {
  return {
    id: `Di halaman ini ${yes} dari ${opened} amplop yang terbuka menjawab “Ya”.`,
    en: `On this page ${yes} of the ${opened} envelopes that opened say “Yes”.`,
  }
}
