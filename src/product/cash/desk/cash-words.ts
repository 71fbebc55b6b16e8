import { letterDay, shortDay } from '#clock'
import { counted, type Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { Means } from '../contract.ts'

export const cashWords = {
  title: { id: 'Kas', en: 'Cash' },
  today: { id: 'Hari ini', en: 'Today' },
  book: { id: 'Buku kas', en: 'Cash book' },
  deposits: { id: 'Setoran', en: 'Deposits' },
  accounts: { id: 'Pertanggungjawaban', en: 'Accounts' },
  ofOffices: { id: 'Kas semua kecamatan', en: 'Cash of every office' },
  rooms: { id: 'Halaman kas', en: 'Pages of cash' },
  drawer: { id: 'Laci kas', en: 'Drawer' },
  noDrawer: {
    id: 'Laci belum dibuka. Uang tunai baru dapat diterima sesudah laci dibuka.',
    en: 'No drawer is open. Cash can be taken once it is.',
  },
  openDrawer: { id: 'Buka laci', en: 'Open the drawer' },
  float: { id: 'Uang kembalian awal', en: 'Change to begin with' },
  floatHint: { id: 'Rupiah bulat, misalnya 200.000. Kosongkan bila tidak ada.', en: 'Whole rupiah. Empty if none.' },
  floatFrom: { id: 'Diterima dari', en: 'Given by' },
  began: { id: 'Awal', en: 'Began with' },
  moved: { id: 'Tunai masuk dan keluar', en: 'Cash in and out' },
  should: { id: 'Seharusnya di laci', en: 'Should be in it' },
  counted: { id: 'Uang yang dihitung', en: 'Money counted' },
  countedHint: { id: 'Jumlah seluruh uang di laci, misalnya 225.000.', en: 'All the money in the drawer.' },
  explained: { id: 'Sebab bila berbeda dari buku', en: 'Why, if it differs from the book' },
  handOver: { id: 'Serahkan laci', en: 'Hand the drawer over' },
  handOverTo: { id: 'Kepada', en: 'To' },
  handOverLead: {
    id: 'Rekan menghitung juga. Laci berpindah bila hitungan berdua sama.',
    en: 'The colleague counts as well. The drawer moves when both counts agree.',
  },
  offered: { id: 'Menunggu dihitung', en: 'Waiting to be counted by' },
  takeBack: { id: 'Batalkan serah terima', en: 'Take the offer back' },
  offerTitle: { id: 'Serah terima laci', en: 'Handover of a drawer' },
  take: { id: 'Sama, terima laci', en: 'It agrees, take it' },
  handedOver: { id: 'Laci Bapak/Ibu sudah diterima', en: 'Your drawer was taken over by' },
  decline: { id: 'Tolak serah terima', en: 'Decline the handover' },
  closeDrawer: { id: 'Tutup laci', en: 'Close the drawer' },
  closeDrawerLead: {
    id: 'Uangnya pindah ke petugas yang menutup hari.',
    en: 'Its money goes to whoever closes the day.',
  },
  others: { id: 'Laci lain yang terbuka', en: 'Other open drawers' },
  dayNow: { id: 'Buku hari ini', en: 'The book today' },
  lines: { id: 'Baris', en: 'Lines' },
  cash: { id: 'Tunai', en: 'Cash' },
  bank: { id: 'Lewat bank', en: 'By bank' },
  noDay: { id: 'Belum ada uang yang tercatat hari ini.', en: 'No money is in the book of today yet.' },
  countDay: { id: 'Hitung dan tutup hari', en: 'Count and close the day' },
  closedToday: { id: 'Hari ini sudah ditutup.', en: 'Today is closed.' },
  look: { id: 'Lihat', en: 'Look' },
  unclosed: { id: 'Belum ditutup', en: 'Not closed yet' },
  toSign: { id: 'Menunggu tanda tangan', en: 'Waiting for a signature' },
  toSignOwn: {
    id: 'Dihitung sendiri; tanda tangan kedua dari orang lain.',
    en: 'You counted it; somebody else signs second.',
  },
  waiting: { id: 'Belum di kas daerah', en: 'Not with the regency yet' },
  nothingWaits: {
    id: 'Tidak ada tunai dari hari yang sudah ditutup.',
    en: 'No cash of a closed day is left.',
  },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
} satisfies Record<string, Text>

export const meansWords = {
  cash: { id: 'tunai', en: 'cash' },
  transfer: { id: 'transfer', en: 'transfer' },
  qris: { id: 'QRIS', en: 'QRIS' },
} satisfies Record<Means, Text>

export const kindWords = {
  receipt: { id: 'Terima', en: 'Received' },
  void: { id: 'Batal', en: 'Voided' },
  refund: { id: 'Kembali', en: 'Given back' },
  deposit: { id: 'Setor', en: 'Deposited' },
  confirmation: { id: 'Cocok rekening koran', en: 'On the statement' },
} satisfies Record<string, Text>

/** How far a count is from the book: which way, and by how much. */
export function apartSaid(apart: bigint): Text {
  if (apart === 0n) return { id: money(0), en: money(0) }
  const size = money(apart < 0n ? -apart : apart)
  return apart < 0n ? { id: `kurang ${size}`, en: `${size} short` } : { id: `lebih ${size}`, en: `${size} over` }
}

/** Money with its sign: what was missing is below zero. */
export function money(amount: bigint | number): string {
  const whole = BigInt(amount)
  return whole < 0n ? `−${rupiah(-whole)}` : rupiah(whole)
}

/** How long money of closed days may wait, and from when it is late. */
export function waitingSentence(waiting: {
  rupiah: bigint
  days: number
  dueOn: Temporal.PlainDate | null
  late: boolean
}): Text {
  const { rupiah: amount, days, dueOn, late } = waiting
  const on = dueOn && letterDay(dueOn)
  const last = {
    id: on ? `${late ? 'Lewat batas' : 'Setor paling lambat'} ${on.id}` : 'Batasnya belum dapat dihitung',
    en: on ? `${late ? 'Was due' : 'Deposit by'} ${on.en}` : 'The last day cannot be counted yet',
  }
  return {
    id: `${money(amount)} dari ${days} hari. ${last.id}.`,
    en: `${money(amount)} of ${counted(days, 'day')}. ${last.en}.`,
  }
}

/** What a cashier or signer finds in the morning; nothing where all is done. */
export function cashOwed(owed: {
  offers: readonly string[]
  unclosed: readonly Temporal.PlainDate[]
  sentBack: number
  toSign: number
  months: number
  lateRupiah: bigint
}): Text | undefined {
  const { offers, unclosed, sentBack, toSign, months, lateRupiah } = owed
  const first = unclosed[0] && shortDay(unclosed[0])
  const parts: Text[] = [
    ...offers.map((from) => ({
      id: `${from} menyerahkan laci kas: menunggu dihitung.`,
      en: `${from} hands a drawer over: it waits to be counted.`,
    })),
    ...(first
      ? [
          {
            id: `${unclosed.length} hari kas belum ditutup, sejak ${first.id}.`,
            en: `${counted(unclosed.length, 'day of cash is', 'days of cash are')} not closed, since ${first.en}.`,
          },
        ]
      : []),
    ...(sentBack > 0
      ? [
          {
            id: `${sentBack} hitungan perlu diulang.`,
            en: `${counted(sentBack, 'count has', 'counts have')} to be made again.`,
          },
        ]
      : []),
    ...(toSign > 0
      ? [
          {
            id: `${toSign} penutupan kas menunggu tanda tangan.`,
            en: `${counted(toSign, 'closing waits', 'closings wait')} for a signature.`,
          },
        ]
      : []),
    ...(months > 0
      ? [
          {
            id: `${months} pertanggungjawaban menunggu tanda tangan.`,
            en: `${counted(months, 'account waits', 'accounts wait')} for a signature.`,
          },
        ]
      : []),
    ...(lateRupiah > 0n
      ? [{ id: `${money(lateRupiah)} terlambat disetor.`, en: `${money(lateRupiah)} is late for the bank.` }]
      : []),
  ]
  return joined(parts)
}

/** What the regency finds on its first page; nothing where no office owes anything. */
export function cashOwedByOffices(owed: {
  unclosed: number
  undeposited: number
  lateDeposits: number
  lateMonths: number
}): Text | undefined {
  const { unclosed, undeposited, lateDeposits, lateMonths } = owed
  return joined([
    ...(unclosed > 0
      ? [
          {
            id: `${unclosed} kecamatan belum menutup hari.`,
            en: `${counted(unclosed, 'office has', 'offices have')} days not closed.`,
          },
        ]
      : []),
    ...(undeposited > 0
      ? [
          {
            id: `${undeposited} kecamatan terlambat menyetor.`,
            en: `${counted(undeposited, 'office is', 'offices are')} late with money for the bank.`,
          },
        ]
      : []),
    ...(lateDeposits > 0
      ? [
          {
            id: `${lateDeposits} setoran tahun ini terlambat.`,
            en: `${counted(lateDeposits, 'deposit of this year was', 'deposits of this year were')} late.`,
          },
        ]
      : []),
    ...(lateMonths > 0
      ? [
          {
            id: `${lateMonths} kecamatan terlambat mempertanggungjawabkan bulan yang lalu.`,
            en: `${counted(lateMonths, 'office is', 'offices are')} late with the account of a month.`,
          },
        ]
      : []),
  ])
}

function joined(parts: readonly Text[]): Text | undefined {
  if (parts.length === 0) return undefined
  return {
    id: `Kas: ${parts.map(({ id }) => id).join(' ')}`,
    en: `Cash: ${parts.map(({ en }) => en).join(' ')}`,
  }
}
