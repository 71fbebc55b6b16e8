import type { Text } from '#ui/language.ts'

/** What may be asked on the page of any service, and the form around it. */
export const ofEveryService = {
  applicant: { id: 'Siapa yang memohon?', en: 'Who applies?' },
  applicantKinds: {
    person: { id: 'Perorangan', en: 'A person' },
    body: { id: 'Badan atau organisasi', en: 'A body or organisation' },
    'village-government': { id: 'Pemerintah desa', en: 'A village government' },
  },
  proxy: { id: 'Siapa yang datang ke kantor?', en: 'Who comes to the office?' },
  proxies: [
    { key: 'no', label: { id: 'Pemohon sendiri', en: 'The applicant' } },
    { key: 'yes', label: { id: 'Diwakilkan', en: 'Somebody else for them' } },
  ],
} as const satisfies Record<string, Text | Record<string, Text> | readonly { key: string; label: Text }[]>

export const questionWords = {
  heading: { id: 'Yang mana keadaan Bapak/Ibu?', en: 'What applies to you?' },
  show: { id: 'Tampilkan syarat saya', en: 'Show what I need' },
  again: { id: 'Ubah jawaban', en: 'Change the answers' },
  open: {
    id: 'Jawab dulu, supaya yang tampil hanya syarat untuk keadaan Bapak/Ibu.',
    en: 'Answer first, and only what applies to you is shown.',
  },
  how: { id: 'Cara hitung', en: 'How it is worked out' },
  once: { id: 'Dulu pernah dipungut', en: 'Charged in the past' },
} satisfies Record<string, Text>

/** What held until a regulation lapsed: told, never taken. */
export function chargedUntil(says: Text, law: Text | null, day: Text): Text {
  const [id, en] = law ? [` (${law.id})`, ` (${law.en})`] : ['', '']
  return {
    id: `${says.id}${id}. Tidak berlaku lagi sejak ${day.id}.`,
    en: `${says.en}${en}. No longer in force since ${day.en}.`,
  }
}
