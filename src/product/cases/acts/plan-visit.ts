import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { PlanningVisit } from '../contract/step-work.ts'
import { entriesOf, ordinalOf, planOf, whyNotPlan } from '../rules/step-work.ts'
import { savePlan } from '../store/step-work.ts'
import { readDayFrom, readPastDay } from '../typed-day.ts'
import { closeAct } from './close-act.ts'
import { findTurn, lockAsSeen } from './take-step.ts'

/**
 * Gives a field check its day: by which order letter, who goes, and how the applicant was told. A day that moves keeps the
 * one before it and why. Refuses a day that lies behind.
 */
export async function planVisit(
  tx: Tx,
  by: Officer,
  input: PlanningVisit,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotPlan(file, by)
  if (why) throw new Refusal(why)
  const step = findTurn(file)
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const today = at.toZonedDateTimeISO(by.zone).toPlainDate()
  const [planned, ordered] = [readDayFrom(input.plannedOn, today), readPastDay(input.orderDate, today)]
  const moves = planOf(file) !== undefined
  const isSilent = moves && input.reason.length < 5
  const wrong = {
    ...(planned.wrong && { plannedOn: planned.wrong }),
    ...(ordered.wrong && { orderDate: ordered.wrong }),
    ...(isSilent && { reason: 'reason-short' }),
  }
  if (!planned.day || !ordered.day || isSilent) throw new WrongForm(wrong)
  const { orderNumber, goes, told } = input
  await savePlan(tx, {
    ...{ office: file.office, caseId: file.id, ordinal: ordinalOf(file), entry: entriesOf(file.work) + 1 },
    ...{ plannedOn: planned.day, orderNumber, orderDate: ordered.day, goes, told, reason: moves ? input.reason : '' },
    ...{ officer: by.id, at },
  })
  const facts = { on: planned.day.toString() }
  return await closeAct(tx, by, file, { name: moves ? 'visit.moved' : 'visit.planned', post: step.post, at, facts })
}
