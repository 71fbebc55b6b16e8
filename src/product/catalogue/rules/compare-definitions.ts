import { sayDuration } from '#clock'
import { lawOf, ruleOf } from '#fees'
import type { Text } from '#ui/language.ts'
import type { FormField, ServiceDefinition } from '../contract.ts'
import { comparedWords, notCharged, onlyFor, sayLimits, told } from '../words.ts'

/** A part of a published standard, as a page that compares versions heads it; its words are `definitionComponents`. */
export type DefinitionComponent =
  | 'name'
  | 'purpose'
  | 'product'
  | 'legal-basis'
  | 'requirement'
  | 'procedure'
  | 'time'
  | 'cost'
  | 'question'
  | 'form'
  | 'party'
  | 'check'
  | 'letter'
  | 'notice'
  | 'remark'

/** One thing that differs between two versions, as a person reads it. */
export type DefinitionLine = {
  component: DefinitionComponent
  /** What it is known by within its component; empty where there is only one, or where their order differs. */
  key: string
  kind: 'added' | 'removed' | 'changed'
  before: Text | null
  after: Text | null
}

type Item = { key: string; says: Text }

/** What differs between two versions of a service, line by line, in the order in which a standard is read. */
export function compareDefinitions(before: ServiceDefinition, after: ServiceDefinition): DefinitionLine[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  return (Object.keys(old) as DefinitionComponent[]) // partsOf names every component and nothing else
    .flatMap((component) => [
      ...compareItems(component, old[component], now[component]),
      ...(component === 'procedure' ? compareOrder(component, old[component], now[component]) : []),
    ])
}

function partsOf(definition: ServiceDefinition): Record<DefinitionComponent, readonly Item[]> {
  const { name, purpose, product, legalBasis, requirements, procedure, questions, fields, parties } = definition
  return {
    name: [{ key: '', says: name }],
    purpose: [{ key: '', says: purpose }],
    product: [{ key: '', says: product }],
    'legal-basis': legalBasis.map(({ text }) => asItem(text)),
    requirement: requirements.map((one) => ({
      key: one.key,
      says: joined([one.name, told(one), onlyFor(definition, one.when)]),
    })),
    procedure: procedure.map(({ key, name: step, norm }) => ({ key, says: joined([step, norm && sayDuration(norm)]) })),
    time: [{ key: '', says: joined([sayDuration(definition.promise), definition.promise.basis]) }],
    cost: chargesOf(definition),
    question: questions.map(({ key, ask, answers }) => ({ key, says: joined([ask, ...answers.map((a) => a.label)]) })),
    form: fields.map((field) => ({ key: field.key, says: joined([field.label, ...askedOf(field)]) })),
    party: parties.map(({ key, name: role, min, max }) => ({ key, says: comparedWords.party(role, min, max) })),
    check: definition.checks.map(({ key, says, basis }) => ({ key, says: joined([says, basis]) })),
    letter: [{ key: '', says: comparedWords.letter(definition.letter) }],
    notice: definition.notices.map(asItem),
    remark: [...(definition.remarks ?? []), ...(definition.addedByUs ? [definition.addedByUs] : [])].map(asItem),
  }
}

function asItem(says: Text): Item {
  return { key: says.id, says }
}

function chargesOf(definition: ServiceDefinition): Item[] {
  const { tariffs, fields, cost } = definition
  if (tariffs.length === 0) return [{ key: '', says: joined([notCharged, cost.basis]) }]
  return tariffs.map((tariff) => {
    const keys = tariff.times ?? (tariff.of === undefined ? [] : [tariff.of])
    const labels = keys.flatMap((key) => fields.find((field) => field.key === key)?.label ?? [])
    const days = comparedWords.days(tariff.from, tariff.until)
    const says = joined([ruleOf(tariff, labels), lawOf(tariff) ?? undefined, days, onlyFor(definition, tariff.when)])
    return { key: `${tariff.name.id} ${tariff.from ?? ''}`, says }
  })
}

function askedOf(field: FormField): (Text | undefined)[] {
  const { optional, choices = [], columns = [] } = field
  return [
    sayLimits(field),
    optional ? comparedWords.optional : undefined,
    ...choices.map(({ label }) => label),
    ...columns.map(({ label }) => label),
  ]
}

function compareItems(
  component: DefinitionComponent,
  before: readonly Item[],
  after: readonly Item[],
): DefinitionLine[] {
  const [old, now] = [new Map(before.map((item) => [item.key, item.says])), new Map(after.map((i) => [i.key, i.says]))]
  const gone = [...old].flatMap(([key, says]): DefinitionLine[] => {
    const next = now.get(key)
    if (!next) return [{ component, key, kind: 'removed', before: says, after: null }]
    return isSame(says, next) ? [] : [{ component, key, kind: 'changed', before: says, after: next }]
  })
  const come = [...now].flatMap(([key, says]): DefinitionLine[] =>
    old.has(key) ? [] : [{ component, key, kind: 'added', before: null, after: says }],
  )
  return [...gone, ...come]
}

/** Steps that both have and that follow each other differently: the whole row of them, once. */
function compareOrder(
  component: DefinitionComponent,
  before: readonly Item[],
  after: readonly Item[],
): DefinitionLine[] {
  const common = (items: readonly Item[], others: readonly Item[]) =>
    items.filter(({ key }) => others.some((other) => other.key === key))
  const [old, now] = [common(before, after), common(after, before)]
  if (old.every(({ key }, place) => now[place]?.key === key)) return []
  const row = (items: readonly Item[]) => comparedWords.row(items.map(({ says }) => says))
  return [{ component, key: '', kind: 'changed', before: row(old), after: row(now) }]
}

function joined(parts: readonly (Text | undefined)[]): Text {
  const said = parts.flatMap((part) => part ?? [])
  return { id: said.map(({ id }) => id).join('; '), en: said.map(({ en }) => en).join('; ') }
}

function isSame(one: Text, other: Text): boolean {
  return one.id === other.id && one.en === other.en
}
