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

export const lookupWords = {
  title: { id: 'Lacak berkas', en: 'Track a file' },
  heading: { id: 'Lacak berkas Bapak/Ibu', en: 'Track your file' },
  intro: {
    id: 'Salin nomor dan kode dari slip. Kode itu menjaga supaya orang lain tidak ikut melihat.',
    en: 'Copy the number and the code from your slip. The code keeps others from looking.',
  },
  number: { id: 'Nomor berkas', en: 'File number' },
  numberHint: { id: 'Contoh: MDU-2026-000412', en: 'Example: MDU-2026-000412' },
  code: { id: 'Kode', en: 'Code' },
  codeHint: {
    id: 'Di samping kotak QR. Contoh: K7QM-2H9D',
    en: 'Beside the QR square. Example: K7QM-2H9D',
  },
  submit: { id: 'Lihat berkas saya', en: 'Show my file' },
  whereHeading: { id: 'Di mana nomor dan kodenya?', en: 'Where are the number and the code?' },
  slipName: { id: 'Slip janji', en: 'Promise slip' },
  noLookAlikes: {
    id: 'Kode tidak memakai angka 0 dan 1, juga tidak memakai huruf O dan I.',
    en: 'The code never has a 0 or a 1, and never the letters O and I.',
  },
  hasQr: {
    id: 'HP berkamera? Arahkan kamera ke kotak QR di slip. Tidak perlu mengetik apa pun.',
    en: 'Phone with a camera? Point it at the QR square on the slip. Nothing to type.',
  },
  lostHeading: { id: 'Slip hilang?', en: 'Slip lost?' },
  lost: {
    id: 'Bawa KTP ke loket kantor camat dan sebut nama. Petugas mencetak slip baru.',
    en: 'Take your identity card to the counter and give your name. They print a new slip.',
  },
} satisfies Record<string, Text>
