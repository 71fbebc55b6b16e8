import type { Text } from '#ui/language.ts'
import type { TrackedCorrection, TrackingPage } from '../contract.ts'

export const correctionWords = {
  requested: { id: 'Perbaikan surat sudah diminta', en: 'A correction of the letter was asked for' },
  approved: { id: 'Perbaikan surat disetujui', en: 'The correction is approved' },
  issued: { id: 'Surat pengganti sudah bernomor', en: 'The new letter has its number' },
  archived: { id: 'Surat pengganti siap diambil', en: 'The new letter is ready to collect' },
  collected: { id: 'Surat pengganti sudah di tangan Bapak/Ibu', en: 'The new letter is in your hands' },
  'turned-down': { id: 'Perbaikan surat tidak disetujui', en: 'The correction was turned down' },
  bringOld: {
    id: 'Bawa KTP asli dan kertas surat lama bila masih ada. Gratis.',
    en: 'Bring your identity card, and the old paper if you still have it. It is free.',
  },
} satisfies Record<TrackedCorrection['stage'] | 'bringOld', Text>

/** What happened when, and what happens next, in one or two sentences. */
export function saidOf(stage: TrackedCorrection['stage'], moment: Text, where: Text | undefined): Text {
  switch (stage) {
    case 'requested':
      return {
        id: `Kami catat ${moment.id}. Sekarang ${where?.id ?? 'di kantor kami'}. Sampai surat pengganti terbit, surat lama masih berlaku. Gratis.`,
        en: `We noted it ${moment.en}. It is now ${where?.en ?? 'with us'}. Until the new letter is issued the old one stays valid. It is free.`,
      }
    case 'approved':
      return {
        id: `Disetujui ${moment.id}. Surat pengganti sedang diberi nomor.`,
        en: `Approved ${moment.en}. The new letter is being numbered.`,
      }
    case 'issued':
      return {
        id: `Bernomor sejak ${moment.id}. Salinannya sedang kami arsipkan, sesudah itu siap diambil.`,
        en: `Numbered ${moment.en}. We are archiving its copy; after that it is ready.`,
      }
    case 'archived':
      return { id: `Sejak ${moment.id}.`, en: `Since ${moment.en}.` }
    case 'collected':
      return { id: `Diambil ${moment.id}.`, en: `Collected ${moment.en}.` }
    case 'turned-down':
      return {
        id: `Diputuskan ${moment.id}. Surat yang sudah terbit tetap berlaku. Alasannya:`,
        en: `Decided ${moment.en}. The letter that was issued stays valid. The reason:`,
      }
  }
}

/** The letter that tells of such a decision waits, and what it says. */
export const noticeWaits = {
  voided: {
    id: 'Surat pembatalannya dapat Bapak/Ibu ambil di loket dengan membawa KTP. Gratis.',
    en: 'You may collect the letter that says so at the counter; bring your identity card. It is free.',
  },
  'turned-down': {
    id: 'Surat keputusannya dapat Bapak/Ibu ambil di loket dengan membawa KTP. Gratis.',
    en: 'You may collect the letter of that decision at the counter; bring your identity card. It is free.',
  },
} satisfies Record<NonNullable<TrackingPage['noticeWaits']>, Text>

/** What whoever holds the old paper must know. */
export function voidSince(number: string, moment: Text, replacedBy: string): Text {
  return {
    id: `Surat nomor ${number} tidak berlaku lagi sejak ${moment.id}. Penggantinya surat nomor ${replacedBy}.`,
    en: `Letter number ${number} is void since ${moment.en}. Letter number ${replacedBy} takes its place.`,
  }
}

/** Since when a letter is void that no other replaced, and what to do with it. */
export function revokedSince(number: string, moment: Text): Text {
  return {
    id: `Surat nomor ${number} kami nyatakan tidak berlaku sejak ${moment.id}. Jangan dipakai lagi. Tanyakan kepada kami bila masih perlu suratnya.`,
    en: `We declared letter number ${number} void from ${moment.en}. Do not use it any more. Ask us if you still need a letter.`,
  }
}

export const revokedTitle: Text = { id: 'Surat tidak berlaku lagi', en: 'The letter is void' }
