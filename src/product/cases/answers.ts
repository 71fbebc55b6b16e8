import { type Requirement, requirementsFor, type ServiceDefinition } from '#catalogue'
import type { Answers } from '#ui/applies.ts'
import type { FieldValues } from './fields.ts'

/** Everything that decides which papers and charges a request has: its answers, who applies, whether another comes. */
export function whatDecides(
  fields: FieldValues,
  people: { applicant: string; parties: readonly { role: string }[] },
): Answers {
  const texts = Object.entries(fields).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  )
  const proxy = people.parties.some(({ role }) => role === 'proxy') ? 'yes' : 'no'
  return { ...Object.fromEntries(texts), applicant: people.applicant, proxy }
}

/** The requirements that hold for a request. */
export function requirementsOf(file: { definition: ServiceDefinition; answers: Answers }): Requirement[] {
  return requirementsFor(file.definition, file.answers)
}

/** Of what a form marks, what is asked of this applicant; the rest was never asked. */
export function marksThatHold<State>(
  file: { definition: ServiceDefinition; answers: Answers },
  marks: Readonly<Record<string, State>>,
): Record<string, State> {
  const asked = new Set(requirementsOf(file).map(({ key }) => key))
  return Object.fromEntries(Object.entries(marks).filter(([key]) => asked.has(key)))
}

/** The answers of a case that decided on its papers: they stay as the counter wrote them. */
export function decidingAnswers(file: { definition: ServiceDefinition; fields: Readonly<Record<string, unknown>> }) {
  return Object.fromEntries(
    file.definition.questions.flatMap(({ key }) => {
      const answer = file.fields[key]
      return typeof answer === 'string' ? [[key, answer] as const] : []
    }),
  )
}
