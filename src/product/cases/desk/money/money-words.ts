import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'

/** What the cashier's pages ask and promise. */
export const moneyWords = {
  title: { id: 'Terima pembayaran', en: 'Take the payment' },
  open: { id: 'Terima pembayaran', en: 'Take the payment' },
  back: { id: 'Kembali ke berkas', en: 'Back to the file' },
  due: { id: 'Harus dibayar', en: 'To be paid' },
  nothingDue: { id: 'Tidak ada yang perlu dibayar', en: 'Nothing is to be paid' },
  paper: { id: 'Ketetapan (SKRD)', en: 'Assessment (SKRD)' },
  replaces: { id: 'menggantikan', en: 'replaces' },
  receipts: { id: 'Tanda bukti', en: 'Receipts' },
  payTo: { id: 'Untuk kas', en: 'For the account of' },
  sum: { id: 'Hitungan', en: 'Calculation' },
  payer: { id: 'Diterima dari', en: 'Received from' },
  applicant: { id: 'Pemohon', en: 'Applicant' },
  basis: { id: 'Dasar', en: 'Basis' },
  termUnconfirmed: {
    id: 'Sebutan SKRD dan tanda bukti (TBP atau SSRD) belum kami baca dalam aturan Bengkalis.',
    en: 'We have not read the names SKRD and receipt (TBP or SSRD) in a regulation of Bengkalis.',
  },

  ways: { id: 'Cara bayar', en: 'Ways to pay' },
  cash: { id: 'Tunai', en: 'Cash' },
  tendered: { id: 'Uang yang diterima', en: 'Cash handed over' },
  toDrawer: { id: 'Ke halaman Kas', en: 'To the page Cash' },
  likely: { id: 'Jumlah yang sering diserahkan', en: 'Amounts that are often handed over' },
  exact: { id: 'Uang pas', en: 'Exact' },
  countChange: { id: 'Hitung kembalian', en: 'Count the change' },
  change: { id: 'Kembalian', en: 'Change' },
  noChange: { id: 'Uang pas, tanpa kembalian.', en: 'Exact, no change.' },
  stillShort: { id: 'Masih kurang', en: 'Still short by' },
  askForRest: { id: 'Minta kekurangannya dulu.', en: 'Ask for the rest first.' },
  unread: { id: 'Tulis rupiah bulat, misalnya 50.000.', en: 'Write whole rupiah, such as 50.000.' },
  transfer: { id: 'Transfer bank…', en: 'Bank transfer…' },
  amount: { id: 'Jumlah pada bukti', en: 'Amount on the proof' },
  transferReference: { id: 'Nomor referensi bank', en: 'Reference of the bank' },
  paidOn: { id: 'Tanggal bayar', en: 'Day of payment' },
  proof: { id: 'Foto atau PDF bukti transfer', en: 'Photo or PDF of the transfer' },
  transferButton: { id: 'Catat transfer', en: 'Record the transfer' },
  qris: { id: 'QRIS…', en: 'QRIS…' },
  officeCode: {
    id: 'Kode kantor. Pembayar mengetik jumlahnya:',
    en: 'Code of the office. The payer types the amount:',
  },
  ownCode: { id: 'Kode dari bank untuk pembayaran ini', en: 'Code of the bank for this payment' },
  noOfficeCode: {
    id: 'Bank belum memberi kantor ini kode QRIS (paket kabupaten, regency.yaml, qris).',
    en: 'The bank has given this office no QRIS code (regency pack, regency.yaml, qris).',
  },
  qrisShown: { id: 'Kode QRIS', en: 'QRIS code' },
  paste: { id: 'Teks kode dinamis dari bank', en: 'Text of a dynamic code of the bank' },
  pasteHint: {
    id: 'Tempel utuh. Program memeriksa dan menampilkannya, tidak pernah membuatnya.',
    en: 'Paste it whole. The program checks and shows it, and never makes one.',
  },
  pasteButton: { id: 'Periksa dan tampilkan', en: 'Check and show' },
  qrisButton: { id: 'Catat QRIS sudah dibayar', en: 'Record that it was paid by QRIS' },
  qrisNote: {
    id: 'Catat sesudah bank menyatakan lunas, dengan nomor referensinya.',
    en: 'Record it once the bank says it is paid, with its reference.',
  },

  reduce: { id: 'Keringanan atau pembebasan…', en: 'Reduction or waiver…' },
  reduceNote: {
    id: 'Yang memutuskan kepala daerah (UU 1/2022 pasal 96). Di sini dicatat surat keputusannya; ketetapan diganti.',
    en: 'The head of the region decides (UU 1/2022 article 96). Its instrument is recorded here; the assessment is replaced.',
  },
  kind: { id: 'Keputusan', en: 'Decision' },
  reduction: { id: 'Dikurangi', en: 'Made smaller' },
  waiver: { id: 'Dibebaskan, menjadi Rp0', en: 'Let go, becomes Rp0' },
  reducedTo: { id: 'Tagihan sesudah dikurangi', en: 'Due after the reduction' },
  instrument: { id: 'Nomor surat keputusan', en: 'Number of the instrument' },
  dated: { id: 'Tanggal surat keputusan', en: 'Date of the instrument' },
  reason: { id: 'Alasan', en: 'Reason' },
  reduceButton: { id: 'Catat keputusan', en: 'Record the decision' },

  nextPayer: { id: 'Berkas berikutnya', en: 'Next file' },
  received: { id: 'Diterima', en: 'Received' },
  changeBack: { id: 'Kembalikan kepada pembayar', en: 'Give back to the payer' },
  print: { id: 'Cetak A5', en: 'Print A5' },
  printRoll: { id: 'Cetak rol 80 mm', en: 'Print 80 mm roll' },
  printNote: {
    id: 'Kertas habis atau listrik padam? Pembayaran sudah tercatat. Cetak lagi di sini; cetakan berikutnya bertanda SALINAN.',
    en: 'Out of paper, or the power went? The payment is recorded. Print again here; later printings are marked COPY.',
  },
  isVoid: { id: 'Tanda bukti ini sudah dibatalkan.', en: 'This receipt is void now.' },
  bankBack: {
    id: 'Uangnya kembali kepada pembayar lewat bank.',
    en: 'The money goes back to the payer by the bank.',
  },
  waitsAgain: {
    id: 'Berkas menunggu pembayaran lagi di meja kas.',
    en: 'The file waits for its payment again at the desk of the cashier.',
  },
  toFile: { id: 'Lihat berkas', en: 'See the file' },
  printNow: { id: 'Cetak lembar di bawah dengan Ctrl+P.', en: 'Print the sheet below with Ctrl+P.' },
  notPrinted: { id: 'Belum pernah dicetak.', en: 'Not printed yet.' },
  void: { id: 'Batalkan tanda bukti ini…', en: 'Void this receipt…' },
  voidReason: { id: 'Mengapa dibatalkan', en: 'Why it is voided' },
  voidNote: {
    id: 'Nomornya tetap di buku sebagai batal. Berkas menunggu pembayaran lagi.',
    en: 'Its number stays in the book as void. The file waits for its payment again.',
  },
  voidButton: { id: 'Batalkan', en: 'Void' },
  refund: { id: 'Kembalikan uangnya…', en: 'Give the money back…' },
  refundAmount: { id: 'Jumlah yang dikembalikan', en: 'Amount given back' },
  refundMeans: { id: 'Cara mengembalikan', en: 'How it is given back' },
  drawer: { id: 'Bila tunai, keluar dari laci', en: 'If in cash, out of the drawer of' },
  decision: { id: 'Nomor surat keputusan pengembalian', en: 'Number of the decision' },
  decidedOn: { id: 'Tanggal keputusan', en: 'Date of the decision' },
  askedOn: { id: 'Tanggal permohonan pengembalian', en: 'Day it was asked for' },
  refundNote: {
    id: 'Batas dua bulan sejak diminta berasal dari UU 28/2009 pasal 165, yang sudah dicabut.',
    en: 'The limit of two months from the request comes from UU 28/2009 article 165, which is repealed.',
  },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
  refundButton: { id: 'Catat pengembalian', en: 'Record the refund' },
  sample: { id: 'CONTOH PERAGAAN', en: 'DEMONSTRATION SAMPLE' },
  sampleNote: { id: 'Bukan tanda bukti sungguhan.', en: 'Not a real receipt.' },
} satisfies Record<string, Text>

export const receiptStates = {
  paid: { id: 'berlaku', en: 'in force' },
  voided: { id: 'dibatalkan', en: 'void' },
  refunded: { id: 'uang dikembalikan', en: 'refunded' },
} satisfies Record<string, Text>

/** "Sudah dicetak 2 kali". */
export function printed(times: number): Text {
  return { id: `Sudah dicetak ${times} kali.`, en: times === 1 ? 'Printed once.' : `Printed ${times} times.` }
}

/** Until when money that was asked for is given back. */
export function backBy(day: Text): Text {
  return { id: `paling lambat ${day.id}`, en: `at the latest on ${day.en}` }
}

/** The button that takes what is due in cash. */
export function takeCash(dueRupiah: bigint): Text {
  const amount = rupiah(dueRupiah)
  return { id: `Terima tunai, ${amount}`, en: `Take cash, ${amount}` }
}

/** What went over the counter both ways, once it has. */
export function changeGiven(tenderedRupiah: bigint, amountRupiah: bigint): Text {
  const [given, back] = [rupiah(tenderedRupiah), rupiah(tenderedRupiah - amountRupiah)]
  return {
    id: `Pembayar menyerahkan ${given} dan menerima kembalian ${back}.`,
    en: `The payer handed over ${given} and got ${back} in change.`,
  }
}

/** Cash of a void receipt goes back over the counter, out of the drawer that the book names. */
export function cashBack(amountRupiah: bigint): Text {
  const amount = rupiah(amountRupiah)
  return {
    id: `Uang ${amount} keluar lagi dari laci kas: pemegang kas mengembalikannya kepada pembayar.`,
    en: `${amount} leaves the drawer again: the cashier gives it back to the payer.`,
  }
}

/** Whom a cashier asks when money was taken wrongly. */
export function askToVoid(posts: readonly Text[]): Text {
  const [id, en] = [posts.map((post) => post.id).join(' atau '), posts.map((post) => post.en).join(' or ')]
  return {
    id: `Salah terima? ${id} membatalkannya selama kas hari ini belum ditutup.`,
    en: `Taken by mistake? ${en} can void it while the cash of today is open.`,
  }
}
