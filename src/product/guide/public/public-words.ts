import { type Cost, calculationOf, owed } from '#fees'
import type { Text } from '#ui/language.ts'

/** What several pages say alike. */
export const publicWords = {
  cost: { id: 'Biaya', en: 'Cost' },
  free: { id: 'Rp0, gratis', en: 'Rp0, free' },
  sample: { id: 'CONTOH', en: 'SAMPLE' },
  askedForMoney: { id: 'Ada yang meminta uang?', en: 'Did anyone ask you for money?' },
} satisfies Record<string, Text>

/**
 * What to do when someone asks for money, or for more than what is owed. SP4N-LAPOR!, the national complaint channel:
 * lapor.go.id, SMS 1708.
 */
export function reportMoney(isOwed: boolean): Text {
  const [not, dont] = isOwed
    ? ['Jangan bayar selain biaya resmi di halaman ini', 'Pay nothing but the official cost on this page']
    : ['Jangan bayar', 'Do not pay']
  return {
    id: `${not}. Laporkan ke SP4N-LAPOR!: lapor.go.id atau SMS 1708. Sebut nomor berkas dan kantornya.`,
    en: `${dont}. Report it to SP4N-LAPOR!: lapor.go.id or SMS 1708. Name the file number and the office.`,
  }
}

/** What is owed, in large: an amount, free, or worked out by somebody else. */
export function costAmount(cost: Cost): Text {
  return isFree(cost) ? publicWords.free : owed(cost)
}

/** Whether nothing is owed, whatever anybody sets later. */
export function isFree({ amountRupiah, lines = [] }: Cost): boolean {
  return amountRupiah === 0n && lines.length === 0
}

/** The line under the cost: why it is free, or the sum with its article. */
export function costBasis(cost: Cost): Text {
  const { amountRupiah, basis } = cost
  if (amountRupiah > 0n) return calculationOf(cost) ?? { id: `Menurut ${basis.id}.`, en: `Under ${basis.en}.` }
  const free = {
    id: `Tidak ada pungutan untuk surat ini (${basis.id}).`,
    en: `No charge may be taken for this letter (${basis.en}).`,
  }
  return calculationOf(cost) ?? free
}

/** The office and the town it sits in: `Kecamatan Mandau, Duri`. */
export function officeAt(office: string, seat: string): string {
  return office.endsWith(` ${seat}`) ? office : `${office}, ${seat}`
}

export function counterAt(office: string): Text {
  return { id: `Loket pelayanan, ${office}.`, en: `Service counter, ${office}.` }
}
