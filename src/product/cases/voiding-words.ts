import type { Text } from '#ui/language.ts'
import type { VoidGround, VoidingRefusal } from './contract/voiding.ts'

/** Why a letter cannot be declared void now, with the way on. */
export const voidingRefusals = {
  'letter-void': {
    id: 'Surat ini sudah tidak berlaku. Yang membatalkan dan alasannya tertulis di lembar surat ini.',
    en: 'This letter is void already. Who declared it so, and why, stands on this letter’s own page.',
  },
  'letter-not-handed-over': {
    id: 'Surat ini masih di kantor. Perbaiki lewat perbaikan surat; dibatalkan bila sudah diserahkan.',
    en: 'This letter is still in the office. Correct it; what was handed over is declared void.',
  },
} satisfies Record<VoidingRefusal, Text>

/** On what ground a letter was declared void. */
export const voidGrounds = {
  authority: { id: 'Tidak ada wewenang', en: 'No authority' },
  procedure: { id: 'Prosedur keliru', en: 'Wrong procedure' },
  substance: { id: 'Isi keliru', en: 'Wrong substance' },
  superior: { id: 'Keputusan atasan', en: 'Decision of a superior' },
  court: { id: 'Putusan pengadilan', en: 'Judgment of a court' },
} satisfies Record<VoidGround, Text>

/** Where each ground stands in UU 30/2014. */
export const voidGroundSources = {
  authority: 'UU 30/2014 pasal 66 ayat (1) huruf a',
  procedure: 'UU 30/2014 pasal 66 ayat (1) huruf b',
  substance: 'UU 30/2014 pasal 66 ayat (1) huruf c',
  superior: 'UU 30/2014 pasal 66 ayat (3) huruf b',
  court: 'UU 30/2014 pasal 66 ayat (3) huruf c',
} satisfies Record<VoidGround, string>

/** What happened, for the history; the name of the act is the key. */
export const voidingHappened: Readonly<Record<string, Text>> = {
  'letter.voided': { id: 'Surat dinyatakan tidak berlaku', en: 'Letter declared void' },
}
