import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { AnsweringPart } from '../contract/step-work.ts'
import { entriesOf, ordinalOf, partsOf, whyNotPart } from '../rules/step-work.ts'
import { desksBefore } from '../rules.ts'
import { savePart } from '../store/step-work.ts'
import { closeAct } from './close-act.ts'
import { goBack } from './go-back.ts'
import { findTurn, lockAsSeen } from './take-step.ts'

const names = { taken: 'part.taken', agreed: 'part.agreed', disagreed: 'part.disagreed' } as const

/**
 * Takes one part of a team into an officer's own hands, or answers it: each part by whoever of its post is free. A no says
 * why; where the standard has it so, it sends the file back at once. Refuses a part that is answered, or a colleague's.
 */
export async function answerPart(
  tx: Tx,
  by: Officer,
  input: AnsweringPart,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotPart(file, by, input)
  if (why) throw new Refusal(why)
  const step = findTurn(file)
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const isTakenOver = partsOf(file).some(({ post, state }) => post === input.part && state === 'taken')
  const saysWhy = input.outcome === 'disagreed' || (input.outcome === 'taken' && isTakenOver)
  if (saysWhy && input.reason.length < 5) throw new WrongForm({ reason: 'reason-short' })
  const { part, outcome, reason } = input
  const entry = entriesOf(file.work) + 1
  const place = { office: file.office, caseId: file.id, ordinal: ordinalOf(file), entry, officer: by.id, at }
  await savePart(tx, { ...place, part, outcome, reason })
  const to = desksBefore(file).at(-1)
  if (outcome === 'disagreed' && step.team?.disagreed === 'back' && to)
    return await goBack(tx, by, file, { step: { ...step, post: part }, to, reason, at })
  const name = outcome === 'taken' && isTakenOver ? 'part.taken-over' : names[outcome]
  return await closeAct(tx, by, file, { name, post: part, at, facts: { part } })
}
