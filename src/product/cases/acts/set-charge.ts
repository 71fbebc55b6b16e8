import { setElsewhere } from '#fees'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import type { SettingCharge } from '../contract/step-work.ts'
import type { Equipment } from '../equipment.ts'
import { keepProof } from '../keep-proof.ts'
import { readPastDay } from '../typed-day.ts'
import { lockAsSeen, passOn, stepToTake } from './take-step.ts'

/**
 * Keeps the amount that another agency set, with its paper, and passes the file on: from here on the cost is known. Rp0 is
 * an amount. Refuses a paper without its picture.
 */
export async function setCharge(
  tx: Tx,
  by: Officer,
  input: SettingCharge,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const step = stepToTake(file, by, ['assess'])
  if (step.key !== input.step || !step.agency) throw new Refusal('not-this-step')
  const { day, wrong } = readPastDay(input.dated, at.toZonedDateTimeISO(by.zone).toPlainDate())
  const amountRupiah = readRupiah(input.amount)
  const lacking = {
    ...(wrong && { dated: wrong }),
    ...(amountRupiah === undefined && { amount: 'rupiah' }),
    ...(input.uploads.length === 0 && { 'file.proof': 'proof' }),
  }
  if (!day || amountRupiah === undefined || input.uploads.length === 0) throw new WrongForm(lacking)
  await keepProof(tx, by, { file, step, uploads: input.uploads, at }, equipment)
  const set = { agency: step.agency, number: input.paper, dated: day, amountRupiah }
  await setElsewhere(tx, { office: file.office, subject: file.id, ...set, at })
  return await passOn(tx, by, file, step, { name: 'charge.set', at, facts: { paper: input.paper } })
}
