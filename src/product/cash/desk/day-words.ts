import { letterDay } from '#clock'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { Denomination } from '../contract.ts'

export const dayWords = {
  count: { id: 'Hitung uangnya', en: 'Count the money' },
  lead: {
    id: 'Tulis berapa lembar dan keping. Yang tidak ada dibiarkan kosong.',
    en: 'Write how many pieces. What is not there stays empty.',
  },
  leadAgain: {
    id: 'Tulis lembar dan keping seperti waktu hari itu pertama ditutup, juga yang sesudahnya sudah disetor.',
    en: 'Write the pieces as they were when the day was closed first, with those that went to the bank since.',
  },
  denomination: { id: 'Pecahan', en: 'Denomination' },
  pieces: { id: 'Jumlah', en: 'Pieces' },
  comesTo: { id: 'Nilai', en: 'Comes to' },
  sum: { id: 'Uang yang dihitung', en: 'Money counted' },
  book: { id: 'Tunai menurut buku', en: 'Cash by the book' },
  float: { id: 'Uang kembalian', en: 'Change' },
  should: { id: 'Seharusnya', en: 'Should be' },
  difference: { id: 'Selisih', en: 'Difference' },
  explained: { id: 'Sebab selisih', en: 'Why they differ' },
  explainedHint: { id: 'Hanya bila hitungan berbeda dari buku.', en: 'Only if the count differs from the book.' },
  close: { id: 'Tutup hari dan tanda tangani', en: 'Close the day and sign' },
  closeLead: {
    id: 'Sesudah ditutup, hari ini tidak menerima baris lagi. Camat atau Sekcam menandatangani sesudah Bapak/Ibu.',
    en: 'Once closed, the day takes no more lines. The camat or the secretary signs after you.',
  },
  notClosed: { id: 'Belum ditutup.', en: 'Not closed yet.' },
  late: { id: 'Ditutup terlambat', en: 'Closed late' },
  lateNow: {
    id: 'Harinya sudah lewat. Penutupan ini akan bertanda terlambat.',
    en: 'The day is past. This closing will be marked late.',
  },
  counted: { id: 'Dihitung', en: 'Counted by' },
  signed: { id: 'Tanda tangan', en: 'Signed by' },
  waits: { id: 'Menunggu tanda tangan kedua', en: 'Waiting for the second signature' },
  sign: { id: 'Hitungan benar, tanda tangani', en: 'The count is right, sign' },
  sendBack: { id: 'Kembalikan untuk dihitung ulang', en: 'Send back to be counted again' },
  reason: { id: 'Apa yang perlu diperiksa', en: 'What to look at again' },
  returned: { id: 'Dikembalikan', en: 'Sent back' },
  earlier: { id: 'Hitungan sebelumnya', en: 'Earlier counts' },
  print: { id: 'Cetak lembar penutupan', en: 'Print the closing sheet' },
  nothingCounted: { id: 'Tidak ada uang tunai.', en: 'No cash.' },
  commemorative: { id: 'uang peringatan', en: 'commemorative' },
  unsure: { id: 'belum dipastikan', en: 'unconfirmed' },
} satisfies Record<string, Text>

export function dayTitle(date: Temporal.PlainDate): Text {
  const on = letterDay(date)
  return { id: `Kas ${on.id}`, en: `Cash of ${on.en}` }
}

/** `Kertas 100.000`, `Logam 500`. */
export function denominationName({ kind, rupiah: worth, commemorative }: Denomination): Text {
  const name = rupiah(BigInt(worth)).replace('Rp', '')
  const marked = commemorative
    ? { id: ` (${dayWords.commemorative.id})`, en: ` (${dayWords.commemorative.en})` }
    : { id: '', en: '' }
  return kind === 'note'
    ? { id: `Kertas ${name}${marked.id}`, en: `Note ${name}${marked.en}` }
    : { id: `Logam ${name}${marked.id}`, en: `Coin ${name}${marked.en}` }
}
