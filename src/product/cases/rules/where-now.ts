import { type Officer, passedOn, standInAt } from '#identity'
import type { CaseRefusal, CaseState } from '../contract.ts'
import type { CaseFile, Step, StepTaken } from '../rules.ts'

/** Where the file lies: the step after the last one passed, or the one it was sent back to or reopened at. Nothing when it is done. */
export function stepNow(procedure: readonly Step[], taken: readonly StepTaken[]): Step | undefined {
  const last = taken.at(-1)
  if (!last) return procedure[0]
  if (last.outcome !== 'passed') return procedure.find((step) => step.key === last.toStep)
  return procedure[procedure.findIndex((step) => step.key === last.step) + 1]
}

/** The state of a case, from its rows alone. */
export function stateOf(file: CaseFile): CaseState {
  if (file.refused) return 'refused'
  if (file.withdrawn) return 'withdrawn'
  if (file.lapsed) return 'lapsed'
  if (!file.opened) return 'incomplete'
  return stepNow(file.definition.procedure, file.taken) ? 'open' : 'closed'
}

/**
 * Why what lies at a post is not this officer's: they do not hold it, held it until a day that came meanwhile, or are away
 * and somebody else does its work.
 */
export function whyNotHolder(post: string | undefined, by: Officer): CaseRefusal | undefined {
  if (post !== undefined && by.posts.includes(post))
    return passedOn(by) && !standInAt(by, post) ? 'you-are-away' : undefined
  return post !== undefined && by.ended?.includes(post) ? 'post-ended' : 'not-your-turn'
}

/** Whether a colleague of the post has it: whoever wants it takes it over first, deliberately. Not from one who is away. */
export function isInOtherHands({ keeper }: Pick<CaseFile, 'keeper'>, by: Officer): boolean {
  return keeper !== null && keeper !== by.id && !by.away?.some(({ officer }) => officer === keeper)
}
