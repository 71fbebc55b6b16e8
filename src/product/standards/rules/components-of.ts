import { costRules, onlyFor, type ServiceDefinition, told } from '#catalogue'
import { sayDuration } from '#clock'
import type { Text } from '#ui/language.ts'
import { type ComponentGroup, type ComponentKey, components, type Wording } from '../contract/components.ts'

/** One component as a person reads it: a line for each thing it says. Without a line nobody has written it yet. */
export type ComponentLines = {
  number: number
  key: ComponentKey
  /** The letter of UU 25/2009 article 21. */
  letter: string
  group: ComponentGroup
  /** Whether its lines follow each other: steps are numbered. */
  ordered: boolean
  lines: readonly Text[]
}

/** All fourteen components of a standard: what the catalogue defines, and what the office wrote. */
export function componentsOf(
  definition: ServiceDefinition,
  { texts }: Wording,
  on: Temporal.PlainDate,
): ComponentLines[] {
  const written = (key: keyof Wording['texts']) => paragraphs(texts[key])
  const lines: Record<ComponentKey, readonly Text[]> = {
    'legal-basis': [
      ...definition.legalBasis.map(({ text, sure }) => joined([text, sure === 'b' ? unconfirmed : undefined])),
      ...written('legal-basis'),
    ],
    requirements: definition.requirements.map((one) => joined([one.name, told(one), onlyFor(definition, one.when)])),
    procedure: definition.procedure.map(({ name }) => name),
    time: [joined([sayDuration(definition.promise), definition.promise.basis])],
    cost: chargesOf(definition, on),
    product: [definition.product],
    facilities: written('facilities'),
    competence: written('competence'),
    supervision: written('supervision'),
    complaints: written('complaints'),
    staff: written('staff'),
    guarantee: written('guarantee'),
    safety: written('safety'),
    evaluation: written('evaluation'),
  }
  return components.map((one) => ({ ...one, ordered: one.key === 'procedure', lines: lines[one.key] }))
}

function chargesOf(definition: ServiceDefinition, on: Temporal.PlainDate): Text[] {
  const rules = costRules(definition, { on, answers: {} }).map(({ says }) => says)
  return rules.length > 0 ? rules : [joined([free, definition.cost.basis])]
}

const unconfirmed: Text = { id: 'belum dipastikan', en: 'not confirmed' }
const free: Text = { id: 'Rp0, tidak dipungut biaya', en: 'Rp0, free of charge' }

// What an office writes is in its own language, whoever reads it.
function paragraphs(text: string): Text[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ id: line, en: line }))
}

function joined(parts: readonly (Text | undefined)[]): Text {
  const said = parts.flatMap((part) => part ?? [])
  return { id: said.map(({ id }) => id).join('; '), en: said.map(({ en }) => en).join('; ') }
}
