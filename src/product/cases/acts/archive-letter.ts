import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import type { Passing } from '../contract.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/** Notes that the office's copy lies in the archive; the letter is now ready for who asked for it. */
export async function archiveLetter(
  tx: Tx,
  by: Officer,
  input: Passing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['archive'])
  return await passOn(tx, by, file, step, { name: 'letter.archived', at })
}
