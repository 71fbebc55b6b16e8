import type { CaseFile } from '../rules.ts'
import { stateOf, stepNow } from './where-now.ts'

/** Papers that go with the work on a case and bear no number of the register: an order, minutes, a cover. */
export const workingPapers = ['field-order', 'field-minutes', 'cover'] as const
export type WorkingPaper = (typeof workingPapers)[number]

/**
 * Which of them a case has, in the order of its way: an order once the visit has its day, minutes once it was made, a
 * cover from the step on that takes the file to another agency. None once its people were destroyed.
 */
export function workingPapersOf(file: CaseFile): WorkingPaper[] {
  if (file.forgotten) return []
  const { procedure } = file.definition
  const now = stateOf(file) === 'open' ? stepNow(procedure, file.taken) : undefined
  const reached =
    (...kinds: readonly string[]) =>
    (step: { key: string; does: string }) =>
      kinds.includes(step.does) && (step.key === now?.key || isTaken(file, step.key))
  const has: Record<WorkingPaper, boolean> = {
    'field-order': (file.work?.plans.length ?? 0) > 0,
    'field-minutes': procedure.some(({ key, does }) => does === 'inspect' && isTaken(file, key)),
    cover: procedure.some(reached('carry', 'forward')),
  }
  return workingPapers.filter((paper) => has[paper])
}

function isTaken({ taken }: Pick<CaseFile, 'taken'>, key: string): boolean {
  return taken.some(({ step, outcome }) => step === key && outcome === 'passed')
}
