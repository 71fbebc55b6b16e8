import type { Text } from '#ui/language.ts'
import type { ReasonKind } from './contract/reading.ts'

/** Why somebody opens a case that is not in their hands. */
export const reasonWords = {
  'at-counter': { id: 'Warga bertanya di loket', en: 'A citizen asks at the counter' },
  'by-telephone': { id: 'Warga bertanya lewat telepon', en: 'A citizen asks by telephone' },
  complaint: { id: 'Memeriksa pengaduan', en: 'Looking into a complaint' },
  supervision: { id: 'Pengawasan oleh atasan', en: 'Supervision by a superior' },
  colleague: { id: 'Membantu rekan', en: 'Helping a colleague' },
  other: { id: 'Alasan lain', en: 'Another reason' },
} satisfies Record<ReasonKind, Text>

export const inHand: Text = { id: 'Berkas ini urusannya', en: 'It was theirs to work on' }

/** The same, with the reason of whoever had it in hand: what the journal's lines about reading say. */
export const readingReasons: Readonly<Record<string, Text>> = { ...reasonWords, 'in-hand': inHand }

/** What happened, for the history; the name of the act is the key. */
export const readingHappened: Readonly<Record<string, Text>> = {
  'case.reason-given': {
    id: 'Dibuka petugas yang tidak sedang memegangnya',
    en: 'Opened by an officer who did not hold it',
  },
}
