import { type Cost, calculationOf, owed } from '#fees'
import type { Text } from '#ui/language.ts'

/** What several pages say alike. */
export const publicWords = {
  cost: { id: 'Biaya', en: 'Cost' },
  free: { id: 'Rp0, gratis', en: 'Rp0, free' },
  sample: { id: 'CONTOH', en: 'SAMPLE' },
  askedForMoney: { id: 'Ada yang meminta uang?', en: 'Did anyone ask you for money?' },
} satisfies Record<string, Text>

/** What to do when someone asks for money. SP4N-LAPOR!, the national complaint channel: lapor.go.id, SMS 1708. */
export const reportMoney: Text = {
  id: 'Jangan bayar. Laporkan ke SP4N-LAPOR!: lapor.go.id atau SMS 1708. Sebut nomor berkas dan kantornya.',
  en: 'Do not pay. Report it to SP4N-LAPOR!: lapor.go.id or SMS 1708. Name the file number and the office.',
}

/** What is owed, in large: an amount, free, or worked out by somebody else. */
export function costAmount(cost: Cost): Text {
  return cost.amountRupiah === 0n && (cost.lines ?? []).length === 0 ? publicWords.free : owed(cost)
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
