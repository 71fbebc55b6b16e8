import type { Text } from '#ui/language.ts'

/** "5 orang: petugas loket 1, kasi pelum 1": how many work on a service, post by post; one person may hold several. */
export function staffSentence(people: number, held: readonly { short: Text; count: number }[]): Text {
  const posts = (language: 'id' | 'en') => held.map(({ short, count }) => `${short[language]} ${count}`).join(', ')
  return {
    id: `${people} orang: ${posts('id')}`,
    en: `${people} ${people === 1 ? 'person' : 'people'}: ${posts('en')}`,
  }
}
