import type { Text } from '#ui/language.ts'

/** What a row of the work list says where no clock runs. */
export const inList = {
  incomplete: {
    turn: { id: 'Kekurangan', en: 'Missing papers' },
    remaining: { id: 'menunggu pemohon', en: 'waiting for applicant' },
  },
  ready: { id: 'siap diambil', en: 'ready to collect' },
  closed: { id: 'Selesai', en: 'Done' },
  refused: { id: 'Ditolak', en: 'Refused' },
  withdrawn: { id: 'Dicabut', en: 'Withdrawn' },
} satisfies Record<string, Text | Record<string, Text>>

/** Where a file lies, in the list of the whole room. */
export function withDesk(post: Text): Text {
  return { id: `Di meja ${post.id}`, en: `With the ${post.en}` }
}
