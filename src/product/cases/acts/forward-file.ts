import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { ForwardingFile } from '../contract/step-work.ts'
import { ordinalOf } from '../rules/step-work.ts'
import { saveErrand } from '../store/step-work.ts'
import { readPastDay } from '../typed-day.ts'
import { refuseUnseen } from './hand-over.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Sends the letter straight to the agency it is for, on its receipt, and closes the case: the applicant reads what they do
 * next. Refuses while a promised original has not been seen.
 */
export async function forwardFile(
  tx: Tx,
  by: Officer,
  input: ForwardingFile,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['forward'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  refuseUnseen(file, [])
  const { day, wrong } = readPastDay(input.happenedOn, at.toZonedDateTimeISO(by.zone).toPlainDate())
  if (!day) throw new WrongForm({ happenedOn: wrong })
  const { carrier, paper } = input
  const place = { office: file.office, caseId: file.id, ordinal: ordinalOf(file) }
  await saveErrand(tx, { ...place, way: 'forwarded', carrier, happenedOn: day, paper, product: null, expectedOn: null })
  return await passOn(tx, by, file, step, { name: 'file.forwarded', at, facts: { paper } })
}
