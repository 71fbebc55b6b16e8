import type { Text } from '#ui/language.ts'
import { monthName } from './month-name.ts'

export const bookWords = {
  office: { id: 'Kecamatan', en: 'Office' },
  month: { id: 'Bulan', en: 'Month' },
  show: { id: 'Tampilkan', en: 'Show' },
  find: { id: 'Cari dalam bulan ini', en: 'Look in this month' },
  findHint: { id: 'Nomor bukti, jumlah, atau nama petugas', en: 'Number of the paper, amount, or officer' },
  search: { id: 'Cari', en: 'Search' },
  all: { id: 'Semua baris', en: 'All lines' },
  before: { id: 'Saldo awal', en: 'Opening balance' },
  in: { id: 'Diterima', en: 'Received' },
  out: { id: 'Keluar dan disetor', en: 'Paid out and deposited' },
  after: { id: 'Saldo akhir', en: 'Closing balance' },
  hour: { id: 'Pukul', en: 'Time' },
  what: { id: 'Uraian', en: 'What' },
  paper: { id: 'Bukti', en: 'Paper' },
  balance: { id: 'Saldo', en: 'Balance' },
  open: { id: 'belum ditutup', en: 'not closed' },
  closed: { id: 'ditutup, menunggu tanda tangan', en: 'closed, waiting for a signature' },
  signed: { id: 'ditutup dan ditandatangani', en: 'closed and signed' },
  none: { id: 'Bulan ini belum ada baris.', en: 'This month has no lines yet.' },
  print: { id: 'Cetak buku', en: 'Print the book' },
  pages: { id: 'Halaman buku', en: 'Pages of the book' },
  previous: { id: 'Halaman sebelumnya', en: 'Earlier page' },
  next: { id: 'Halaman berikutnya', en: 'Next page' },
  earlierMonth: { id: 'Bulan sebelumnya', en: 'Month before' },
  laterMonth: { id: 'Bulan sesudahnya', en: 'Month after' },
} satisfies Record<string, Text>

export function bookTitle(month: Temporal.PlainDate): Text {
  const name = monthName(month)
  return { id: `Buku kas ${name.id}`, en: `Cash book of ${name.en}` }
}

/** How many lines were found; of more than are shown only so many. */
export function foundLines(found: number, q: string): Text {
  if (found === 0) return { id: `Tidak ada baris untuk "${q}" bulan ini.`, en: `No line for "${q}" this month.` }
  return { id: `${found} baris untuk "${q}".`, en: `${found} lines for "${q}".` }
}

export function pageOf(page: number, pages: number): Text {
  return { id: `Halaman ${page} dari ${pages}`, en: `Page ${page} of ${pages}` }
}
