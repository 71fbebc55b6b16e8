import type { Text } from '#ui/language.ts'

/** What the forms of the case page ask and promise. */
export const actWords = {
  sendBackTo: { id: 'Kembalikan ke', en: 'Send back to' },
  sendBackReason: { id: 'Apa yang perlu diperbaiki', en: 'What needs mending' },
  sendBackNote: {
    id: 'Petugas di sana membaca alasan ini. Janji kepada pemohon tetap berjalan.',
    en: 'The officer there reads this reason. The promise to the applicant keeps running.',
  },
  sendBackButton: { id: 'Kembalikan', en: 'Send back' },
  refuseReason: { id: 'Mengapa tidak dapat diterbitkan', en: 'Why it cannot be issued' },
  refuseNote: {
    id: 'Pemohon membaca alasan ini apa adanya dan dapat mengajukan keberatan. Berkas ditutup.',
    en: 'The applicant reads this reason as it is and may object. The file is closed.',
  },
  refuseButton: { id: 'Tolak permohonan', en: 'Refuse the request' },
  collectedBy: { id: 'Nama yang mengambil', en: 'Name of the collector' },
  relation: { id: 'Yang mengambil', en: 'Who collects' },
  applicant: { id: 'Pemohon sendiri', en: 'The applicant' },
  proxy: { id: 'Wakil, dengan surat kuasa', en: 'A proxy, with a letter of authority' },
  identitySeen: { id: 'Identitas yang diperlihatkan', en: 'Identity paper shown' },
  identityHint: { id: 'Misalnya KTP-el asli', en: 'For example the original identity card' },
  originals: { id: 'Asli yang sudah dilihat', en: 'Originals seen' },
  originalsNote: { id: 'Tadi asli menyusul.', en: 'The originals were to follow.' },
  signRead: { id: 'Baca dulu konsepnya', en: 'Read the draft first' },
} satisfies Record<string, Text>

/** What a signature approves, told beside its button. */
export function whatIsSigned(service: Text, applicant: string, capacity: Text, you: string): Text {
  return {
    id: `${service.id} untuk ${applicant}. Dengan menandatangani, ${you} menyetujui isi konsep itu sebagai ${capacity.id}. Persetujuan ini tercatat.`,
    en: `${service.en} for ${applicant}. By signing you approve that draft as ${capacity.en}. The approval is recorded.`,
  }
}
