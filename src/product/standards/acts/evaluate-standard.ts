import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { EvaluatingStandard } from '../contract/forms.ts'
import { actorOf, holdStandard, refuseHeldOn, todayOf } from '../held.ts'
import { endLimit, momentOn, startLimit } from '../limits.ts'
import { whyNotEvaluate } from '../rules.ts'
import { saveEvaluation } from '../store/save.ts'

/** Enters the yearly evaluation of how a standard is applied (PP 96/2012 art 32(1)); the next year counts from its day. */
export async function evaluateStandard(
  tx: Tx,
  by: Officer,
  input: EvaluatingStandard,
  at: Temporal.Instant,
): Promise<{ standard: string }> {
  const life = await holdStandard(tx, input.standard)
  const why = whyNotEvaluate(life, by, at)
  if (why || !life.enactment) throw new Refusal(why ?? 'not-enacted')
  const last = life.evaluations.at(-1)
  const { decidedOn } = life.enactment
  refuseHeldOn(input.heldOn, { decidedOn, last: last?.heldOn, today: todayOf(at, by) })

  const on = { standard: life.id, office: life.office, officer: by.id, at }
  const { heldOn, findings } = input
  const id = await saveEvaluation(tx, on, { ordinal: life.evaluations.length + 1, heldOn, findings })
  await endLimit(tx, { subject: last?.id ?? life.id, limit: 'standard-evaluate', at })
  const from = momentOn(heldOn, at, by.zone)
  const limited = { office: life.office, regency: by.regency, zone: by.zone, subject: id }
  await startLimit(tx, { ...limited, limit: 'standard-evaluate', from })
  if (life.replaced) await endLimit(tx, { subject: id, limit: 'standard-evaluate', at: life.replaced.at })
  const facts = { standard: life.id, heldOn: heldOn.toString() }
  await record(tx, { name: 'standard.evaluated', office: life.office, subject: life.id, by: actorOf(by), at, facts })
  return facts
}
