import type { Text } from '#ui/language.ts'
import type { NoticeAct, NoticeKind, NoticeRefusal } from './contract/noticing.ts'

export const noticeRefusals = {
  'notice-template-missing': {
    id: 'Paket kabupaten ini belum punya naskah surat untuk keputusan ini. Terapkan paket yang baru dulu.',
    en: 'The regency pack has no letter for this decision yet. Apply the new pack first.',
  },
  'notice-not-there': {
    id: 'Surat itu sudah diserahkan, atau bukan surat berkas ini.',
    en: 'That letter was handed over already, or is not of this file.',
  },
} satisfies Record<NoticeRefusal, Text>

/** What such a letter is called. */
export const noticeNames = {
  voided: { id: 'Surat pembatalan', en: 'Letter of voiding' },
  'turned-down': { id: 'Surat penolakan perbaikan', en: 'Letter on a correction turned down' },
} satisfies Record<NoticeKind, Text>

export const noticeActs = {
  'hand-over-notice': { id: 'Serahkan surat itu', en: 'Hand that letter over' },
} satisfies Record<NoticeAct, Text>

export const noticeHappened: Readonly<Record<string, Text>> = {
  'notice.handed-over': { id: 'Surat tentang keputusan itu diserahkan', en: 'Letter on that decision handed over' },
}
