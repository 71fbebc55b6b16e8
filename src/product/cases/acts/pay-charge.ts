import { resumeRun } from '#clock'
import { findCost, isSettled } from '#fees'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import type { PayingCharge } from '../contract/step-work.ts'
import type { Equipment } from '../equipment.ts'
import { keepProof } from '../keep-proof.ts'
import { ordinalOf } from '../rules/step-work.ts'
import { promiseOf } from '../store/promise.ts'
import { holdPaper, savePayment } from '../store/step-work.ts'
import { readPastDay } from '../typed-day.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Records that what was assessed has been paid, by the receipt that says so; no money is taken here. A clock that stood still
 * for it goes on from there. Refuses before everything is assessed, another amount, a receipt without its picture, and one that
 * another file bears (`paper-used`).
 */
export async function payCharge(
  tx: Tx,
  by: Officer,
  input: PayingCharge,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['pay'])
  if (step.key !== input.step) throw new Refusal('not-this-step')
  const cost = await findCost(tx, file.id)
  if (!cost || !isSettled(cost)) throw new Refusal('charge-not-set')
  const { day, wrong } = readPastDay(input.paidOn, at.toZonedDateTimeISO(by.zone).toPlainDate())
  const amount = readRupiah(input.amount)
  const lacking = {
    ...(wrong && { paidOn: wrong }),
    ...(amount !== cost.amountRupiah && { amount: amount === undefined ? 'rupiah' : 'amount-differs' }),
    ...(input.uploads.length === 0 && { 'file.proof': 'proof' }),
  }
  if (!day || Object.keys(lacking).length > 0) throw new WrongForm(lacking)
  const borne = await holdPaper(tx, { office: file.office, caseId: file.id, paper: input.paper })
  if (borne) throw new Refusal('paper-used', { ...borne, paper: input.paper })
  await keepProof(tx, by, { file, step, uploads: input.uploads, at }, equipment)
  const paid = { amountRupiah: cost.amountRupiah, receipt: input.paper, paidOn: day }
  await savePayment(tx, { office: file.office, caseId: file.id, ordinal: ordinalOf(file), ...paid })
  if (file.promise?.stopped)
    await resumeRun(tx, await promiseOf(tx, file), { regency: by.regency, officer: by.id, post: step.post, at })
  return await passOn(tx, by, file, step, { name: 'charge.paid', at, facts: { receipt: input.paper } })
}
