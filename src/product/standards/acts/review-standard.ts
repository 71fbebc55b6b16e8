import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ReviewingStandard } from '../contract/forms.ts'
import { actorOf, holdStandard, refuseHeldOn, todayOf } from '../held.ts'
import { endLimit, momentOn, startLimit } from '../limits.ts'
import { whyNotEvaluate } from '../rules.ts'
import { saveReview } from '../store/save.ts'

/**
 * Enters the review that is owed every three years (PP 96/2012 art 33). Kept: the next three years count from its day.
 * To be changed: the change is a draft that goes the whole way again, and this standard holds until it is enacted.
 */
export async function reviewStandard(
  tx: Tx,
  by: Officer,
  input: ReviewingStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotEvaluate(life, by, at)
  if (why || !life.enactment) throw new Refusal(why ?? 'not-enacted')
  const last = life.reviews.at(-1)
  const { decidedOn } = life.enactment
  refuseHeldOn(input.heldOn, { decidedOn, last: last?.heldOn, today: todayOf(at, by) })

  const on = { standard: life.id, office: life.office, officer: by.id, at }
  const { heldOn, findings, outcome } = input
  const id = await saveReview(tx, on, { ordinal: life.reviews.length + 1, heldOn, outcome, findings })
  await endLimit(tx, { subject: last?.id ?? life.id, limit: 'standard-review', at })
  const from = momentOn(heldOn, at, by.zone)
  const limited = { office: life.office, regency: by.regency, zone: by.zone, subject: id }
  await startLimit(tx, { ...limited, limit: 'standard-review', from })
  if (life.replaced) await endLimit(tx, { subject: id, limit: 'standard-review', at: life.replaced.at })
  const facts = { standard: life.id, heldOn: heldOn.toString(), outcome }
  await record(tx, { name: 'standard.reviewed', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
