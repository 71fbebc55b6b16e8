import { letterDay } from '#clock'
import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import { rupiah } from '#ui/rupiah.ts'
import type { CashRefusal } from './contract.ts'

export const refusals = {
  'no-cash-plan': {
    id: 'Paket kabupaten belum memuat aturan kas (cash.yaml).',
    en: 'The regency pack does not yet hold the rules of cash (cash.yaml).',
  },
  'drawer-not-open': {
    id: 'Laci kas belum dibuka hari ini. Buka dulu di halaman Kas, lalu terima uangnya.',
    en: 'No drawer of yours is open today. Open it on the page Cash first, then take the money.',
  },
  'drawer-yours': { id: 'Laci kas sudah terbuka hari ini.', en: 'Your drawer is open already today.' },
  'drawer-unknown': {
    id: 'Laci itu bukan laci Bapak/Ibu, atau sudah ditutup.',
    en: 'That is no drawer of yours, or it is closed already.',
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
    id: `Jam komputer menunjuk ${day(on).id}, padahal buku kas sudah sampai ${day(newest).id}. Betulkan jam dulu.`,
    en: `The clock of this computer says ${day(on).en}, but the cash book has reached ${day(newest).en}. Set the clock first.`,
  }),
} satisfies Record<CashRefusal, Text | ((facts: RefusalFacts) => Text)>

export const errors = {
  choose: { id: 'Pilih satu.', en: 'Choose one.' },
  'request-id': { id: 'Muat ulang halaman ini, lalu kirim lagi.', en: 'Reload this page, then send again.' },
  'too-long': { id: 'Terlalu panjang.', en: 'Too long.' },
  rupiah: { id: 'Tulis rupiah bulat, misalnya 200.000.', en: 'Write whole rupiah, for example 200.000.' },
  day: { id: 'Hari kas itu tidak ada.', en: 'There is no such day of cash.' },
  pieces: { id: 'Tulis jumlah lembar atau keping, misalnya 12.', en: 'Write how many pieces, for example 12.' },
  difference: ({ counted, expected }: RefusalFacts): Text => {
    const apart = BigInt(Number(counted)) - BigInt(Number(expected))
    const size = rupiah(apart < 0n ? -apart : apart)
    const [said, told] = [rupiah(BigInt(Number(counted))), rupiah(BigInt(Number(expected)))]
    return {
      id: `Uang yang dihitung ${said}, seharusnya ${told}: ${apart < 0n ? 'kurang' : 'lebih'} ${size}. Hitung lagi, atau tulis sebabnya.`,
      en: `The money counted is ${said}, and should be ${told}: ${size} ${apart < 0n ? 'short' : 'over'}. Count again, or write why.`,
    }
  },
}

function day(on: RefusalFacts[string] | undefined): Text {
  const written = String(on)
  return /^\d{4}-/.test(written) ? letterDay(Temporal.PlainDate.from(written)) : { id: written, en: written }
}
