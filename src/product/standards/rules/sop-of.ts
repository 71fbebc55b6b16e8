import { kindOf, type ProcedureStep, type ServiceDefinition } from '#catalogue'
import { sayDuration } from '#clock'
import type { PostKind } from '#offices'
import type { Text } from '#ui/language.ts'
import type { Sop, SopRow } from '../contract/sop.ts'
import { broughtBy } from '../sop-words.ts'

type Named = Pick<PostKind, 'key' | 'name' | 'short'>

/**
 * The SOP chart of a service as rows, from the same definition by which its cases run. A judgement may send the file back
 * to the desk before; a step has a time only where the pack names one. A post without a name is called by its key.
 */
export function sopOf(definition: ServiceDefinition, kinds: readonly Named[]): Sop {
  const { procedure, product, promise, name } = definition
  const keys = [...new Set(procedure.map(({ post }) => post))]
  return {
    service: name,
    posts: keys.map((key) => {
      const kind = kinds.find((one) => one.key === key)
      return { name: kind?.name ?? { id: key, en: key }, short: kind?.short ?? { id: key, en: key } }
    }),
    rows: procedure.map((step, place) => ({
      number: place + 1,
      name: step.name,
      note: step.note,
      post: keys.indexOf(step.post),
      symbol: symbolOf(step, place, procedure.length),
      needs: neededAt(definition, place),
      norm: normOf(step),
      yields: yieldOf(step, product),
      ours: !step.fromPage,
      backTo: kindOf(step.does).judges && place > 0 ? place : undefined,
    })),
    promise: sayDuration(promise),
    timed: procedure.filter(({ norm }) => norm).length,
    passed: procedure.filter(({ post }, place) => place > 0 && procedure[place - 1]?.post !== post).length,
  }
}

function symbolOf({ does }: ProcedureStep, place: number, count: number): SopRow['symbol'] {
  if (place === 0 || place === count - 1) return 'end'
  return kindOf(does).judges ? 'decision' : 'process'
}

// A copy in the archive is left behind; what goes on is what the step before it made.
function neededAt({ procedure, requirements, product }: ServiceDefinition, place: number): Text {
  const before = procedure.slice(0, place).findLast(({ does }) => does !== 'archive')
  return before ? yieldOf(before, product) : broughtBy(requirements.length)
}

function yieldOf({ does }: ProcedureStep, product: Text): Text {
  return kindOf(does).yields ?? product
}

function normOf({ norm }: ProcedureStep): SopRow['norm'] {
  return norm && { says: sayDuration(norm), source: norm.source, unconfirmed: norm.sure === 'b' }
}
