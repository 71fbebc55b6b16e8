import type { Text } from '#ui/language.ts'
import type { Book, BookPage } from '../contract.ts'

export const bookNames = {
  letter: { id: 'Surat keluar', en: 'Letters' },
  case: { id: 'Permohonan', en: 'Requests' },
  outside: { id: 'Bernomor dari luar', en: 'Numbered elsewhere' },
} satisfies Record<Book, Text>

export const bookWords = {
  title: { id: 'Buku register', en: 'Register book' },
  books: { id: 'Buku', en: 'Books' },
  year: { id: 'Tahun', en: 'Year' },
  office: { id: 'Kecamatan', en: 'Sub-district' },
  kind: { id: 'Jenis surat', en: 'Kind of letter' },
  everyKind: { id: 'Semua jenis', en: 'All kinds' },
  show: { id: 'Tampilkan', en: 'Show' },
  find: { id: 'Cari nomor atau kata', en: 'Find a number or words' },
  findHint: { id: 'misalnya 57, nama pemohon, atau jenis surat', en: 'such as 57, a name, or a kind of letter' },
  findNumber: { id: 'Cari nomor', en: 'Find a number' },
  findNumberHint: { id: 'misalnya 57, atau nomor lengkapnya', en: 'such as 57, or the whole number' },
  search: { id: 'Cari di buku', en: 'Search the book' },
  all: { id: 'Tampilkan semua', en: 'Show all' },
  number: { id: 'Nomor', en: 'Number' },
  day: { id: 'Tanggal', en: 'Date' },
  who: { id: 'Pemohon', en: 'Applicant' },
  what: { id: 'Perihal', en: 'Subject' },
  file: { id: 'Berkas', en: 'File' },
  remark: { id: 'Keterangan', en: 'Remarks' },
  pages: { id: 'Halaman buku', en: 'Pages of the book' },
  older: { id: 'Sebelumnya', en: 'Earlier' },
  newest: { id: 'Ke yang terbaru', en: 'To the newest' },
  print: { id: 'Cetak lembar buku', en: 'Print a sheet of the book' },
  from: { id: 'Dari nomor', en: 'From number' },
  to: { id: 'Sampai nomor', en: 'To number' },
  printButton: { id: 'Buka PDF', en: 'Open the PDF' },
  printNote: {
    id: 'Paling banyak 500 nomor selembar. Siapa yang mencetak tercatat.',
    en: 'At most 500 numbers a sheet. Who prints it is recorded.',
  },
  keep: { id: 'Atur nomor', en: 'Look after numbers' },
  noNames: {
    id: 'Kabupaten membaca nomor, jenis, dan keadaannya. Nama pemohon dibaca di berkasnya, dengan alasan.',
    en: 'The regency reads numbers, kinds and how they stand. Names are read in the file, with a reason.',
  },
  recorded: {
    id: 'Siapa yang membaca buku ini tercatat di jurnal.',
    en: 'Who reads this book is recorded in the journal.',
  },
} satisfies Record<string, Text>

/** How far the book is. */
export function bookSentence(last: number, year: number): Text {
  if (last === 0) return { id: `Belum ada nomor di tahun ${year}.`, en: `No number has been given in ${year}.` }
  return {
    id: `Tahun ${year} sudah sampai nomor ${last}. Setiap nomor terpakai atau dijelaskan.`,
    en: `The year ${year} has come to number ${last}. Every number is used or explained.`,
  }
}

/** What is said over the lines of a search, or of a kind that this book does not have. */
export function answerTo(view: Pick<BookPage, 'asked' | 'kind' | 'lines' | 'next' | 'year'>): Text | undefined {
  const { asked, kind, lines, next, year } = view
  if (asked === undefined) return kind === undefined || lines.length > 0 ? undefined : noneOfKind(kind, year)
  if (lines.length > 0) return foundFor(asked, lines.length)
  return next ? notYetFound(asked) : nothingFound(asked)
}

/** A year in which no letter of this kind was issued: the choice of kind goes with whoever turns to another year. */
function noneOfKind(kind: string, year: number): Text {
  return {
    id: `Tidak ada "${kind}" di buku tahun ${year}. Pilih jenis atau tahun lain.`,
    en: `There is no "${kind}" in the book of ${year}. Choose another kind or year.`,
  }
}

function nothingFound(asked: string): Text {
  return {
    id: `Tidak ada "${asked}" di buku ini. Coba nomornya saja, nama yang lain, atau tahun lain.`,
    en: `There is no "${asked}" in this book. Try the number alone, another name, or another year.`,
  }
}

/** Many bear one of the words, and none of those looked through bears them all: older lines come on the next page. */
function notYetFound(asked: string): Text {
  return {
    id: `Belum ada "${asked}" di baris yang terbaru. Teruskan ke yang sebelumnya, atau tulis kata yang lebih jarang.`,
    en: `There is no "${asked}" among the newest lines. Go on to earlier ones, or write a rarer word.`,
  }
}

function foundFor(asked: string, count: number): Text {
  return { id: `${count} baris untuk "${asked}"`, en: `${count} lines for "${asked}"` }
}

export function bookTitle(book: Book, year: number): Text {
  const name = bookNames[book]
  return {
    id: `Buku register ${name.id.toLowerCase()} ${year}`,
    en: `Register book: ${name.en.toLowerCase()}, ${year}`,
  }
}
