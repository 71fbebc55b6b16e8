import type { Text } from '#ui/language.ts'
import type { QrisFault } from './rules/qris.ts'

/** What is wrong with a payment code, as whoever holds it is told. */
export const faultWords: Readonly<Record<QrisFault['code'], Text>> = {
  empty: { id: 'Kodenya kosong.', en: 'The code is empty.' },
  'cut-short': { id: 'Kodenya terpotong.', en: 'The code is cut short.' },
  'not-a-field': {
    id: 'Di sini seharusnya ada dua angka tanda dan dua angka panjang.',
    en: 'Here two digits of a tag and two of a length were expected.',
  },
  'tag-twice': { id: 'Satu tanda muncul dua kali.', en: 'A tag stands there twice.' },
  'format-not-first': {
    id: 'Kode pembayaran dimulai dengan 000201; yang ini tidak.',
    en: 'A payment code begins with 000201; this one does not.',
  },
  'crc-missing': { id: 'Angka periksanya (63) tidak ada.', en: 'Its checksum (63) is missing.' },
  'crc-not-last': { id: 'Sesudah angka periksa masih ada isi.', en: 'Something follows the checksum.' },
  'crc-wrong': { id: 'Angka periksanya salah.', en: 'Its checksum is wrong.' },
  'currency-not-rupiah': { id: 'Mata uangnya bukan rupiah (360).', en: 'Its currency is not the rupiah (360).' },
  'amount-not-a-number': { id: 'Jumlahnya bukan angka.', en: 'Its amount is not a number.' },
  'merchant-missing': { id: 'Nama penerima tidak ada.', en: 'It does not name who is paid.' },
}
