import type { RefusalFacts } from '#platform/refusal.ts'
import type { Text } from '#ui/language.ts'

/** Why nothing is entered from a slip that was written by hand. */
export const blankRefusals = {
  'blank-unknown': {
    id: 'Kantor ini tidak punya slip kosong bernomor itu. Salin nomornya dari kertas.',
    en: 'This office has no blank slip of that number. Copy the number from the paper.',
  },
  'blank-used': (facts: RefusalFacts): Text => ({
    id: `Slip itu sudah dipakai untuk berkas ${facts.by || 'lain'}. Satu slip hanya untuk satu berkas.`,
    en: `That slip was used for file ${facts.by || 'another'}. One slip is for one file.`,
  }),
  'blank-spoiled': {
    id: 'Slip itu sudah dicatat rusak atau hilang, jadi tidak dapat dipakai.',
    en: 'That slip is noted as spoiled or lost and cannot be used.',
  },
  'blank-in-future': {
    id: 'Jam di slip belum terjadi. Periksa tanggal dan jamnya.',
    en: 'The hour on the slip has not come yet. Check its date and time.',
  },
  'blank-before-print': {
    id: 'Jam di slip mendahului saat slip itu dicetak. Periksa tanggal dan jamnya.',
    en: 'The hour on the slip is before the slip was printed. Check its date and time.',
  },
}
