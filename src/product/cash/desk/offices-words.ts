import type { Text } from '#ui/language.ts'
import type { OfficeCash } from '../contract/pages.ts'
import { cashOwedByOffices } from './cash-words.ts'

export const officesWords = {
  office: { id: 'Kecamatan', en: 'Office' },
  unclosed: { id: 'Hari belum ditutup', en: 'Days not closed' },
  unsigned: { id: 'Menunggu tanda tangan', en: 'Waiting for a signature' },
  waiting: { id: 'Belum disetor', en: 'Not deposited' },
  lateDeposits: { id: 'Setoran terlambat', en: 'Late deposits' },
  lateMonths: { id: 'Pertanggungjawaban terlambat', en: 'Late accounts' },
  book: { id: 'Buku kas', en: 'Cash book' },
  accounts: { id: 'Pertanggungjawaban', en: 'Accounts' },
  notStarted: { id: 'Belum memegang kas di sini.', en: 'Keeps no cash here yet.' },
  allWell: {
    id: 'Semua kecamatan yang memegang kas menutup, menyetor, dan mempertanggungjawabkannya.',
    en: 'Every office that keeps cash closes, deposits and answers for it.',
  },
  notARanking: {
    id: 'Urutan menurut daftar kecamatan, bukan peringkat.',
    en: 'In the order of the list of offices; not a ranking.',
  },
  due: { id: 'batas', en: 'due' },
  noDue: { id: 'batas belum diketahui', en: 'due day not known yet' },
  undated: { id: 'Belum diketahui tepat waktu atau tidak', en: 'Not known yet whether in time' },
} satisfies Record<string, Text>

/** Months whose account is late: a few by name, of more how many and since when. */
export function lateMonthsSay(months: readonly Text[]): Text {
  const oldest = months.at(-1)
  if (!oldest || months.length < 3)
    return { id: months.map(({ id }) => id).join(', '), en: months.map(({ en }) => en).join(', ') }
  return {
    id: `${months.length} bulan, sejak ${oldest.id}`,
    en: `${months.length} months, since ${oldest.en}`,
  }
}

/** What is wrong first; or that all is well. */
export function officesSentence(offices: readonly OfficeCash[]): Text {
  return (
    cashOwedByOffices({
      unclosed: offices.filter(({ unclosed }) => unclosed.length > 0).length,
      undeposited: offices.filter(({ waiting }) => waiting.late).length,
      lateDeposits: offices.reduce((sum, { lateDeposits }) => sum + lateDeposits.length, 0),
      lateMonths: offices.filter(({ lateMonths }) => lateMonths.length > 0).length,
    }) ?? officesWords.allWell
  )
}
