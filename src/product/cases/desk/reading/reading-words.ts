import type { Text } from '#ui/language.ts'
import type { ReaderLine } from '../../contract.ts'
import { inHand } from '../../reading-words.ts'

/** What the page that asks why says, and what the case page says of its readers. */
export const readingWords = {
  search: { id: 'Pencarian', en: 'Search' },
  kind: { id: 'Alasan', en: 'Reason' },
  words: { id: 'Keterangan', en: 'In your words' },
  wordsNote: { id: 'boleh kosong', en: 'optional' },
  wordsHint: {
    id: 'Untuk alasan lain, tulis sedikitnya lima huruf. Jangan tulis NIK.',
    en: 'For another reason write at least five letters. Do not write a NIK.',
  },
  open: { id: 'Catat alasan dan buka berkas', en: 'Record the reason and open the file' },
  openAndSend: { id: 'Catat alasan dan kirim isian', en: 'Record the reason and send the form' },
  held: {
    id: 'Isian yang tadi dikirim belum tersimpan, dan tidak hilang: begitu alasan tercatat, isian itu langsung dikirim.',
    en: 'What you sent is not saved yet, and not lost: it is sent on as soon as the reason is recorded.',
  },
  kept: {
    id: 'Alasan ini berlaku sampai hari ini berakhir. Camat, Sekcam, dan pengawas kabupaten dapat membacanya. Pemohon melihat berapa petugas yang membuka berkasnya (UU 27/2022 pasal 31).',
    en: 'The reason holds until the end of today. The camat, the secretary and the regency supervisor can read it. The applicant sees how many officers opened the file (UU 27/2022 article 31).',
  },
  readers: { id: 'Yang membuka berkas ini', en: 'Who opened this file' },
  reader: { id: 'Petugas', en: 'Officer' },
  times: { id: 'Dibuka', en: 'Opened' },
  why: { id: 'Mengapa', en: 'Why' },
  inHand,
} satisfies Record<string, Text>

export function askingWhy(you: string): Text {
  return { id: `Mengapa ${you} membuka berkas ini?`.replace('  ', ' '), en: 'Why do you open this file?' }
}

/** Whose the case is instead. */
export function whyAsked(officeName: string | undefined, you: string): Text {
  if (officeName === undefined)
    return {
      id: `Berkas ini tidak sedang di meja ${you}, dan ${you} belum pernah mengerjakannya.`,
      en: 'This file is not on your desk, and you have not worked on it.',
    }
  return {
    id: `Berkas ini milik ${officeName}. ${you} dapat membacanya sesudah menulis alasan.`,
    en: `This file belongs to ${officeName}. You can read it once you have given a reason.`,
  }
}

/** Why nothing is offered to whoever only reads. */
export function actsElsewhere(officeName: string): Text {
  return {
    id: `Hanya untuk dibaca. Yang bertindak adalah petugas ${officeName}.`,
    en: `For reading only. The officers of ${officeName} act on it.`,
  }
}

/** How often, and when last. */
export function openedTimes({ times }: ReaderLine, last: Text): Text {
  return {
    id: times === 1 ? last.id : `${times} kali, terakhir ${last.id}`,
    en: times === 1 ? last.en : `${times} times, last ${last.en}`,
  }
}
