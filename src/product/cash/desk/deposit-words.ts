import type { Text } from '#ui/language.ts'
import type { Limit } from '../rules/limits.ts'

export const depositWords = {
  toBank: { id: 'Tunai yang akan disetor', en: 'Cash to bring to the bank' },
  makeSlip: { id: 'Buat STS untuk semua hari yang sudah ditutup', en: 'Make a slip (STS) for all closed days' },
  nothing: {
    id: 'Tidak ada tunai dari hari yang sudah ditutup. Tutup dulu harinya, lalu buat STS.',
    en: 'No cash of a closed day is left. Close the day first, then make the slip.',
  },
  open: { id: 'STS yang belum dicatat disetor', en: 'Slips not recorded as deposited yet' },
  print: { id: 'Cetak STS', en: 'Print the slip' },
  days: { id: 'Hari kas', en: 'Days of cash' },
  amount: { id: 'Jumlah', en: 'Amount' },
  record: { id: 'Catat setoran', en: 'Record the deposit' },
  bankReference: { id: 'Nomor bukti bank', en: 'Reference of the bank' },
  depositedOn: { id: 'Tanggal setor', en: 'Day of the deposit' },
  proof: { id: 'Foto atau pindai bukti setor', en: 'Photo or scan of the proof' },
  drop: { id: 'Batalkan STS', en: 'Take the slip back' },
  reason: { id: 'Sebab', en: 'Why' },
  bank: { id: 'Transfer dan QRIS yang belum dicocokkan', en: 'Transfers and QRIS not on a statement yet' },
  bankLead: {
    id: 'Uangnya langsung ke kas daerah. Cocokkan dengan rekening koran, lalu tandai.',
    en: 'The money goes straight to the regency. Compare with the bank statement, then tick.',
  },
  allConfirmed: {
    id: 'Tidak ada yang menunggu dicocokkan dengan rekening koran.',
    en: 'Nothing waits to be found on a statement.',
  },
  statement: { id: 'Rekening koran', en: 'Bank statement' },
  statementHint: { id: 'Nomor atau halaman, misalnya RK 03/2026 hal. 2', en: 'Its number or page' },
  creditedOn: { id: 'Tanggal masuk di bank', en: 'Day of the credit' },
  lines: { id: 'Baris yang cocok', en: 'Lines that agree' },
  confirm: { id: 'Cocok, tandai', en: 'They agree, mark them' },
  past: { id: 'STS sebelumnya', en: 'Slips before' },
  number: { id: 'Nomor', en: 'Number' },
  state: { id: 'Keadaan', en: 'State' },
  deposited: { id: 'Disetor', en: 'Deposited' },
  depositedLate: { id: 'Disetor terlambat', en: 'Deposited late' },
  depositedUndated: { id: 'Disetor, batasnya belum diketahui,', en: 'Deposited, its last day not known yet,' },
  dropped: { id: 'Dibatalkan', en: 'Taken back' },
  seeProof: { id: 'Lihat bukti', en: 'See the proof' },
} satisfies Record<string, Text>

/** `STS 0012/2026`. */
export function slipNumber({ number, year }: { number: number; year: number }): string {
  return `STS ${String(number).padStart(4, '0')}/${year}`
}

/** How long cash may stay, and by which rule. */
export function limitSentence({ days, unit, regulation, source, sure }: Limit): Text {
  const many =
    unit === 'working-days'
      ? { id: `${days} hari kerja`, en: `${days} working day${days === 1 ? '' : 's'}` }
      : { id: `${days} hari`, en: `${days} day${days === 1 ? '' : 's'}` }
  const by = regulation === null ? source : { id: regulation, en: regulation }
  const unsure =
    sure === 'a' || regulation !== null ? { id: '', en: '' } : { id: '; belum dipastikan', en: '; unconfirmed' }
  return {
    id: `Setor paling lambat ${many.id} sesudah hari kasnya (${by.id}${unsure.id}).`,
    en: `Deposit within ${many.en} of the day of the cash (${by.en}${unsure.en}).`,
  }
}

/** How many lines wait, of which only so many are shown. */
export function bankSentence(all: number, shown: number, amount: string): Text {
  const part =
    shown < all ? { id: ` Tampil ${shown} yang terlama.`, en: ` The oldest ${shown} are shown.` } : { id: '', en: '' }
  return { id: `${all} baris, ${amount}.${part.id}`, en: `${all} lines, ${amount}.${part.en}` }
}
