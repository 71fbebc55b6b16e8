import type { Text } from '#ui/language.ts'
import type { Substituting } from '../contract/standing-in.ts'
import { inPlace } from '../standing-in-words.ts'

/** What the forms of the case page ask and promise. */
export const actWords = {
  sendBackTo: { id: 'Kembalikan ke', en: 'Send back to' },
  sendBackReason: { id: 'Apa yang perlu diperbaiki', en: 'What needs mending' },
  sendBackNote: {
    id: 'Petugas di sana membaca alasan ini. Janji kepada pemohon tetap berjalan.',
    en: 'The officer there reads this reason. The promise to the applicant keeps running.',
  },
  sendBackButton: { id: 'Kembalikan', en: 'Send back' },
  collectedBy: { id: 'Nama yang mengambil', en: 'Name of the collector' },
  agency: { id: 'Instansi lain', en: 'Another agency' },
  post: { id: 'Dikirim lewat pos', en: 'Sent by post' },
  moreWays: { id: 'Kuasa, instansi, pos, atau beberapa lembar', en: 'Proxy, agency, post, or several sheets' },
  letter: { id: 'Surat kuasa', en: 'Letter of authority' },
  letterSeen: { id: 'Surat kuasa sudah dilihat', en: 'The letter of authority was seen' },
  tracking: { id: 'Nomor resi pos', en: 'Number of the parcel' },
  sheets: { id: 'Berapa lembar', en: 'How many sheets' },
  proof: { id: 'Bukti terima', en: 'Proof of receipt' },
  signed: { id: 'Tanda tangan di kertas', en: 'Signature on paper' },
  photo: { id: 'Foto tanda terima', en: 'Photo of the receipt' },
  receipt: { id: 'Foto tanda terimanya', en: 'The photo of it' },
  relation: { id: 'Yang mengambil', en: 'Who collects' },
  applicant: { id: 'Pemohon sendiri', en: 'The applicant' },
  proxy: { id: 'Wakil, dengan surat kuasa', en: 'A proxy, with a letter of authority' },
  identitySeen: { id: 'Identitas yang diperlihatkan', en: 'Identity paper shown' },
  identityHint: { id: 'Misalnya KTP-el asli', en: 'For example the original identity card' },
  originals: { id: 'Asli yang sudah dilihat', en: 'Originals seen' },
  originalsNote: { id: 'Tadi asli menyusul.', en: 'The originals were to follow.' },
  signRead: { id: 'Baca dulu konsepnya', en: 'Read the draft first' },
  absence: { id: 'Mengapa pejabatnya tidak dapat menandatangani', en: 'Why the holder of the post cannot sign' },
  absenceHint: {
    id: 'Misalnya dinas luar ke Bengkalis sampai Jumat',
    en: 'For example on duty in Bengkalis until Friday',
  },
  substituteUnconfirmed: {
    id: 'Bengkalis perlu memastikan: dasar pelimpahan untuk pengganti ini belum kami baca.',
    en: 'Bengkalis to confirm: we have not read the instrument that names this substitute.',
  },
} satisfies Record<string, Text>

/** Who signs in whose place, before the reason is asked. */
export function signsFor({ inPlaceOf, as, mark }: Substituting): Text {
  if (mark !== 'a.n.')
    return {
      id: `Surat akan ditandatangani sebagai ${mark} ${inPlaceOf.id}.`,
      en: `The letter will be signed as ${mark} ${inPlaceOf.en}.`,
    }
  return {
    id: `Surat akan ditandatangani a.n. ${inPlaceOf.id} oleh ${as.id}.`,
    en: `The letter will be signed for the ${inPlaceOf.en} by the ${as.en}.`,
  }
}

/** As what somebody signs in the holder's place: the own post, or `Plh. Camat`. */
export function signsAs({ as, mark }: Substituting): Text {
  return mark === 'a.n.' ? as : inPlace(mark, as)
}

/** What a signature approves, told beside its button. */
export function whatIsSigned(service: Text, applicant: string, capacity: Text, you: string): Text {
  return {
    id: `${service.id} untuk ${applicant}. Dengan menandatangani, ${you} menyetujui isi konsep itu sebagai ${capacity.id}. Persetujuan ini tercatat.`,
    en: `${service.en} for ${applicant}. By signing you approve that draft as ${capacity.en}. The approval is recorded.`,
  }
}
