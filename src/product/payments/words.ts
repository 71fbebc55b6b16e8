import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { Means, PaymentRefusal, Receipt } from './contract.ts'
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

/** A reason without a sentence does not compile. */
export const refusals = {
  'not-cashier': {
    id: 'Jabatan Bapak/Ibu tidak menerima uang. Yang boleh: jabatan dengan tugas payments.take.',
    en: 'Your post takes no money. A post with the duty payments.take may.',
  },
  'no-right-to-void': {
    id: 'Jabatan Bapak/Ibu tidak membatalkan atau mengembalikan pembayaran.',
    en: 'Your post neither voids nor refunds a payment.',
  },
  'no-right-to-reduce': {
    id: 'Jabatan Bapak/Ibu tidak mencatat keringanan. Yang berwenang kepala daerah (UU 1/2022 pasal 96).',
    en: 'Your post records no reduction. The head of the region may grant one (UU 1/2022 article 96).',
  },
  'reference-used': ({ receipt, file }: RefusalFacts): Text => ({
    id: `Nomor bank itu sudah ada di tanda bukti ${receipt}, berkas ${file}. Satu pembayaran di bank untuk satu tanda bukti. Periksa lagi nomornya.`,
    en: `That reference of the bank stands on receipt ${receipt} already, file ${file}. One payment at the bank is one receipt. Look at the reference again.`,
  }),
  'receipt-unknown': { id: 'Tanda bukti itu tidak ada pada berkas ini.', en: 'This file has no such receipt.' },
  'receipt-voided': { id: 'Tanda bukti ini sudah dibatalkan.', en: 'This receipt is void already.' },
  'receipt-refunded': {
    id: 'Uang dari tanda bukti ini sudah dikembalikan.',
    en: 'The money of this receipt was given back already.',
  },
  'void-too-late': {
    id: 'Kas hari itu sudah ditutup, jadi tanda buktinya tidak dibatalkan lagi. Kembalikan uangnya lewat pengembalian.',
    en: 'The cash day is over, so the receipt is not voided any more. Give the money back by a refund.',
  },
  'void-after-deposit': {
    id: 'Uangnya sudah disetor ke kas daerah, jadi tanda buktinya tidak dibatalkan. Kembalikan uangnya lewat pengembalian.',
    en: 'The money was deposited to the treasury, so the receipt is not voided. Give the money back by a refund.',
  },
  'void-after-letter': {
    id: 'Berkasnya sudah lewat, jadi tidak bisa dibayar ulang. Kembalikan uangnya lewat pengembalian.',
    en: 'The file has gone past its payment, so it cannot be paid anew. Give the money back by a refund.',
  },
  'void-instead': {
    id: 'Kas hari ini belum ditutup. Batalkan saja tanda buktinya, lalu terima pembayaran yang benar.',
    en: 'The cash day is still open. Void the receipt instead, then take the right payment.',
  },
  'nothing-to-reduce': {
    id: 'Tidak ada tagihan kantor ini yang bisa dikurangi: gratis, sudah dibayar, atau belum ditetapkan.',
    en: 'This office has no charge to reduce here: it is free, paid already, or not fixed yet.',
  },
  'qris-wrong': (facts: RefusalFacts): Text => ({
    id: `Kode QRIS itu tidak utuh: ${facts.id} Minta kode baru ke bank.`,
    en: `That QRIS code is not whole: ${facts.en} Ask the bank for a new one.`,
  }),
  'qris-not-latin': {
    id: 'Kode QRIS hanya berisi huruf Latin, angka, dan tanda baca. Yang ini berisi tanda lain, misalnya emoji. Salin lagi dari bank.',
    en: 'A QRIS code holds Latin letters, digits and punctuation only. This one holds something else, such as an emoji. Copy it from the bank again.',
  },
  'qris-static': {
    id: 'Kode ini kode dinding tanpa jumlah. Tempel kode dinamis dari bank yang menyebut jumlahnya.',
    en: 'This is the code of a wall, without an amount. Paste a dynamic code of the bank that names the amount.',
  },
  'qris-other-amount': (facts: RefusalFacts): Text => ({
    id: `Kode itu menagih ${facts.amount}, padahal tagihannya ${facts.due}. Minta kode yang sesuai ke bank.`,
    en: `That code asks for ${facts.amount}, but ${facts.due} is due. Ask the bank for a code that fits.`,
  }),
} satisfies Record<PaymentRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What is wrong with one field of the cashier's form. */
export const paymentErrors = {
  'more-than-paid': {
    id: 'Jumlahnya lebih dari yang dibayar, atau nol.',
    en: 'This is more than was paid, or nothing.',
  },
  'not-less': {
    id: 'Jumlah sesudah pengurangan harus di bawah tagihan sekarang dan di atas nol.',
    en: 'The amount after the reduction must be below what is due now, and above nothing.',
  },
  'tendered-short': { id: 'Uangnya kurang dari tagihan.', en: 'This is less than what is due.' },
} satisfies Record<string, Text>

export const meansWords = {
  cash: { id: 'Tunai', en: 'Cash' },
  transfer: { id: 'Transfer bank', en: 'Bank transfer' },
  qris: { id: 'QRIS', en: 'QRIS' },
} satisfies Record<Means, Text>

/** What stands on a receipt and on the pages about it. */
export const receiptWords = {
  title: { id: 'Tanda bukti pembayaran', en: 'Receipt' },
  number: { id: 'Nomor', en: 'Number' },
  from: { id: 'Dari', en: 'From' },
  amount: { id: 'Jumlah', en: 'Amount' },
  inWords: { id: 'Terbilang', en: 'In words' },
  for: { id: 'Untuk', en: 'For' },
  file: { id: 'Nomor berkas', en: 'File number' },
  sum: { id: 'Hitungan', en: 'Calculation' },
  assessment: { id: 'SKRD', en: 'SKRD' },
  means: { id: 'Cara bayar', en: 'Paid by' },
  tendered: { id: 'Uang diterima', en: 'Cash tendered' },
  change: { id: 'Kembalian', en: 'Change' },
  when: { id: 'Waktu', en: 'When' },
  by: { id: 'Penerima', en: 'Taken by' },
  payTo: { id: 'Untuk kas', en: 'For the account of' },
  preview: { id: 'PRATINJAU, belum dicetak', en: 'PREVIEW, not printed' },
  copy: { id: 'SALINAN', en: 'COPY' },
  void: { id: 'DIBATALKAN', en: 'VOID' },
  refunded: { id: 'DIKEMBALIKAN', en: 'REFUNDED' },
  qr: { id: 'Kode QR halaman lacak', en: 'QR code of the tracking page' },
  track: { id: 'Cek pembayaran ini', en: 'Check this payment' },
  scan: {
    id: 'Pindai kode QR. Nomor tanda bukti dan jumlahnya harus sama.',
    en: 'Scan the QR code. The number and the amount must be the same.',
  },
  keep: {
    id: 'Simpan tanda bukti ini. Petugas tidak meminta uang lain.',
    en: 'Keep this receipt. Nobody here asks for any other money.',
  },
} satisfies Record<string, Text>

/** `SALINAN ke-2`: the first printing is the receipt itself. */
export function copyOf(print: number): Text {
  return { id: `${receiptWords.copy.id} ke-${print - 1}`, en: `${receiptWords.copy.en} ${print - 1}` }
}

/** On the screen of somebody who only looks at a receipt that was printed: what leaves a printer so is no receipt. */
export function onlyRead(prints: number): Text {
  return {
    id: `DILIHAT SAJA, sudah dicetak ${prints} kali`,
    en: prints === 1 ? 'FOR READING ONLY, printed once' : `FOR READING ONLY, printed ${prints} times`,
  }
}

/** What a citizen reads of a receipt: whoever holds a void one reads that nothing was paid by it. */
export function sayReceipt({ number, amountRupiah, voided, refund }: Told): Text {
  const amount = rupiah(amountRupiah)
  if (voided) return { id: `Tanda bukti ${number} dibatalkan`, en: `Receipt ${number} is void` }
  const paid = { id: `Sudah dibayar ${amount}, tanda bukti ${number}`, en: `Paid ${amount}, receipt ${number}` }
  if (!refund) return paid
  const back = rupiah(refund.amountRupiah)
  return { id: `${paid.id}; dikembalikan ${back}`, en: `${paid.en}; given back ${back}` }
}

type Told = Pick<Receipt, 'number' | 'amountRupiah' | 'voided' | 'refund'>
