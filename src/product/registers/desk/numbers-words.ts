import type { PaperSize } from '#documents'
import type { Text } from '#ui/language.ts'

/** What the forms about numbers ask, by the names of their fields. */
export const numbersLabels = {
  last: { id: 'Nomor terakhir di buku kertas', en: 'Last number in the paper book' },
  source: { id: 'Buku kertas yang mana', en: 'Which paper book' },
  number: { id: 'Nomor yang dibatalkan', en: 'Number to cancel' },
  count: { id: 'Berapa nomor', en: 'How many numbers' },
  node: { id: 'Untuk kotak kantor yang mana', en: 'For which office box' },
  lease: { id: 'Pinjaman', en: 'Lease' },
  reason: { id: 'Alasan', en: 'Reason' },
  paper: { id: 'Kertas', en: 'Paper' },
} satisfies Record<string, Text>

export const numbersWords = {
  back: { id: 'Kembali ke buku', en: 'Back to the book' },
  explained: { id: 'Setiap nomor terpakai atau dijelaskan.', en: 'Every number is used or explained.' },
  opening: { id: 'Lanjutkan buku kertas', en: 'Go on from the paper book' },
  openingNote: {
    id: 'Nomor berikutnya mengikuti nomor terakhir yang tertulis di buku kertas tahun ini. Nomor hanya dapat naik.',
    en: 'The next number follows the last one written in the paper book of this year. Numbers only go up.',
  },
  openingButton: { id: 'Lanjutkan dari nomor itu', en: 'Go on from that number' },
  sourceHint: { id: 'misalnya Buku agenda surat keluar 2026', en: 'such as Outgoing letters 2026' },
  cancelling: { id: 'Batalkan nomor berikutnya', en: 'Cancel the next number' },
  cancellingNote: {
    id: 'Nomor itu dilewati dan tidak dipakai lagi. Alasannya tertulis di buku register.',
    en: 'That number is left out and never used. The reason stands in the register book.',
  },
  cancellingButton: { id: 'Batalkan nomor ini', en: 'Cancel this number' },
  leasing: { id: 'Pinjamkan nomor', en: 'Lease numbers' },
  leasingNote: {
    id: 'Kotak kantor yang bekerja tanpa jaringan menomori dari nomor pinjaman. Di sini nomor berlanjut sesudahnya.',
    en: 'An office box that works without a network takes its numbers from the lease. Here they go on behind it.',
  },
  leasingButton: { id: 'Pinjamkan', en: 'Lease' },
  nodeHint: { id: 'misalnya Kotak kantor Bantan', en: 'such as Bantan office box' },
  leases: { id: 'Sedang dipinjamkan', en: 'On lease now' },
  returning: { id: 'Terima kembali', en: 'Take back' },
  returningNote: {
    id: 'Nomor yang belum terpakai tidak dipakai lagi, dan alasannya tertulis di buku register.',
    en: 'Numbers not used yet are never used, and the reason stands in the register book.',
  },
  choosing: { id: 'Pilih kertas surat', en: 'Choose the paper of letters' },
  choosingNote: {
    id: 'Berlaku untuk semua surat yang disiapkan sejak sekarang, kecuali layanan yang meminta kertasnya sendiri. Surat yang sudah disetujui tetap seperti semula.',
    en: 'It holds for every letter prepared from now on, but where a service asks for its own paper. Letters approved before stay as they were.',
  },
  choosingButton: { id: 'Pakai kertas ini', en: 'Use this paper' },
  paperOfPack: { id: 'kertas yang dipakai seluruh kabupaten', en: 'the paper that the whole regency uses' },
  keepersOnly: {
    id: 'Dicatat oleh Sekcam atau Camat. Sampaikan kepada mereka.',
    en: 'The secretary or the camat enters this. Tell them.',
  },
} satisfies Record<string, Text>

/** What was just done, said on the page it leads to. */
export const savedWords: Readonly<Record<string, Text>> = {
  opened: { id: 'Tercatat. Nomor berlanjut dari buku kertas.', en: 'Entered. Numbers go on from the paper book.' },
  paper: { id: 'Tercatat. Surat berikutnya memakai kertas itu.', en: 'Entered. Letters use that paper from now on.' },
  cancelled: { id: 'Nomor itu dibatalkan.', en: 'That number is cancelled.' },
  leased: { id: 'Nomor dipinjamkan.', en: 'The numbers are on lease.' },
  returned: { id: 'Pinjaman sudah kembali.', en: 'The lease is returned.' },
}

export const paperWords = {
  a4: { id: 'A4 (210 × 297 mm)', en: 'A4 (210 × 297 mm)' },
  f4: { id: 'F4 atau folio (215 × 330 mm)', en: 'F4 or folio (215 × 330 mm)' },
} satisfies Record<PaperSize, Text>

export function paperNow(paper: PaperSize | undefined): Text {
  const { id, en } = paper ? paperWords[paper] : numbersWords.paperOfPack
  return { id: `Surat kantor ini dicetak di ${id}.`, en: `Letters of this office are printed on ${en}.` }
}

export function numbersTitle(book: 'letter' | 'case', year: number): Text {
  const name = book === 'letter' ? { id: 'surat', en: 'letters' } : { id: 'permohonan', en: 'requests' }
  return { id: `Nomor ${name.id} ${year}`, en: `Numbers of ${name.en}, ${year}` }
}

export function nextNumber(last: number): Text {
  return { id: `Nomor berikutnya: ${last + 1}.`, en: `Next number: ${last + 1}.` }
}

export function unexplainedSentence(stretches: readonly { first: number; last: number }[]): Text {
  const numbers = stretches.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
  return {
    id: `Belum ada penjelasan untuk nomor ${numbers}. Laporkan kepada administrator.`,
    en: `Nothing explains number ${numbers}. Tell the administrator.`,
  }
}

export function leaseSentence(one: { node: string; first: number; last: number; usedUntil: number }): Text {
  const used = one.usedUntil - one.first + 1
  const all = one.last - one.first + 1
  return {
    id: `${one.node}: nomor ${one.first}–${one.last}, terpakai ${used} dari ${all}`,
    en: `${one.node}: numbers ${one.first}–${one.last}, ${used} of ${all} used`,
  }
}
