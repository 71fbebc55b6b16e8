import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Disposing } from '../contract.ts'
import { saveDisposition } from '../store/desk-work.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/** Gives the file to the desks with an instruction, which they read beside it. Refuses whoever is not asked to dispose. */
export async function disposeCase(
  tx: Tx,
  by: Officer,
  input: Disposing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['dispose'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const { office, id: caseId } = file
  await saveDisposition(tx, { office, caseId, ordinal: file.taken.length + 1, instruction: input.instruction })
  return await passOn(tx, by, file, step, { name: 'case.disposed', at })
}
