import type { Text } from '#ui/language.ts'

/** What the counter says about forms that are not finished. */
export const draftWords = {
  save: { id: 'Simpan isian, lanjutkan nanti', en: 'Keep this form for later' },
  saveNote: {
    id: 'Hanya petugas yang mengisi yang melihatnya, paling lama 7 hari. Pemohon belum terdaftar.',
    en: 'Only you see it, for 7 days at most. The applicant is not registered yet.',
  },
  resume: { id: 'Lanjutkan', en: 'Go on' },
  discard: { id: 'Buang', en: 'Discard' },
  nobody: { id: 'belum ada nama', en: 'no name yet' },
} satisfies Record<string, Text>

export function draftCount(count: number): Text {
  return {
    id: `${count} isian belum selesai`,
    en: `${count} unfinished ${count === 1 ? 'form' : 'forms'}`,
  }
}

export function keptAt(moment: Text): Text {
  return { id: `disimpan ${moment.id}`, en: `kept ${moment.en}` }
}

/** Whose form is thrown away, for who hears the button without its row. */
export function discardOf(name: string): Text {
  return { id: `isian ${name}`, en: `the form of ${name}` }
}
