import type { Officer } from '#identity'
import { Refusal } from '#platform/refusal.ts'
import { stepOfCorrection, whyNotTakeCorrection } from '../correcting.ts'
import type { CorrectionStage, CorrectionUnderWay, Step } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'

/** The correction under way that this officer takes on, and at which step. Refuses whose turn it is not. */
export function correctionToTake(
  file: HeldCase,
  by: Officer,
  stages: readonly CorrectionStage[],
  substitutes: readonly { post: string }[] = [],
): { correcting: CorrectionUnderWay; step: Step } {
  const why = whyNotTakeCorrection(file, by, stages, substitutes)
  if (why) throw new Refusal(why)
  const step = stepOfCorrection(file)
  if (!file.correcting || !step) throw new Refusal('correction-not-there')
  return { correcting: file.correcting, step }
}
