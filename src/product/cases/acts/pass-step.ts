import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Passing } from '../contract.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

const actNames = {
  receive: 'case.received',
  check: 'case.checked',
  draft: 'case.drafted',
  initial: 'case.initialled',
} as const

/** Checks, drafts or initials the file and passes it to the next desk. Refuses what is not this officer's turn, with the reason. */
export async function passStep(tx: Tx, by: Officer, input: Passing, at: Temporal.Instant): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['receive', 'check', 'draft', 'initial'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const { does } = step
  const name = does === 'check' || does === 'draft' || does === 'initial' ? actNames[does] : actNames.receive
  return await passOn(tx, by, file, step, { name, at })
}
