import { type FormField, formOf, type ServiceDefinition, sayLimits } from '#catalogue'
import type { RefusalFacts } from '#platform/refusal.ts'
import { bornField, readDate } from './nik.ts'

/** What was filled in: a text, or the rows of a list. Empty answers are not kept. */
export type FieldValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

type Question = Pick<FormField, 'key' | 'type' | 'optional' | 'maxLength' | 'min' | 'max' | 'unit' | 'choices'>
/** What is wrong with answers, by field name; and of which limits the sentence may speak. */
export type FieldFaults = { errors: Readonly<Record<string, string>>; facts: Readonly<Record<string, RefusalFacts>> }
type Wanted = { intent: 'open' | 'return'; on: Temporal.PlainDate }

/** What a case answered so far. Its row was written by what `readFields` returned, and by nothing else. */
export function answered(file: { fields: Readonly<Record<string, unknown>> }): FieldValues {
  return file.fields as FieldValues // see above: jsonb does not carry the type
}

/**
 * Reads a service's own fields. Returns what to keep and, by field name (`field.<key>` or `field.<key>.<row>.<column>`),
 * the code of what is wrong: empty, too-long, number, number-range, date, date-far, born-later, choose,
 * too-many. A file that goes back for
 * missing papers may leave them empty until it opens: nobody waits at the counter for what is not needed yet. Questions
 * that decide which papers are asked are answered always.
 */
export function readFields(
  definition: ServiceDefinition,
  given: FieldValues,
  { intent, on }: Wanted,
): { values: FieldValues } & FieldFaults {
  const values: Record<string, string | Record<string, string>[]> = {}
  const errors: Record<string, string> = {}
  for (const field of formOf(definition)) {
    const answer = given[field.key]
    if (field.type === 'list') {
      const rows = readRows(field, Array.isArray(answer) ? answer : [], on, errors)
      if (rows.length > 0) values[field.key] = rows
      else if (!field.optional) errors[`field.${field.key}`] = 'empty'
      continue
    }
    const text = typeof answer === 'string' ? clean(answer) : ''
    // What decides on the papers is needed at once: without it nobody could say what is missing.
    const isDeciding = definition.questions.some(({ key }) => key === field.key)
    const wrong = isDeciding && text === '' ? 'choose' : wrongAnswer(field, text, on)
    if (wrong) errors[`field.${field.key}`] = wrong
    else if (text !== '') values[field.key] = text
  }
  return { values, errors: intent === 'open' ? errors : withoutEmpty(errors), facts: factsOf(definition, errors) }
}

/** The limits that an answer has broken, for the sentence beside it. */
function factsOf(definition: ServiceDefinition, errors: Readonly<Record<string, string>>): FieldFaults['facts'] {
  const bounds = formOf(definition).flatMap(({ key, columns = [], ...field }) => [
    [new RegExp(`^field\\.${key}$`), field] as const,
    ...columns.map((column) => [new RegExp(`^field\\.${key}\\.\\d+\\.${column.key}$`), column] as const),
  ])
  return Object.fromEntries(
    Object.keys(errors).flatMap((name) => {
      const limits = bounds.find(([of]) => of.test(name))?.[1]
      const said = limits && sayLimits(limits)
      const most = limits?.maxLength ?? lengthMax
      return limits ? [[name, { most, ...(said ? { limitsId: said.id, limitsEn: said.en } : {}) }]] : []
    }),
  )
}

function withoutEmpty(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([, code]) => code !== 'empty'))
}

function readRows(
  field: FormField,
  given: readonly Readonly<Record<string, string>>[],
  on: Temporal.PlainDate,
  errors: Record<string, string>,
) {
  const rows: Record<string, string>[] = []
  for (const [index, row] of given.entries()) {
    const answers = (field.columns ?? []).map((column) => [column, clean(row[column.key] ?? '')] as const)
    if (answers.every(([, text]) => text === '')) continue
    for (const [column, text] of answers) {
      const wrong = wrongAnswer(column, text, on)
      if (wrong) errors[`field.${field.key}.${index}.${column.key}`] = wrong
    }
    rows.push(Object.fromEntries(answers.filter(([, text]) => text !== '').map(([column, text]) => [column.key, text])))
  }
  if (field.rowsMax !== undefined && rows.length > field.rowsMax) errors[`field.${field.key}`] = 'too-many'
  return rows
}

/** Characters of an answer whose question sets no limit. */
const lengthMax = 2000

function wrongAnswer(question: Question, text: string, on: Temporal.PlainDate): string | undefined {
  if (text === '') return question.optional ? undefined : 'empty'
  if (text.length > (question.maxLength ?? lengthMax)) return 'too-long'
  if (question.type === 'number') return wrongNumber(question, text)
  if (question.type === 'date') return wrongDay(question, text, on)
  if (question.type === 'choice') return question.choices?.some((choice) => choice.key === text) ? undefined : 'choose'
  return undefined
}

// Written as Indonesian does: dots between thousands, a comma before decimals. `1.000` is a thousand, never one.
function wrongNumber(question: Question, text: string): string | undefined {
  if (!/^-?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,6})?$/.test(text)) return 'number'
  const number = Number(text.replaceAll('.', '').replace(',', '.'))
  return number < (question.min ?? number) || number > (question.max ?? number) ? 'number-range' : undefined
}

// A year typed wrong lands in another century; a day of birth has been.
function wrongDay({ key }: Question, text: string, on: Temporal.PlainDate): string | undefined {
  const day = readDate(text)
  if (!day || !isDate(text)) return 'date'
  if (key === bornField && Temporal.PlainDate.compare(day, on) > 0) return 'born-later'
  return day.year > on.year + 100 ? 'date-far' : undefined
}

/** A day that somebody may mean: forms keep it as `1990-04-07`, and nobody here was born before 1850. */
export function isDate(text: string): boolean {
  return (readDate(text)?.year ?? 0) >= 1850
}

/** A text as it is kept: control characters come from scanners and pasted text, and nobody means them. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
}
