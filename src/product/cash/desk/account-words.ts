import { letterDate } from '#clock'
import { counted, type Text } from '#ui/language.ts'
import type { Summary } from '../contract.ts'

export const accountWords = {
  lead: {
    id: 'Setiap bulan dipertanggungjawabkan paling lambat tanggal 10 bulan berikutnya (PP 12/2019 pasal 139).',
    en: 'Each month is answered for by the 10th of the next (PP 12/2019 article 139).',
  },
  none: {
    id: 'Belum ada bulan kas yang berakhir.',
    en: 'No month of cash has ended yet.',
  },
  prepare: { id: 'Susun dan ajukan ke Camat', en: 'Add up and submit to the camat' },
  sign: { id: 'Tanda tangani dan kirim ke kabupaten', en: 'Sign and send to the regency' },
  sendBack: { id: 'Kembalikan', en: 'Send back' },
  reason: { id: 'Apa yang perlu diperbaiki', en: 'What to mend' },
  prepared: { id: 'Disusun oleh', en: 'Prepared by' },
  signed: { id: 'Terkirim', en: 'Sent' },
  signedLate: { id: 'Terkirim terlambat', en: 'Sent late' },
  waits: { id: 'Menunggu Camat', en: 'Waiting for the camat' },
  returned: { id: 'Dikembalikan', en: 'Sent back' },
  notPrepared: { id: 'Belum disusun', en: 'Not prepared yet' },
  late: { id: 'Terlambat', en: 'Late' },
  print: { id: 'Cetak', en: 'Print' },
} satisfies Record<string, Text>

export function dueBy(on: Temporal.PlainDate): Text {
  return { id: `paling lambat ${letterDate(on).id}`, en: `by ${letterDate(on).en}` }
}

/** Each line of a month's account, in the order in which it is read. */
export const summaryLines: readonly (readonly [keyof Summary, Text])[] = [
  ['beforeRupiah', { id: 'Saldo awal', en: 'Opening balance' }],
  ['cashRupiah', { id: 'Diterima tunai', en: 'Received in cash' }],
  ['transferRupiah', { id: 'Diterima lewat transfer', en: 'Received by transfer' }],
  ['qrisRupiah', { id: 'Diterima lewat QRIS', en: 'Received by QRIS' }],
  ['voidedRupiah', { id: 'Dibatalkan', en: 'Voided' }],
  ['refundedRupiah', { id: 'Dikembalikan kepada pembayar', en: 'Given back to payers' }],
  ['depositedRupiah', { id: 'Disetor tunai dengan STS', en: 'Deposited in cash by slip' }],
  ['confirmedRupiah', { id: 'Transfer dan QRIS yang cocok rekening koran', en: 'Transfers and QRIS on the statement' }],
  ['afterRupiah', { id: 'Saldo akhir', en: 'Closing balance' }],
  ['afterCashRupiah', { id: 'Di antaranya tunai', en: 'Of it in cash' }],
  ['differenceRupiah', { id: 'Selisih hitungan sebulan', en: 'Differences of counts, all days' }],
]

/** How many receipts and days a month had. */
export function summarySentence({ receipts, daysClosed, daysClosedLate }: Summary): Text {
  const late = daysClosedLate > 0
  return {
    id: `${receipts} penerimaan, ${daysClosed} hari ditutup${late ? `, ${daysClosedLate} terlambat` : ''}.`,
    en: `${counted(receipts, 'receipt')}, ${counted(daysClosed, 'day')} closed${late ? `, ${daysClosedLate} late` : ''}.`,
  }
}
