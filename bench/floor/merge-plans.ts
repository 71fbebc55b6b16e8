import type { Part, Plan, Step, Value, Written } from './plan.ts'

/** The walk of every office as one: a value is the names of what it is put together from. */
export type Floor = {
  steps: readonly Step<string>[]
  written: readonly Written[]
  texts: ReadonlyMap<string, number>
  /** Words that stay, by name, one for each office. */
  words: ReadonlyMap<string, readonly string[]>
}

/** Puts the plans of several offices together. Throws when they are not the same walk. */
export function mergePlans(plans: readonly Plan[]): Floor {
  const [first] = plans
  if (!first) throw new Error('no recording, no floor')
  const words = new Map<string, readonly string[]>()
  const keep = (each: readonly string[]): string => {
    const known = Array.from(words).find(([, values]) => values.every((value, office) => value === each[office]))
    const name = known?.[0] ?? `k${words.size + 1}`
    words.set(name, each)
    return name
  }
  const merge = (values: readonly (Value | undefined)[]): Value<string> => {
    const [value] = values
    if (!value) return null
    return value.map((part, index) => {
      const each = values.map((other) => constantOf(other?.[index]))
      if ('variable' in part) return part.variable
      return keep(each.map((constant) => constant ?? refuse('in the parts of a value')))
    })
  }
  const steps = first.steps.map((step, index): Step<string> => {
    const each = plans.map((plan) => plan.steps[index])
    if (step.kind === 'commit') return step
    if (step.kind === 'begin') {
      const openings = each.map((other) => (other?.kind === 'begin' ? other : refuse('in their transactions')))
      return {
        kind: 'begin',
        scope: merge(openings.map(({ scope }) => scope)),
        line: merge(openings.map(({ line }) => line)),
      }
    }
    const same = each.map((other) =>
      other?.kind === 'statement' && other.text === step.text ? other : refuse(`at: ${step.text}`),
    )
    return { ...step, values: step.values.map((_, slot) => merge(same.map(({ values }) => values[slot]))) }
  })
  const written = first.written.map((one, index) => ({
    ...one,
    prefix: keep(plans.map((plan) => plan.written[index]?.prefix ?? '')),
    suffix: keep(plans.map((plan) => plan.written[index]?.suffix ?? '')),
  }))
  return { steps, written, texts: first.texts, words }
}

function constantOf(part: Part | undefined): string | undefined {
  return part && 'constant' in part ? part.constant : undefined
}

function refuse(where: string): never {
  throw new Error(`two offices do not make the same statements, ${where}`)
}
