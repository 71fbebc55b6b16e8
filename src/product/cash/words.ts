import { letterDay } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { CashRefusal } from './contract.ts'
import { slipNumber } from './desk/deposit-words.ts'

export const refusals = {
  'no-cash-plan': {
    id: 'Paket kabupaten belum memuat aturan kas (cash.yaml).',
    en: 'The regency pack does not yet hold the rules of cash (cash.yaml).',
  },
  'drawer-not-open': {
    id: 'Laci kas belum dibuka hari ini. Buka dulu di halaman Kas, lalu terima uangnya.',
    en: 'No drawer of yours is open today. Open it on the page Cash first, then take the money.',
  },
  'no-drawer-open': {
    id: 'Belum ada laci kas yang terbuka di kantor ini hari ini. Minta pemegang kas membukanya dulu.',
    en: 'No drawer of this office is open today. Ask whoever keeps the cash to open one first.',
  },
  'drawer-short': ({ kind, name, lies, wanted }: RefusalFacts): Text => {
    const [there, asked] = [money(lies), money(wanted)]
    const or =
      kind === 'void'
        ? { id: '', en: '' }
        : { id: ', atau kembalikan lewat transfer', en: ', or give the money back by transfer' }
    return {
      id: `Di laci ${name} ada ${there}, kurang untuk mengeluarkan ${asked}. Tunggu sampai cukup${or.id}.`,
      en: `The drawer of ${name} holds ${there}, too little to take ${asked} out. Wait until it holds enough${or.en}.`,
    }
  },
  'drawer-yours': { id: 'Laci kas sudah terbuka hari ini.', en: 'Your drawer is open already today.' },
  'drawer-unknown': {
    id: 'Laci itu bukan laci Bapak/Ibu, atau sudah ditutup.',
    en: 'That is no drawer of yours, or it is closed already.',
  },
  'drawer-offered': {
    id: 'Laci ini sedang diserahkan. Tunggu rekan menghitungnya, atau batalkan serah terimanya.',
    en: 'This drawer is being handed over. Wait until the colleague has counted it, or take the offer back.',
  },
  'handover-unknown': {
    id: 'Serah terima itu sudah selesai atau dibatalkan.',
    en: 'That handover is done, or was taken back.',
  },
  'drawers-open': ({ names }: RefusalFacts): Text => ({
    id: `Laci masih terbuka: ${[names].flat().map(String).join(', ')}. Tutup atau serahkan dulu, lalu tutup hari.`,
    en: `A drawer is still open: ${[names].flat().map(String).join(', ')}. Close it or hand it over first, then close the day.`,
  }),
  'day-closed': ({ on }: RefusalFacts): Text => ({
    id: `Kas ${day(on).id} sudah ditutup. Tidak ada lagi yang masuk ke hari itu.`,
    en: `The cash of ${day(on).en} is closed. Nothing more enters that day.`,
  }),
  'day-unknown': { id: 'Hari kas itu tidak ada di kantor ini.', en: 'This office has no such day of cash.' },
  'earlier-day-open': ({ on }: RefusalFacts): Text => ({
    id: `Kas ${day(on).id} belum ditutup. Tutup hari itu dulu.`,
    en: `The cash of ${day(on).en} is not closed yet. Close that day first.`,
  }),
  'clock-behind': ({ on, newest }: RefusalFacts): Text => ({
    id: `Jam komputer menunjuk ${day(on).id}, padahal kas ${day(newest).id} sudah dihitung. Betulkan jam dulu.`,
    en: `The clock of this computer says ${day(on).en}, but the cash of ${day(newest).en} is counted already. Set the clock first.`,
  }),
  'closing-unknown': {
    id: 'Hitungan itu sudah diganti yang baru. Lihat lagi halamannya.',
    en: 'That count was replaced by a newer one. Look at the page again.',
  },
  'closing-signed': {
    id: 'Penutupan kas ini sudah ditandatangani.',
    en: 'This closing is signed already.',
  },
  'same-person': {
    id: 'Yang menghitung tidak boleh menandatangani sendiri. Mintalah Camat atau Sekcam.',
    en: 'Whoever counted may not sign as well. Ask the camat or the secretary.',
  },
  'nothing-to-deposit': {
    id: 'Belum ada uang tunai dari hari yang sudah ditutup untuk disetor.',
    en: 'There is no cash of a closed day to deposit yet.',
  },
  'slip-unknown': {
    id: 'Setoran itu sudah dicatat atau dibatalkan.',
    en: 'That deposit was recorded already, or the slip was taken back.',
  },
  'bank-reference-used': ({ number, year }: RefusalFacts): Text => {
    const slip = slipNumber({ number: Number(number), year: Number(year) })
    return {
      id: `Nomor bukti bank itu sudah ada di ${slip}. Satu setoran di bank untuk satu STS. Periksa lagi nomornya.`,
      en: `${slip} bears that reference of the bank already. One deposit at the bank is one slip. Look at the reference again.`,
    }
  },
  'entry-confirmed': {
    id: 'Sebagian baris itu sudah dicocokkan atau dibatalkan. Lihat lagi daftarnya.',
    en: 'Some of these lines are confirmed already, or void. Look at the list again.',
  },
  'month-not-over': { id: 'Bulan itu belum berakhir.', en: 'That month is not over yet.' },
  'days-open': ({ days }: RefusalFacts): Text => ({
    id: `Masih ${String(days)} hari kas yang belum ditutup, atau perlu dihitung ulang, sampai akhir bulan itu. Tutup dulu.`,
    en: `${String(days)} days of cash up to the end of that month are not closed, or have to be counted again. Close them first.`,
  }),
  'account-outdated': {
    id: 'Hitungan kas bulan itu berubah sesudah laporan ini disusun. Kembalikan, lalu susun lagi.',
    en: 'A count of that month changed after this account was prepared. Send it back, then prepare it anew.',
  },
  'month-answered': {
    id: 'Bulan itu sudah dipertanggungjawabkan, jadi hitungannya tidak dikembalikan lagi.',
    en: 'That month was answered for, so its counts are not sent back any more.',
  },
  'account-there': {
    id: 'Pertanggungjawaban bulan itu sudah disusun.',
    en: 'The account of that month is prepared already.',
  },
  'account-unknown': {
    id: 'Pertanggungjawaban itu sudah ditandatangani, dikembalikan, atau diganti.',
    en: 'That account was signed, sent back, or replaced.',
  },
} satisfies Record<CashRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  choose: { id: 'Pilih satu.', en: 'Choose one.' },
  tick: { id: 'Tandai sedikitnya satu baris.', en: 'Tick at least one line.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  rupiah: { id: 'Tulis rupiah bulat, misalnya 200.000.', en: 'Write whole rupiah, for example 200.000.' },
  empty: { id: 'Belum diisi.', en: 'Not filled in yet.' },
  date: { id: 'Tulis tanggal, misalnya 2026-11-28.', en: 'Write a date, for example 2026-11-28.' },
  'day-ahead': { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
  'before-money': {
    id: 'Tanggal itu sebelum uangnya diterima.',
    en: 'That day is before the money was received.',
  },
  'file-missing': { id: 'Foto atau pindai bukti setorannya.', en: 'Photograph or scan the proof of the deposit.' },
  month: { id: 'Tulis bulan, misalnya 2026-11.', en: 'Write a month, for example 2026-11.' },
  'counts-differ': ({ counted, offered }: RefusalFacts): Text => ({
    id: `Hitungan Bapak/Ibu ${money(counted)}, yang diserahkan ${money(offered)}. Hitung berdua sampai sama.`,
    en: `You counted ${money(counted)}, and ${money(offered)} was offered. Count together until both agree.`,
  }),
  pieces: { id: 'Tulis jumlah lembar atau keping, misalnya 12.', en: 'Write how many pieces, for example 12.' },
  difference: ({ counted, expected }: RefusalFacts): Text => {
    const apart = Number(counted) - Number(expected)
    const [said, told, size] = [money(counted), money(expected), money(Math.abs(apart))]
    return {
      id: `Uang yang dihitung ${said}, seharusnya ${told}: ${apart < 0 ? 'kurang' : 'lebih'} ${size}. Hitung lagi, atau tulis sebabnya.`,
      en: `The money counted is ${said}, and should be ${told}: ${size} ${apart < 0 ? 'short' : 'over'}. Count again, or write why.`,
    }
  },
}

function money(amount: RefusalFacts[string] | undefined): string {
  return rupiah(BigInt(Number(amount)))
}

function day(on: RefusalFacts[string] | undefined): Text {
  const written = String(on)
  return /^\d{4}-/.test(written) ? letterDay(Temporal.PlainDate.from(written)) : { id: written, en: written }
}
