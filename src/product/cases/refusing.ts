import type { Officer } from '#identity'
import type { CaseRefusal } from './contract.ts'
import { stepOfCorrection } from './correcting.ts'
import { type CaseFile, type RefusalStage, type Step, stateOf, stepNow, whoGives, whyNotHolder } from './rules.ts'

/**
 * The desk whose work a case is now. A refusal and a correction go the way of a letter: to the signer, to who numbers, to
 * who hands over; otherwise it is the step of the procedure. Nothing while a file waits for its applicant, or when it is
 * done.
 */
export function workStep(file: CaseFile): Step | undefined {
  if (file.refusing) return stepOfStage(file, file.refusing.stage)
  const correction = stepOfCorrection(file)
  if (correction) return correction
  return stateOf(file) === 'open' ? stepNow(file.definition.procedure, file.taken) : undefined
}

/** Whose desk takes a refusal on from a stage. A procedure that numbers nothing leaves the number to its signer. */
export function stepOfStage({ definition }: CaseFile, stage: RefusalStage): Step | undefined {
  const doing = (does: Step['does']) => definition.procedure.find((step) => step.does === does)
  switch (stage) {
    case 'proposed':
      return doing('sign')
    case 'signed':
      return doing('number') ?? doing('sign')
    case 'issued':
      return whoGives(definition.procedure)
    case 'collected':
      return undefined
  }
}

/** Why this officer may not take a refusal on from this stage: sign or drop, number, hand over. */
export function whyNotTakeRefusal(file: CaseFile, by: Officer, stage: RefusalStage): CaseRefusal | undefined {
  if (file.refusing?.stage !== stage) return 'refusal-not-there'
  return whyNotHolder(stepOfStage(file, stage)?.post, by)
}

/** Reasons as their writer set them apart, one a line. */
export function reasonsOf(reason: string): string[] {
  return reason.split('\n').flatMap((line) => {
    const text = line.replace(/^\s*(?:[-•*]|\d+[.)])\s+/, '').trim()
    return text === '' ? [] : [text]
  })
}
