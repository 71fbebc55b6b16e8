import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { TakingOn } from '../contract/daily.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotTakeOn } from '../rules/daily.ts'
import { saveKeeping } from '../store/daily.ts'
import { saveStanding } from '../store/standing.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Takes a file into one officer's own hands, among those who hold the post; also out of a colleague's hands, deliberately
 * and with why. Refuses when somebody else took it since the sender looked: two never have it at once.
 */
export async function takeOn(tx: Tx, by: Officer, input: TakingOn, at: Temporal.Instant): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotTakeOn(file, by)
  if (why) throw new Refusal(why)
  if ((file.keeper ?? '') !== input.keeper) throw new Refusal('in-other-hands')
  if (file.keeper !== null && input.reason.length < 5) throw new WrongForm({ reason: 'reason-short' })
  const post = postOnCase(file, by)
  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  await saveKeeping(tx, { ...place, steps: file.taken.length, keeper: by.id, post, reason: input.reason })
  await saveStanding(tx, { ...file, keeper: by.id })
  const facts = { number: file.number, keeper: by.id }
  const actor = { kind: 'officer', id: by.id, post } as const
  const name = file.keeper === null ? 'case.taken-on' : 'case.taken-over'
  await record(tx, { name, office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
