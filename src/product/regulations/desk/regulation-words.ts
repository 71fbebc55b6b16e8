import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'

/** What the pages of regulations say. */
export const filesWords = {
  heading: { id: 'Berkas yang berjalan', en: 'Files under way' },
  note: {
    id: 'Berkas ini tetap memakai aturan saat dibuka. Kami sebut supaya tidak ada yang terlewat.',
    en: 'These files keep the rule they began under. They are told so that none is overlooked.',
  },
} satisfies Record<string, Text>

export const regulationWords = {
  title: { id: 'Peraturan', en: 'Regulations' },
  name: { id: 'Peraturan', en: 'Regulation' },
  about: { id: 'Tentang', en: 'About' },
  state: { id: 'Keadaan hari ini', en: 'State today' },
  touched: { id: 'Bersandar padanya', en: 'Rests on it' },
  all: { id: 'Semua', en: 'All' },
  byKind: { id: 'Menurut jenis', en: 'By kind' },
  add: { id: 'Catat peraturan', en: 'Enter a regulation' },
  back: { id: 'Semua peraturan', en: 'All regulations' },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
  kind: { id: 'Jenis', en: 'Kind' },
  number: { id: 'Nomor', en: 'Number' },
  year: { id: 'Tahun', en: 'Year' },
  yearHint: { id: 'Empat angka, misalnya 2018.', en: 'Four digits, such as 2018.' },
  issuer: { id: 'Ditetapkan oleh', en: 'Issued by' },
  issuerHint: { id: 'Misalnya Bupati Bengkalis.', en: 'Such as the Regent of Bengkalis.' },
  mayBeEmpty: { id: 'boleh kosong', en: 'may be left empty' },
  date: { id: 'Tanggal ditetapkan', en: 'Enacted on' },
  notKnown: { id: 'belum diisi', en: 'not filled in' },
  source: { id: 'Dibaca di', en: 'Read in' },
  sourceHint: {
    id: 'Tempat membacanya: lembaran resmi, halaman JDIH, atau salinan di map kantor.',
    en: 'Where you read it: the gazette, a JDIH page, or the copy in the office folder.',
  },
  enter: { id: 'Simpan peraturan ini', en: 'Save this regulation' },
  history: { id: 'Riwayat', en: 'History' },
  noMarks: { id: 'Belum ada perubahan yang dicatat.', en: 'No change has been entered.' },
  byPack: { id: 'dari paket kabupaten', en: 'from the regency pack' },
  ahead: { id: 'akan datang', en: 'ahead' },
  takenBack: { id: 'catatan ini ditarik', en: 'this entry was taken back' },
  rests: { id: 'Yang bersandar pada peraturan ini', en: 'What rests on this regulation' },
  lapsedCharge: {
    id: 'Peraturan ini berakhir, jadi biaya yang bersandar padanya tidak boleh dipungut lagi sejak hari itu. Berkas yang memungutnya tidak dapat dibuka sampai tarifnya diperbarui.',
    en: 'This regulation ends, so from that day no charge that rests on it may be taken. A file that would charge it cannot be opened until its tariff is renewed.',
  },
  nothing: { id: 'Belum ada yang menyebut peraturan ini.', en: 'Nothing cites this regulation yet.' },
  mark: { id: 'Catat perubahan atau pencabutan', en: 'Enter a change or revocation' },
  markNote: {
    id: 'Catatan ini tidak menutup apa pun. Daftar di atas tinggal, supaya satu per satu dapat ditinjau.',
    en: 'This entry closes nothing. The list above stays, so that each can be reviewed.',
  },
  what: { id: 'Apa yang terjadi', en: 'What happened' },
  from: { id: 'Berlaku sejak', en: 'From' },
  fromHint: { id: 'Boleh tanggal yang akan datang.', en: 'A day ahead is allowed.' },
  by: { id: 'Oleh peraturan', en: 'By which regulation' },
  byHint: { id: 'Belum ada di daftar? Catat dulu peraturan itu.', en: 'Not in the list? Enter that regulation first.' },
  article: { id: 'Pasal', en: 'Article' },
  articleHint: { id: 'Nomornya saja, misalnya 42 atau 3(3).', en: 'Only its number, such as 42 or 3(3).' },
  enterMark: { id: 'Catat', en: 'Enter' },
  takeBack: { id: 'Tarik catatan ini', en: 'Take this entry back' },
  reason: { id: 'Alasan', en: 'Reason' },
} satisfies Record<string, Text>

export const savedWords: Readonly<Record<string, Text>> = {
  entered: { id: 'Peraturan tersimpan.', en: 'Regulation saved.' },
  marked: {
    id: 'Perubahan tercatat. Tinjau satu per satu yang bersandar pada peraturan ini.',
    en: 'Entered. Review, one by one, what rests on this regulation.',
  },
  'taken-back': { id: 'Catatan ditarik. Ia tetap ada di riwayat.', en: 'Taken back. It stays in the history.' },
}

export function countOfRegulations(count: number): Text {
  return { id: `${count} peraturan`, en: `${count} ${count === 1 ? 'regulation' : 'regulations'}` }
}

/** The sentence that presses: revoked ones on which something rests still. */
export function pressing(count: number): Text {
  if (count === 0)
    return {
      id: 'Tidak ada layanan atau kewenangan yang bersandar pada peraturan yang sudah dicabut.',
      en: 'Nothing rests on a regulation that was revoked.',
    }
  return {
    id: `${count} peraturan sudah tidak berlaku, tetapi masih ada yang bersandar padanya. Tinjau satu per satu.`,
    en: `${count} ${count === 1 ? 'regulation is' : 'regulations are'} no longer in force while things rest on ${count === 1 ? 'it' : 'them'}. Review them one by one.`,
  }
}

export function touchedCount(count: number): Text {
  return { id: `${count} hal`, en: `${count} ${count === 1 ? 'thing' : 'things'}` }
}

export function articlesOf(articles: readonly string[]): Text {
  const list = articles.join(', ')
  return { id: `pasal ${list}`, en: `article ${list}` }
}

export function untilDay(day: Temporal.PlainDate): Text {
  return { id: `sampai sebelum ${dateInWords(day).id}`, en: `until before ${dateInWords(day).en}` }
}

export function fromDay(day: Temporal.PlainDate): Text {
  return { id: `mulai ${dateInWords(day).id}`, en: `from ${dateInWords(day).en}` }
}
