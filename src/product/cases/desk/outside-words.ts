import type { Text } from '#ui/language.ts'

export const outsideLabels = {
  outsideNumber: { id: 'Nomor dari register lain', en: 'Number from another register' },
  outsideSource: { id: 'Nama register itu', en: 'Name of that register' },
} satisfies Record<string, Text>

export const outsideWords = {
  summary: { id: 'Surat ini sudah bernomor dari register lain', en: 'Another register has numbered this letter' },
  numberHint: { id: 'persis seperti tertulis di sana', en: 'exactly as it is written there' },
  sourceHint: { id: 'misalnya SRIKANDI, atau agenda Setda', en: 'such as SRIKANDI, or the secretariat' },
  note: {
    id: 'Nomor kantor ini tidak terpakai. Asal nomor tercetak di surat dan tampak di buku register.',
    en: 'No number of this office is used. Where the number comes from stands on the letter and in the register book.',
  },
} satisfies Record<string, Text>

/** A letter's number, and whose it is where it is not this office's. */
export function letterNumber(number: string, source?: string | null): Text {
  if (!source) return { id: `Nomor ${number}`, en: `Number ${number}` }
  return { id: `Nomor ${number}, dari ${source}`, en: `Number ${number}, from ${source}` }
}
