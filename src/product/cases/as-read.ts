import { formOf } from '#catalogue'
import { letterDate } from '#clock'
import type { LetterData } from '#documents'
import type { Language, Text } from '#ui/language.ts'
import { spellDay, spellWritten } from '#ui/spell-number.ts'
import { answered } from './fields.ts'
import type { HeldCase } from './store/find.ts'

type Asked = {
  type: string
  unit?: Text | undefined
  choices?: readonly { key: string; label: Text }[] | undefined
}
type Case = Pick<HeldCase, 'definition' | 'fields'>

/** A case's answers as a person reads them: dates in words, choices by their label. A letter is in Indonesian. */
export function asRead(file: Case, language: Language = 'id'): LetterData['fields'] {
  return eachAnswer(file, (question, text) => answerAsRead(question, text, language))
}

/**
 * The numbers and days among a case's answers in Indonesian words, with their units: `tujuh puluh lima juta rupiah`. Null
 * for every other answer, and for a number that has no words.
 */
export function answersInWords(file: Case): LetterData['inWords'] {
  return eachAnswer(file, inWords)
}

function eachAnswer(file: Case, write: (question: Asked, text: string) => string | null): LetterData['fields'] {
  const values = answered(file)
  return Object.fromEntries(
    formOf(file.definition).map((field) => {
      const value = values[field.key]
      if (value === undefined) return [field.key, null]
      if (typeof value === 'string') return [field.key, write(field, value)]
      const columns = field.columns ?? []
      const rows = value.map((row) =>
        Object.fromEntries(
          columns.map((column) => {
            const text = row[column.key]
            return [column.key, text === undefined ? null : write(column, text)]
          }),
        ),
      )
      return [field.key, rows]
    }),
  )
}

function answerAsRead(question: Asked, text: string, language: Language): string {
  if (question.type === 'date') return letterDate(Temporal.PlainDate.from(text))[language]
  if (question.type === 'choice')
    return question.choices?.find((choice) => choice.key === text)?.label[language] ?? text
  return question.type === 'number' ? inGroups(text) : text
}

/** `75.000.000`, `1.234,5`: however it was typed, as papers here write it. */
function inGroups(text: string): string {
  const [whole = '', part] = text.replaceAll('.', '').split(',')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return part === undefined ? grouped : `${grouped},${part}`
}

/** Units that are signs, as they are spoken. */
const spokenUnits: Readonly<Record<string, string>> = {
  m: 'meter',
  'm²': 'meter persegi',
  ha: 'hektare',
  '%': 'persen',
}

function inWords({ type, unit }: Asked, text: string): string | null {
  if (type === 'date') return spellDay(Temporal.PlainDate.from(text))
  const words = type === 'number' ? spellWritten(text) : undefined
  if (words === undefined) return null
  return unit ? `${words} ${spokenUnits[unit.id] ?? unit.id}` : words
}
