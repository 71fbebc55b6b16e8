import { isInForce } from '#fees'
import { type Mark, type Regulation, regulationsNamed, shortName, stateOn } from '#regulations'
import { type Answers, applies } from '#ui/applies.ts'
import type { Text } from '#ui/language.ts'
import type { ServiceDefinition } from '../contract.ts'

/** A regulation that has ended, under which something would still be charged. */
export type LapsedCharge = { law: Text; from: Temporal.PlainDate }

type Marked = Regulation & { marks: readonly Mark[] }

/**
 * The charge that may not be taken any more on a day, for the regulation that sets it has ended: PP 12/2019 article 122
 * lets nothing be charged without one. Nothing where every charge of these answers still rests on a regulation in force.
 */
export function lapsedCharge(
  { tariffs }: Pick<ServiceDefinition, 'tariffs'>,
  { on, answers }: { on: Temporal.PlainDate; answers: Answers },
  known: readonly Marked[],
): LapsedCharge | undefined {
  const names = tariffs
    .filter((tariff) => tariff.kind !== 'elsewhere' && isInForce(tariff, on) && applies(tariff.when, answers) === 'yes')
    .flatMap(({ regulation }) => regulation ?? [])
  const keys = names.flatMap((name) => regulationsNamed(name, known))
  const over = known.filter(({ key, marks }) => keys.includes(key) && isOver(stateOn(marks, on)))
  const [first] = over.flatMap((law) => {
    const end = law.marks.find(({ what, takenBack }) => what !== 'changed' && takenBack === null)
    return end ? [{ law: shortName(law), from: end.from }] : []
  })
  return first
}

function isOver(state: ReturnType<typeof stateOn>): boolean {
  return state === 'revoked' || state === 'lapsed'
}
