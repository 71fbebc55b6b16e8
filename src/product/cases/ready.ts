import { stepOfCorrection } from './correcting.ts'
import { workStep } from './refusing.ts'
import type { CaseFile } from './rules.ts'

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
