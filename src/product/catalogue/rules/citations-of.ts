import {
  type Citation,
  type Regulation,
  readCitations,
  regulationsNamed,
  type SubjectKind,
  textsIn,
} from '#regulations'
import type { Text } from '#ui/language.ts'
import type { ServiceDefinition } from '../contract.ts'

type Held = Pick<Citation, 'from' | 'until'>

/** Everything in a version of a service that rests on a regulation, read off its texts: requirement by requirement. */
export function citationsOf(definition: ServiceDefinition, held: Held, known: readonly Regulation[]): Citation[] {
  // The words of a letter are in one language, as letters are, so they are no texts with an `id`.
  const { opening = '', body = [] } = definition.letter.words ?? {}
  const printed = [opening, ...body].map((text) => ({ path: ['letter'], text }))
  const said = [...textsIn(definition), ...printed].map(({ path, text }) => ({
    path,
    cited: readCitations(text, known).cited,
  }))
  // A tariff names its regulation in a place of its own: by the name of a text, or by key where no text could.
  const charges = definition.tariffs.map(({ regulation = '', article }, place) => {
    const { cited } = readCitations(article === undefined ? regulation : `${regulation} pasal ${article}`, known)
    const named = regulationsNamed(regulation, known).map((key) => ({ regulation: key, article }))
    return { path: ['tariffs', place], cited: cited.length > 0 ? cited : named }
  })
  return [...said, ...charges].flatMap(({ path, cited }) =>
    cited.map((one) => ({ ...one, ...held, subject: subjectAt(definition, path) })),
  )
}

/** What an office's own promise rests on; the rest of its version is the baseline's, and cited there. */
export function citationsIn(
  words: unknown,
  subject: Citation['subject'],
  { from, until }: Held,
  known: readonly Regulation[],
): Citation[] {
  return textsIn(words).flatMap(({ text }) =>
    readCitations(text, known).cited.map((one) => ({ ...one, from, until, subject })),
  )
}

const kindAt: Readonly<Record<string, SubjectKind>> = {
  requirements: 'requirement',
  fields: 'form',
  questions: 'form',
  checks: 'form',
  promise: 'deadline',
  cost: 'tariff',
  tariffs: 'tariff',
  letter: 'letter',
}

function subjectAt(definition: ServiceDefinition, [part, place]: readonly (string | number)[]): Citation['subject'] {
  const kind = kindAt[String(part)] ?? 'service'
  const thing = thingAt(definition, part, Number(place))
  if (!thing) return { kind, id: definition.key, title: definition.name }
  const title = { id: `${thing.name.id}, ${definition.name.id}`, en: `${thing.name.en}, ${definition.name.en}` }
  return { kind, id: `${definition.key}/${thing.key}`, title: title satisfies Text }
}

/** The requirement, or the question of the form, that stands at a place; a check is told by what it says. */
function thingAt(definition: ServiceDefinition, part: unknown, place: number): { key: string; name: Text } | undefined {
  const { requirements, fields, questions, checks } = definition
  const [field, question] = [
    part === 'fields' ? fields[place] : undefined,
    part === 'questions' ? questions[place] : undefined,
  ]
  const check = part === 'checks' ? checks[place] : undefined
  if (part === 'requirements') return requirements[place]
  if (field) return { key: field.key, name: field.label }
  if (question) return { key: question.key, name: question.ask }
  return check && { key: check.key, name: check.says }
}
