import type { Officer } from '#identity'
import { Refusal } from '#platform/refusal.ts'
import { stepOfStage, whyNotTakeRefusal } from '../refusing.ts'
import type { RefusalStage, RefusalUnderWay, Step } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'

/** The refusal under way that this officer takes on, and under which post. Refuses whose turn it is not. */
export function refusalToTake(
  file: HeldCase,
  by: Officer,
  stage: RefusalStage,
): { refusing: RefusalUnderWay; post: string; step: Step } {
  const why = whyNotTakeRefusal(file, by, stage)
  if (why) throw new Refusal(why)
  const step = stepOfStage(file, stage)
  if (!file.refusing || !step) throw new Refusal('refusal-not-there')
  return { refusing: file.refusing, post: step.post, step }
}
