import { findLetter } from '#documents'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { withdrawApproval } from '#signing'
import type { Step } from '../rules.ts'
import type { HeldCase } from '../store/find.ts'
import { saveStep } from '../store/save.ts'
import { closeAct } from './close-act.ts'
import { base } from './take-step.ts'

/** Writes that the file goes back to an earlier desk with a reason, ends an approval already given, and closes the act. */
export async function goBack(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  { step, to, reason, at }: { step: Step; to: Step; reason: string; at: Temporal.Instant },
): Promise<{ number: string }> {
  const letter = await findLetter(tx, file.id)
  if (letter) await withdrawApproval(tx, letter.id)
  const ordinal = file.taken.length + 1
  const sentBack = { step: step.key, outcome: 'sent-back', toStep: to.key } as const
  await saveStep(tx, { ...base(file, by, step, at), ordinal, ...sentBack, reason })
  return await closeAct(tx, by, file, {
    ...{ name: 'case.sent-back', post: step.post, at },
    facts: { step: step.key, to: to.key },
  })
}
