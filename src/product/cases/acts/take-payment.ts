import { enterCashBook } from '#cash'
import { resumeRun } from '#clock'
import { findCost, isSettled } from '#fees'
import type { Officer } from '#identity'
import { dueOf, holdReference, issueReceipt, listAssessments, readPayment } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { moneyNumber, paperBody } from '../assess-on-paper.ts'
import type { TakingPayment } from '../contract/money.ts'
import type { Equipment } from '../equipment.ts'
import { keepProof } from '../keep-proof.ts'
import { whyNotCash } from '../rules/money.ts'
import { ordinalOf } from '../rules/step-work.ts'
import type { HeldCase } from '../store/find.ts'
import { promiseOf } from '../store/promise.ts'
import { savePayment } from '../store/step-work.ts'
import { readPastDay } from '../typed-day.ts'
import { findTurn, lockAsSeen, passOn } from './take-step.ts'

/**
 * Takes what is due for a case, gives it a receipt with its own number, enters the cash book and passes the step: all of it or
 * nothing, so whoever sends the form again after a power cut finds the receipt. Refuses before everything is fixed, another
 * amount than the one due, a payment at the bank that another receipt bears (`reference-used`), cash without a drawer, and a day
 * of cash that is closed.
 */
export async function takePayment(
  tx: Tx,
  by: Officer,
  input: TakingPayment,
  at: Temporal.Instant,
  equipment: Equipment,
): Promise<{ number: string; place: number }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotCash(file, by)
  if (why) throw new Refusal(why)
  const step = findTurn(file)
  const cost = await findCost(tx, file.id)
  if (step.key !== input.step) throw new Refusal('not-this-step')
  if (!cost || !isSettled(cost)) throw new Refusal('charge-not-set')
  const amountRupiah = dueOf(cost, file.work?.receipts ?? [])
  const { read, paidOn } = readForm(input, amountRupiah, at.toZonedDateTimeISO(by.zone).toPlainDate())
  await keepProof(tx, by, { file, step, uploads: input.uploads, at }, equipment)
  const paid = { ...read, amountRupiah, means: input.means, paidOn, payer: input.payer, post: step.post, at }
  const { number, ordinal } = await giveReceipt(tx, by, file, paid)
  await savePayment(tx, {
    office: file.office,
    caseId: file.id,
    ordinal: ordinalOf(file),
    amountRupiah,
    receipt: number,
    paidOn,
  })
  if (file.promise?.stopped)
    await resumeRun(tx, await promiseOf(tx, file), { regency: by.regency, officer: by.id, post: step.post, at })
  const facts = { receipt: number, place: ordinal, amountRupiah: amountRupiah.toString(), means: input.means }
  return { ...(await passOn(tx, by, file, step, { name: 'payment.taken', at, facts })), place: ordinal }
}

function readForm(input: TakingPayment, dueRupiah: bigint, today: Temporal.PlainDate) {
  const { read, wrong } = readPayment({ ...input, hasProof: input.uploads.length > 0 }, dueRupiah)
  // Cash is paid where it is counted; the bank may have been paid on another day.
  const isOfToday = input.means === 'cash' || input.paidOn === ''
  const paid = isOfToday ? { day: today } : readPastDay(input.paidOn, today)
  const paidOn = paid.day
  if (wrong || !paidOn) throw new WrongForm({ ...wrong, ...(paid.wrong && { paidOn: paid.wrong }) })
  return { read, paidOn }
}

type Paid = Pick<TakingPayment, 'means' | 'payer'> & {
  amountRupiah: bigint
  tenderedRupiah: bigint | null
  reference: string | null
  paidOn: Temporal.PlainDate
  post: string
  at: Temporal.Instant
}

async function giveReceipt(
  tx: Tx,
  by: Officer,
  file: HeldCase,
  paid: Paid,
): Promise<{ number: string; ordinal: number }> {
  const { office, id: subject } = file
  const { amountRupiah, means, reference, at } = paid
  const borne = reference === null ? undefined : await holdReference(tx, { office, reference })
  if (borne) throw new Refusal('reference-used', borne)
  const [number, papers] = [
    await moneyNumber(tx, by, file, { series: 'receipt', at }),
    await listAssessments(tx, subject),
  ]
  const body = { ...(await paperBody(tx, file, paid.payer)), assessment: papers.at(-1)?.number ?? null }
  const receipt = await issueReceipt(tx, { ...paid, office, subject, number, body, officer: by.id })
  const paper = number.written
  await enterCashBook(tx, by, {
    ...{ office, kind: 'receipt', means, amountRupiah: Number(amountRupiah), paper, subject: receipt.id, at },
  })
  return { number: paper, ordinal: receipt.ordinal }
}
