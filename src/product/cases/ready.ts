import { stepOfCorrection } from './correcting.ts'
import { workStep } from './refusing.ts'
import type { CaseFile, CorrectionStage, Step } from './rules.ts'

/** A paper of a case that lies ready to be collected. */
export type ReadyPaper = { kind: 'letter' | 'refusal' | 'correction'; document: string }

/** The letter, refusal or replacement that the case waits to hand over, by what it is about; nothing while it still lies at a desk. */
export function readyPaper(file: CaseFile): ReadyPaper | undefined {
  if (workStep(file)?.does !== 'hand-over') return undefined
  if (file.refusing) return { kind: 'refusal', document: file.refusing.id }
  const { correcting } = file
  if (correcting && stepOfCorrection(file)) return { kind: 'correction', document: correcting.id }
  return { kind: 'letter', document: file.inForce }
}

/** Where a case stands, as far as it tells whether a paper lies ready. */
export type ReadyStanding = { step: string | null; correcting: CorrectionStage | null; refused: boolean }

/**
 * Whether `readyPaper` finds one, of a case that issued something, by its standing: a refusal that has its number lies with who
 * gives it, a replacement once the archive has its copy, where it keeps one, and a letter at the step that hands over.
 */
export function isPaperReady(procedure: readonly Step[], { step, correcting, refused }: ReadyStanding): boolean {
  if (correcting !== null)
    return correcting === 'archived' || (correcting === 'issued' && procedure.every(({ does }) => does !== 'archive'))
  return refused || procedure.some(({ key, does }) => key === step && does === 'hand-over')
}
