import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'
import type { ArchiveRefusal, DocumentKind } from './contract.ts'

/** A refusal without a sentence does not compile. */
export const refusals = {
  'document-unknown': {
    id: 'Kami tidak menemukan surat itu di kantor ini.',
    en: 'We cannot find that letter in this office.',
  },
  'document-elsewhere': {
    id: 'Surat dan berkas ini milik kantor lain. Di sini hanya dibaca.',
    en: 'This letter and its file belong to another office. Here they are only read.',
  },
  'document-not-issued': {
    id: 'Surat ini belum terbit, jadi belum ada yang disalin.',
    en: 'This letter is not issued yet, so there is nothing to copy.',
  },
  'document-destroyed': {
    id: 'Isi surat ini sudah dimusnahkan menurut jadwal retensi, jadi tidak ada yang disalin.',
    en: 'What this letter said was destroyed by the retention schedule, so there is nothing to copy.',
  },
  'file-lent': ({ borrower }: RefusalFacts): Text => ({
    id: `Berkas ini sedang dipinjam ${borrower}. Catat kembalinya dulu.`,
    en: `This file is out with ${borrower}. Record its return first.`,
  }),
  'file-forgotten': {
    id: 'Isi berkas ini sudah dimusnahkan menurut jadwal retensi, jadi tidak ada yang disimpan atau dipinjamkan.',
    en: 'What this file held was destroyed by the retention schedule, so there is nothing to put away or lend.',
  },
  'file-not-lent': {
    id: 'Berkas ini sudah kembali di tempatnya.',
    en: 'This file is back in its place already.',
  },
  'loan-past': {
    id: 'Tanggal kembali paling cepat hari ini.',
    en: 'The day of return is today at the earliest.',
  },
  'letter-collected': {
    id: 'Surat ini tidak menunggu diambil lagi.',
    en: 'This letter does not wait to be collected any more.',
  },
} satisfies Record<ArchiveRefusal, Text | ((facts: RefusalFacts) => Text)>

/** What can be wrong in the forms of this slice. */
export const errors: Readonly<Record<string, Text>> = {
  empty: { id: 'Bagian ini perlu diisi.', en: 'This must be filled in.' },
  'reason-short': { id: 'Tulis alasannya, paling sedikit lima huruf.', en: 'Write the reason, at least five letters.' },
  date: { id: 'Pilih tanggalnya.', en: 'Choose the date.' },
  'date-ahead': { id: 'Tanggal itu belum tiba.', en: 'That day has not come yet.' },
}

/** What stands across the head of a copy: which one it is, of what, made by whom and for whom. */
export function copyNotice(about: {
  ordinal: number
  number: string
  day: Text
  by: string
  forWhom: string
  /** Why the letter holds no more. */
  left: Text | undefined
}): Text {
  const { ordinal, number, day, by, forWhom, left } = about
  const also = (words: string | undefined) => (words === undefined ? '' : ` ${words}`)
  return {
    id: `Salinan ke-${ordinal} dari surat nomor ${number}, dibuat ${day.id} oleh ${by} untuk ${forWhom}. Bukan surat asli.${also(left?.id)}`,
    en: `Copy ${ordinal} of letter number ${number}, made on ${day.en} by ${by} for ${forWhom}. Not the original.${also(left?.en)}`,
  }
}

/** What an applicant is told when their letter waits: on the telephone, or in a message. */
export function readyMessage(about: {
  kind: DocumentKind
  service: Text
  number: string
  day: Text
  office: string
}): Text {
  const { kind, service, number, day, office } = about
  // What somebody else may read on a telephone does not say that a request was refused, or a letter declared void.
  if (kind !== 'letter' && kind !== 'correction')
    return {
      id: `Ada surat kami tentang ${service.id} Bapak/Ibu, nomor berkas ${number}, sejak ${day.id}. Silakan ambil di ${office} dengan membawa KTP.`,
      en: `There is a letter from us about your ${service.en}, file number ${number}, since ${day.en}. Please collect it at ${office} with your identity card.`,
    }
  return {
    id: `${service.id} Bapak/Ibu, nomor berkas ${number}, sudah jadi sejak ${day.id}. Silakan ambil di ${office} dengan membawa KTP dan slip.`,
    en: `Your ${service.en}, file number ${number}, is ready since ${day.en}. Please collect it at ${office} with your identity card and the slip.`,
  }
}

export const openList: Text = { id: 'Buka daftarnya', en: 'Open the list' }

export function waitingLong(count: number): Text {
  return {
    id: `${count} surat sudah lama belum diambil. Ingatkan pemohonnya.`,
    en: `${count} ${count === 1 ? 'letter has' : 'letters have'} waited for long. Remind who applied.`,
  }
}
