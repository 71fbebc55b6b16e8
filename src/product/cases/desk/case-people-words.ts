import type { Text } from '#ui/language.ts'

/** What the case page says of everybody beside the applicant. */
export const casePeopleWords = {
  heading: { id: 'Para pihak', en: 'Parties' },
  name: { id: 'Nama', en: 'Name' },
  identity: { id: 'NIK', en: 'NIK' },
  about: { id: 'Keterangan', en: 'About' },
  withoutNik: { id: 'Tanpa NIK', en: 'Without NIK' },
  unknown: { id: 'NIK belum disebut', en: 'NIK not told yet' },
  checkNik: { id: 'Periksa lagi NIK-nya.', en: 'Check the NIK again.' },
  born: { id: 'lahir', en: 'born' },
  letterSeen: { id: 'surat kuasa sudah dilihat', en: 'power of attorney seen' },
  letterUnseen: { id: 'surat kuasa belum dilihat', en: 'power of attorney not seen yet' },
} satisfies Record<string, Text>

export function registeredDespite(numbers: readonly string[]): Text {
  const listed = numbers.join(', ')
  return { id: `Didaftarkan walau sudah ada ${listed}.`, en: `Registered although there was ${listed}.` }
}

export function rolesMissing(roles: readonly string[]): Text {
  return { id: `Belum lengkap: ${roles.join(', ')}.`, en: `Not complete yet: ${roles.join(', ')}.` }
}
