import { formOf, letterPlaces, type ServiceDefinition } from '#catalogue'
import type { LetterData } from '#documents'

type Words = LetterData['words']
type Read = Pick<LetterData, 'fields'> & {
  inWords?: LetterData['inWords']
  /** The answers as English has them: its months, its choices. */
  inEnglish?: LetterData['fields']
  applicant: { name: string; address: string }
}

/**
 * What a letter of the common shape says for a case: the words of its service with the answers put in. What was left
 * empty leaves its line or paragraph out. Nothing for a service whose template says it all itself.
 */
export function wordsOf(definition: ServiceDefinition, read: Read): Words {
  const { words } = definition.letter
  if (!words) return null
  const filled = (sentence: string) => fill(sentence, read)
  const { english } = words
  const inEnglish = (sentence = '') => fill(sentence, { ...read, fields: read.inEnglish ?? read.fields }) || null
  const body = words.body.flatMap((sentence, place) => {
    const said = filled(sentence)
    return said === undefined ? [] : [{ said, also: inEnglish(english?.body[place]) }]
  })
  const asked = formOf(definition)
  return {
    title: words.title ?? definition.name.id,
    opening: filled(words.opening) ?? words.opening,
    lines: words.lines.flatMap((key) => {
      const field = asked.find((one) => one.key === key)
      const value = read.fields[key]
      if (!field || typeof value !== 'string' || value === '') return []
      return [{ label: field.label.id, value: withUnit(value, field.unit?.id, read.inWords?.[key]) }]
    }),
    roles: definition.parties
      .filter(({ key }) => words.parties.includes(key))
      .map(({ key, name }) => ({ key, name: name.id })),
    body: body.map(({ said }) => said),
    second: english
      ? {
          title: english.title,
          opening: inEnglish(english.opening) ?? english.opening,
          body: body.map(({ also }) => also),
        }
      : null,
  }
}

/** What is worth money, and land, is told twice: no digit can be added to words. */
function withUnit(value: string, unit: string | undefined, words: LetterData['inWords'][string] | undefined): string {
  const measured = unit === 'rupiah' ? `Rp${value}` : [value, unit].filter(Boolean).join(' ')
  const isTwice = (unit === 'rupiah' || unit === 'm²') && typeof words === 'string'
  return isTwice ? `${measured} (${words})` : measured
}

function fill(sentence: string, { fields, applicant }: Pick<Read, 'fields' | 'applicant'>): string | undefined {
  const known: Record<string, unknown> = { ...fields, pemohon: applicant.name, alamat: applicant.address }
  const values = letterPlaces(sentence).map((place) => [place, known[place]] as const)
  if (values.some(([, value]) => typeof value !== 'string' || value === '')) return undefined
  return values.reduce((text, [place, value]) => text.replaceAll(`{${place}}`, () => String(value)), sentence)
}
