import type { Aspect, RegisterState } from '#authority'
import { dateInWords } from '#ui/calendar-words.ts'
import type { Text } from '#ui/language.ts'

/** What the pages of the register say. */
export const delegationWords = {
  markedPaper: {
    id: 'Catatan itu tidak menutup kewenangan ini. Tinjau, lalu tutup bila memang berakhir.',
    en: 'That mark does not close this authority. Look at it, and close it where it has ended.',
  },
  instrumentEntered: {
    id: 'Dasar pelimpahan tercatat. Kewenangannya bukan contoh lagi sejak tanggal itu.',
    en: 'The instrument is entered. Its powers are no sample from that day on.',
  },
  title: { id: 'Kewenangan', en: 'Authorities' },
  code: { id: 'Kode', en: 'Code' },
  name: { id: 'Kewenangan', en: 'Authority' },
  field: { id: 'Bidang', en: 'Field' },
  aspect: { id: 'Aspek', en: 'Aspect' },
  office: { id: 'Kecamatan', en: 'Sub-district' },
  state: { id: 'Keadaan', en: 'State' },
  services: { id: 'Layanan', en: 'Services' },
  all: { id: 'Semua', en: 'All' },
  show: { id: 'Tampilkan', en: 'Show' },
  none: { id: 'Tidak ada kewenangan yang cocok.', en: 'No authority matches.' },
  example: { id: 'contoh', en: 'example' },
  everywhere: { id: 'semua kecamatan', en: 'every sub-district' },
  enter: { id: 'Catat dasar pelimpahan', en: 'Enter an instrument' },
  enterNew: { id: 'Kewenangan baru', en: 'New authority' },
  back: { id: 'Semua kewenangan', en: 'All authorities' },
  source: { id: 'Sumber', en: 'Source' },
  basis: { id: 'Dasar', en: 'Basis' },
  giver: { id: 'Pemberi', en: 'Giver' },
  heldBy: { id: 'Dipegang', en: 'Held by' },
  signing: { id: 'Tanda tangan', en: 'Signed' },
  substitutes: { id: 'Pengganti bila Camat berhalangan', en: 'Substitutes while the camat is away' },
  limits: { id: 'Batas', en: 'Limits' },
  beyond: { id: 'Di atas itu', en: 'Beyond it' },
  report: { id: 'Laporan berkala', en: 'Periodic report' },
  reportOwed: { id: 'wajib', en: 'owed' },
  reportNot: { id: 'tidak disebut', en: 'not named' },
  note: { id: 'Catatan', en: 'Note' },
  traced: { id: 'Ditelusuri dari', en: 'Traced to' },
  unconfirmed: { id: 'belum dipastikan', en: 'unconfirmed' },
  notKnown: { id: 'belum diisi', en: 'not filled in' },
  history: { id: 'Riwayat', en: 'History' },
  touches: { id: 'Yang bersandar pada kewenangan ini', en: 'What rests on this authority' },
  noServices: {
    id: 'Belum ada layanan yang dibuka dengan kewenangan ini.',
    en: 'No service opens under this authority.',
  },
  service: { id: 'Layanan', en: 'Service' },
  offices: { id: 'Kantor', en: 'Offices' },
  running: { id: 'Berkas berjalan', en: 'Files under way' },
  waiting: { id: 'Menunggu kelengkapan', en: 'Waiting for papers' },
  unused: { id: 'tidak sempat dipakai', en: 'never in use' },
  byPack: { id: 'dari paket kabupaten', en: 'from the regency pack' },
  close: { id: 'Tutup kewenangan ini', en: 'Close this authority' },
  closeNote: {
    id: 'Sejak tanggal itu permohonan baru ditolak dengan penjelasan. Berkas yang sudah berjalan tetap memakai aturan saat dibuka.',
    en: 'From that day new requests are refused with the reason. Files under way keep the rule they began under.',
  },
  what: { id: 'Mengapa berakhir', en: 'Why it ends' },
  ended: { id: 'Berakhir', en: 'It ends' },
  endedNote: {
    id: 'Berkas yang berjalan diselesaikan dan ditandatangani.',
    en: 'Files under way are finished and signed.',
  },
  revoked: { id: 'Dicabut', en: 'It is revoked' },
  revokedNote: {
    id: 'Sejak tanggal itu tidak ada lagi yang ditandatangani (UU 30/2014 pasal 13(6) dan 14(6)).',
    en: 'From that day nothing more is signed (UU 30/2014 article 13(6) and 14(6)).',
  },
  on: { id: 'Tidak berlaku lagi sejak', en: 'No longer from' },
  onHint: { id: 'Hari ini, atau tanggal yang akan datang.', en: 'Today, or a day ahead.' },
  by: { id: 'Oleh peraturan', en: 'By which regulation' },
  byHint: { id: 'Wajib bila dicabut.', en: 'Needed when it is revoked.' },
  article: { id: 'Pasal', en: 'Article' },
  articleHint: { id: 'Nomornya saja, misalnya 2 atau 3(3).', en: 'Only its number, such as 2 or 3(3).' },
  mayBeEmpty: { id: 'boleh kosong', en: 'may be left empty' },
  reason: { id: 'Alasan', en: 'Reason' },
  closeButton: { id: 'Tutup kewenangan', en: 'Close the authority' },
  cancel: { id: 'Batalkan penutupan', en: 'Cancel the closing' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  planned: { id: 'direncanakan', en: 'planned' },
  readOnly: {
    id: 'Daftar ini dipelihara kabupaten. Bila ada yang keliru, sampaikan kepada Bagian Tata Pemerintahan.',
    en: 'The regency keeps this register. If something is wrong, tell its government section.',
  },
  instrument: { id: 'Peraturan atau keputusan', en: 'Regulation or decision' },
  instrumentHint: {
    id: 'Belum ada di daftar? Catat dulu di halaman Peraturan.',
    en: 'Not in the list? Enter it first on the page Regulations.',
  },
  giverHint: { id: 'Misalnya Bupati Bengkalis.', en: 'Such as the Regent of Bengkalis.' },
  from: { id: 'Berlaku sejak', en: 'Holds from' },
  fromHint: {
    id: 'Hari pertamanya menurut surat itu, juga bila sudah lama. Yang kami buka sebelum hari ini tidak berubah.',
    en: 'Its first day as the paper says, also if long ago. What we opened before today does not change.',
  },
  until: { id: 'Sampai sebelum', en: 'Until before' },
  untilHint: {
    id: 'Hari pertama tidak berlaku. Kosongkan bila tanpa akhir.',
    en: 'The first day without it. Empty: no end.',
  },
  codes: { id: 'Kewenangan yang diberikan', en: 'Powers it gives' },
  givenTo: { id: 'Diberikan kepada', en: 'Given to' },
  givenToHint: { id: 'Tanpa centang: semua kecamatan.', en: 'None ticked: every sub-district.' },
  enterNote: {
    id: 'Kewenangan yang dicentang bukan contoh lagi sejak tanggal itu, dan layanannya dapat dibuka.',
    en: 'From that day the powers ticked are examples no longer, and their services can open.',
  },
  enterButton: { id: 'Simpan dasar ini', en: 'Save this instrument' },
} satisfies Record<string, Text>

export const savedWords: Readonly<Record<string, Text>> = {
  begun: {
    id: 'Kewenangan tercatat. Layanan yang bersandar padanya dapat dibuka sejak tanggal itu.',
    en: 'Entered. Services that rest on it can open from that day.',
  },
  put: {
    id: 'Layanan sudah ditaruh di bawah kewenangan ini.',
    en: 'The services are under this authority now.',
  },
  taken: {
    id: 'Layanan dikembalikan ke kewenangan asalnya.',
    en: 'The service is put back under the authority it came from.',
  },
  attached: { id: 'Naskah tersimpan.', en: 'The paper is kept.' },
  shown: { id: 'Perubahan pada naskah tersimpan.', en: 'The change to the paper is kept.' },
  closed: {
    id: 'Penutupan tercatat. Selama tanggalnya belum tiba, masih dapat dibatalkan.',
    en: 'Entered. While its day lies ahead it can be cancelled.',
  },
  cancelled: {
    id: 'Penutupan dibatalkan. Kewenangan berlaku seperti semula.',
    en: 'Cancelled. The authority holds as before.',
  },
}

export const states = {
  'in-force': { id: 'berlaku', en: 'in force' },
  planned: { id: 'akan berlaku', en: 'planned' },
  ended: { id: 'berakhir', en: 'ended' },
} satisfies Record<RegisterState, Text>

/** The nine aspects of PP 19/2008 article 15(2); PP 17/2018 article 11 knows permits, and all the rest as non-permits. */
export const aspects = {
  permit: { id: 'perizinan', en: 'permit' },
  recommendation: { id: 'rekomendasi', en: 'recommendation' },
  coordination: { id: 'koordinasi', en: 'coordination' },
  coaching: { id: 'pembinaan', en: 'coaching' },
  supervision: { id: 'pengawasan', en: 'supervision' },
  facilitation: { id: 'fasilitasi', en: 'facilitation' },
  determination: { id: 'penetapan', en: 'determination' },
  operation: { id: 'penyelenggaraan', en: 'operation' },
  other: { id: 'kewenangan lain', en: 'other' },
} satisfies Record<Aspect, Text>

export const sources = {
  attribution: { id: 'atribusi', en: 'attribution' },
  delegation: { id: 'delegasi', en: 'delegation' },
  mandate: { id: 'mandat', en: 'mandate' },
} as const satisfies Record<string, Text>

/** Permit or non-permit, as PP 17/2018 article 11 divides them. */
export function permitOrNot(of: readonly Aspect[]): Text {
  return of.includes('permit')
    ? { id: 'urusan perizinan (PP 17/2018 pasal 11)', en: 'a matter of permits (GR 17/2018 article 11)' }
    : { id: 'urusan nonperizinan (PP 17/2018 pasal 11)', en: 'no matter of permits (GR 17/2018 article 11)' }
}

export function countOfPowers(count: number): Text {
  return { id: `${count} kewenangan`, en: `${count} ${count === 1 ? 'authority' : 'authorities'}` }
}

/** The sentence that comes first: how many are only examples. */
export function examplesSentence(count: number): Text {
  if (count === 0)
    return { id: 'Semua kewenangan yang berlaku punya dasar.', en: 'Every authority in force has its instrument.' }
  return {
    id: `${count} kewenangan baru contoh: dalam produksi tidak membuka layanan sampai dasarnya dicatat.`,
    en: `${count} ${count === 1 ? 'is' : 'are'} only an example: in production nothing opens until the instrument is entered.`,
  }
}

/** From when to when. */
export function stretchOf({ from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate | null }): Text {
  const [first, last] = [dateInWords(from), until && dateInWords(until)]
  if (!last) return { id: `sejak ${first.id}`, en: `since ${first.en}` }
  return { id: `${first.id} sampai sebelum ${last.id}`, en: `${first.en} until before ${last.en}` }
}

/** Of an instrument that was typed in after its first day. */
export function inUseFrom(day: Temporal.PlainDate): Text {
  return { id: `dipakai di sini sejak ${dateInWords(day).id}`, en: `in use here from ${dateInWords(day).en}` }
}

export function enteredBy(name: string, moment: Text): Text {
  return { id: `dicatat ${name}, ${moment.id}`, en: `entered by ${name}, ${moment.en}` }
}

export function untilDay(day: Temporal.PlainDate): Text {
  return { id: `sampai sebelum ${dateInWords(day).id}`, en: `until before ${dateInWords(day).en}` }
}

/** What closing it touches, in one sentence. */
export function touched({ services, offices, files }: { services: number; offices: number; files: number }): Text {
  return {
    id: `Menyangkut ${services} layanan di ${offices} kantor, dengan ${files} berkas yang sedang berjalan atau menunggu.`,
    en: `Touches ${services} ${services === 1 ? 'service' : 'services'} in ${offices} ${offices === 1 ? 'office' : 'offices'}, with ${files} ${files === 1 ? 'file' : 'files'} under way or waiting.`,
  }
}

/** "Berakhir sejak 3 Maret 2026 oleh PP 17/2018 pasal 42". */
export function sayClosing(closing: {
  what: 'ended' | 'revoked'
  on: Temporal.PlainDate
  regulationName: Text | null
  article: string | null
}): Text {
  const [day, by, { article }] = [dateInWords(closing.on), closing.regulationName, closing]
  const [what, place] = [
    delegationWords[closing.what],
    article === null ? ['', ''] : [` pasal ${article}`, ` article ${article}`],
  ]
  return {
    id: `${what.id} sejak ${day.id}${by ? ` oleh ${by.id}${place[0]}` : ''}`,
    en: `${closing.what === 'ended' ? 'Ends' : 'Revoked'} from ${day.en}${by ? ` by ${by.en}${place[1]}` : ''}`,
  }
}
