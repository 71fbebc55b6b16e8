import type { Officer } from '#identity'
import type { CaseRefusal } from './contract.ts'
import { whyNotSigner } from './rules/signing.ts'
import { type CaseFile, type CorrectionStage, isBeingCorrected, type Step, whoGives, whyNotHolder } from './rules.ts'

/**
 * Whose desk takes a correction on from where it is. A letter that had not been handed over when its mistake was found
 * goes on by the case's own steps once the new one has its number.
 */
export function stepOfCorrection({ definition, correcting }: CaseFile): Step | undefined {
  if (!correcting) return undefined
  const doing = (does: Step['does']) => definition.procedure.find((step) => step.does === does)
  switch (correcting.stage) {
    case 'requested':
      return doing('sign')
    case 'approved':
      return doing('number') ?? doing('sign')
    case 'issued':
      return correcting.beforeHandover ? undefined : (doing('archive') ?? whoGives(definition.procedure))
    case 'archived':
      return correcting.beforeHandover ? undefined : whoGives(definition.procedure)
    case 'collected':
      return undefined
  }
}

/** Why nobody may ask for a correction now: it needs a letter with its number that holds, and one mistake is mended at a time. */
export function whyNotCorrect(file: CaseFile, by: Officer, isVoid: boolean): CaseRefusal | undefined {
  if (file.forgotten) return 'case-forgotten'
  if (!file.issued || file.refused || file.withdrawn) return 'letter-not-issued'
  if (isBeingCorrected(file)) return 'correction-under-way'
  if (isVoid) return 'letter-void'
  const isOfCase = file.definition.procedure.some((step) => by.posts.includes(step.post))
  return by.duties.includes('cases.register') || isOfCase ? undefined : 'not-your-turn'
}

/**
 * Why this officer may not take a correction on from this stage. It is signed as any letter: by the holder of the post, or
 * while they are away by a substitute that the instrument names.
 */
export function whyNotTakeCorrection(
  file: CaseFile,
  by: Officer,
  stages: readonly CorrectionStage[],
  substitutes: readonly { post: string }[] = [],
): CaseRefusal | undefined {
  const step = stepOfCorrection(file)
  if (!file.correcting || !stages.includes(file.correcting.stage) || !step) return 'correction-not-there'
  const isSigned = step.does === 'sign' && file.correcting.stage === 'requested'
  return isSigned ? whyNotSigner(step.post, by, substitutes) : whyNotHolder(step.post, by)
}
