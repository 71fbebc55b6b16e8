import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { DocumentsRefusal } from './contract.ts'

type Sentence = Text | ((facts: RefusalFacts) => Text)

/** A refusal without a sentence does not compile. */
export const refusals = {
  'numbers-office-only': {
    id: 'Nomor diatur oleh kecamatan sendiri. Kabupaten membaca bukunya.',
    en: 'The kecamatan looks after its own numbers. The regency reads the book.',
  },
  'paper-chosen': { id: 'Kertas itu sudah dipakai kantor ini.', en: 'This office uses that paper already.' },
  'number-not-upwards': ({ last }) => ({
    id: `Nomor sudah sampai ${last}. Nomor pembuka hanya dapat lebih tinggi: yang sudah dipakai tidak dipakai lagi.`,
    en: `Numbers have come to ${last}. An opening number can only be higher: what was used is not used again.`,
  }),
  'number-moved-on': ({ last }) => ({
    id: `Nomor sudah berjalan sampai ${last} sementara itu. Periksa dulu bukunya, lalu ulangi bila masih perlu.`,
    en: `Numbers have gone on to ${last} meanwhile. Look at the book first, then try again if it is still needed.`,
  }),
  'year-turned': ({ year }) => ({
    id: `Buku ini dari tahun ${year}, dan tahunnya sudah berganti. Nomor tahun baru mulai dari 1.`,
    en: `This book is of ${year}, and the year has turned. Numbers of the new year begin at 1.`,
  }),
  'numbers-used-up': {
    id: 'Nomor tahun ini tidak cukup untuk itu. Kurangi jumlahnya.',
    en: 'This year has not that many numbers left. Ask for fewer.',
  },
  'number-given-outside': ({ number, written }) => ({
    id: `Nomor ${written} sudah dipakai surat dari register lain. Batalkan dulu nomor ${number} di buku register, dengan alasan itu.`,
    en: `The number ${written} is on a letter numbered by another register. Cancel number ${number} in the register book first, with that reason.`,
  }),
  'number-known': ({ written }) => ({
    id: `Nomor ${written} sudah ada di buku register tahun ini. Periksa lagi tulisannya.`,
    en: `The number ${written} is in the register book of this year already. Check how it is written.`,
  }),
  'lease-unknown': { id: 'Pinjaman nomor itu tidak kami temukan.', en: 'We cannot find that lease of numbers.' },
  'lease-returned': {
    id: 'Pinjaman nomor ini sudah dikembalikan.',
    en: 'This lease of numbers has been returned already.',
  },
  'lease-other-series': {
    id: 'Nomor yang dipinjam itu untuk kantor, buku, atau tahun lain. Pinjam lagi dari buku yang benar.',
    en: 'The numbers on lease are of another office, book or year. Lease some of the right book.',
  },
  'lease-used-up': {
    id: 'Nomor yang dipinjam sudah habis. Pinjam lagi sebelum menomori.',
    en: 'The numbers on lease are used up. Lease more before you go on.',
  },
  'letter-reserved': {
    id: 'Nomor untuk tanda tangan elektronik surat ini sudah dipesan, dan hasilnya belum ada.',
    en: 'A number is reserved for the electronic signature of this letter, and its outcome is still open.',
  },
  'letter-not-draft': {
    id: 'Surat ini sudah terbit, jadi nomornya tidak dipesan lagi.',
    en: 'This letter is issued already, so no number is reserved for it any more.',
  },
  'reservation-ended': {
    id: 'Pesanan nomor ini sudah selesai: suratnya terbit, atau tanda tangannya gagal.',
    en: 'This reservation has ended: the letter was issued, or its signature failed.',
  },
} satisfies Record<DocumentsRefusal, Sentence>

/** What can be wrong in the forms about numbers. */
export const errors: Readonly<Record<string, Text>> = {
  empty: { id: 'Bagian ini perlu diisi.', en: 'This must be filled in.' },
  'reason-short': { id: 'Tulis alasannya, paling sedikit lima huruf.', en: 'Write the reason, at least five letters.' },
  'figure-wrong': { id: 'Tulis angkanya saja, 1 sampai 999999.', en: 'Write the figure only, 1 to 999999.' },
  'lease-count': { id: 'Paling banyak 1000 nomor sekali pinjam.', en: 'At most 1000 numbers in one lease.' },
}
