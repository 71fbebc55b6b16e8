import { listColleagues, type Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Giving } from '../contract/daily.ts'
import { whyNotGive } from '../rules/daily.ts'
import { stepNow } from '../rules.ts'
import { saveKeeping } from '../store/daily.ts'
import { saveStanding } from '../store/standing.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Hands a file to a named colleague who holds the same post that day; only they act on it until it moves on or somebody
 * of the post takes it over. Refuses when it lies in other hands than the sender saw.
 */
export async function giveCase(tx: Tx, by: Officer, input: Giving, at: Temporal.Instant): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const on = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const post = stepNow(file.definition.procedure, file.taken)?.post ?? ''
  const colleagues = await listColleagues(tx, { office: file.office, on })
  const peers = colleagues.filter((one) => one.id !== by.id && one.posts.includes(post))
  const why = whyNotGive(file, by, peers)
  if (why) throw new Refusal(why)
  if ((file.keeper ?? '') !== input.keeper) throw new Refusal('in-other-hands')
  if (!peers.some(({ id }) => id === input.to)) throw new Refusal('peer-without-post')
  const place = { office: file.office, caseId: file.id, officer: by.id, at }
  await saveKeeping(tx, { ...place, steps: file.taken.length, keeper: input.to, post, reason: input.reason })
  await saveStanding(tx, { ...file, keeper: input.to })
  const facts = { number: file.number, keeper: input.to }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'case.given', office: file.office, subject: file.id, by: actor, at, facts })
  return facts
}
