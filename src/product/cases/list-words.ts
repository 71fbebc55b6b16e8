import type { Text } from '#ui/language.ts'
import type { CaseState } from './contract.ts'

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
  lapsed: { id: 'Gugur', en: 'Lapsed' },
} satisfies Record<string, Text | Record<string, Text>>

/** Where a file lies, in the list of the whole room. */
export function withDesk(post: Text): Text {
  return { id: `Di meja ${post.id}`, en: `With the ${post.en}` }
}

/** How a file stands, in a word or two, for whoever reads many. */
export function stateWords(state: CaseState): Text {
  if (state === 'open') return { id: 'Berjalan', en: 'Under way' }
  return state === 'incomplete' ? inList.incomplete.turn : inList[state]
}
