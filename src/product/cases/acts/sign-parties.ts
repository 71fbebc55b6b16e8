import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { SigningParties } from '../contract/step-work.ts'
import { entriesOf, ordinalOf, unsigned } from '../rules/step-work.ts'
import { saveSignature } from '../store/step-work.ts'
import { readPastDay } from '../typed-day.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Records which parties signed before an officer, on which day and on which identity paper. With the last of them the file
 * goes on to who signs for the office; until then it waits here.
 */
export async function signParties(
  tx: Tx,
  by: Officer,
  input: SigningParties,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['parties-sign'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const waiting = unsigned(file)
  const { day, wrong } = readPastDay(input.signedOn, at.toZonedDateTimeISO(by.zone).toPlainDate())
  const fieldOf = ({ role, place }: { role: string; place: number }) => `${role}.${place}`
  const identityOf = (one: { role: string; place: number }) => input.identities[fieldOf(one)] ?? ''
  const signing = waiting.filter((one) => identityOf(one) !== '')
  const [first] = waiting
  const lacking = {
    ...(wrong && { signedOn: wrong }),
    ...(signing.length === 0 && first && { [`identity.${fieldOf(first)}`]: 'identity-seen' }),
  }
  if (!day || Object.keys(lacking).length > 0) throw new WrongForm(lacking)
  const entry = entriesOf(file.work) + 1
  for (const [index, one] of signing.entries())
    await saveSignature(tx, {
      ...{ office: file.office, caseId: file.id, ordinal: ordinalOf(file), entry: entry + index },
      ...{ ...one, signedOn: day, identity: identityOf(one), officer: by.id, at },
    })
  const facts = { signed: signing.length, left: waiting.length - signing.length }
  if (facts.left > 0) return await closeAct(tx, by, file, { name: 'parties.signed', post: step.post, at, facts })
  return await passOn(tx, by, file, step, { name: 'parties.signed-all', at, facts })
}
