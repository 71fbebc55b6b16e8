import type { Text } from '#ui/language.ts'

/** What a citizen reads of the limit to come, and of a request that lapsed. */
export const lapseWords = {
  lapsed: { id: 'Berkas gugur, bukan ditolak', en: 'The file lapsed; it is not refused' },
  again: { id: 'Boleh dimulai lagi kapan saja', en: 'You may begin again at any time' },
  how: {
    id: 'Datang ke loket dengan KTP. Nomor tetap sama, dan yang sudah diserahkan tetap ada.',
    en: 'Come to the counter with your identity card. The number stays, and so does everything you handed in.',
  },
  limit: { id: 'Batas', en: 'Limit' },
  since: { id: 'Sejak', en: 'Since' },
} satisfies Record<string, Text>

/** Told beforehand: until when to come, by which rule, and that nothing ends by itself. */
export function comeBefore(moment: Text, basis: Text): Text {
  return {
    id: `Datanglah sebelum ${moment.id}. Sesudah itu berkas dapat kami gugurkan; kami memberi tahu lebih dulu (${basis.id}).`,
    en: `Please come before ${moment.en}. After that we may let the file lapse; we tell you first (${basis.en}).`,
  }
}
