import type { Officer } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, isBeingCorrected, stateOf } from '../rules.ts'
import { whyNotSigner } from './signing.ts'

/**
 * Why this officer may not declare the letter of a case void: whoever signs it may, once it was handed over. What still lies
 * in the office is corrected, or sent on by a correction.
 */
export function whyNotVoid(
  file: CaseFile,
  by: Officer,
  about: { substitutes: readonly { post: string }[]; isVoid: boolean },
): CaseRefusal | undefined {
  if (!file.issued || file.refused || file.withdrawn) return 'letter-not-issued'
  if (about.isVoid) return 'letter-void'
  if (isBeingCorrected(file)) return 'correction-under-way'
  if (stateOf(file) !== 'closed') return 'letter-not-handed-over'
  const step = file.definition.procedure.find(({ does }) => does === 'sign')
  return step ? whyNotSigner(step.post, by, about.substitutes) : 'letter-not-issued'
}
