import type { Officer } from '#identity'
import type { CaseRefusal } from '../contract.ts'
import { type CaseFile, isBeingCorrected, stateOf } from '../rules.ts'
import { whyNotSigner } from './signing.ts'

/**
 * Why this officer may not declare the letter of a case void: whoever signs it may, once it was handed over. What still lies
 * in the office is corrected, or sent on by a correction. The file lies at no desk any more, so nobody is told that it is
 * another's turn: who signs nothing hears who decides, who signs other letters that this one's instrument does not name them.
 */
export function whyNotVoid(
  file: CaseFile,
  by: Officer,
  about: { substitutes: readonly { post: string }[]; isVoid: boolean },
): CaseRefusal | undefined {
  if (file.forgotten) return 'case-forgotten'
  if (!file.issued || file.refused || file.withdrawn) return 'letter-not-issued'
  if (about.isVoid) return 'letter-void'
  if (isBeingCorrected(file)) return 'correction-under-way'
  if (stateOf(file) !== 'closed') return 'letter-not-handed-over'
  const step = file.definition.procedure.find(({ does }) => does === 'sign')
  const why = step ? whyNotSigner(step.post, by, about.substitutes) : 'letter-not-issued'
  if (why !== 'not-your-turn') return why
  return by.duties.includes('cases.sign') ? 'substitute-not-named' : 'signer-decides'
}
