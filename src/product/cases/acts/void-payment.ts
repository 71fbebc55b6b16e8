import { enterCashBook, lockSlips } from '#cash'
import { findLetter } from '#documents'
import type { Officer } from '#identity'
import { saveVoid, whyNotVoid } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { withdrawApproval } from '#signing'
import { aroundReceipt } from '../around-receipt.ts'
import type { VoidingPayment } from '../contract/money.ts'
import { postOnCase } from '../post-on-case.ts'
import { cashedStep } from '../rules/money.ts'
import { saveStep } from '../store/save.ts'
import { closeAct } from './close-act.ts'
import { findTurn, lockAsSeen } from './take-step.ts'

/**
 * Voids a receipt on its own day: it stays in the book with why, its money leaves the drawer, and the case waits for its payment
 * again. Refuses once the day is closed or the money deposited: then it is refunded.
 */
export async function voidPayment(
  tx: Tx,
  by: Officer,
  input: VoidingPayment,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  // What is deposited or confirmed meanwhile waits, or is seen here.
  await lockSlips(tx, file.office)
  const receipt = file.work?.receipts.find(({ ordinal }) => ordinal === input.place)
  const why = whyNotVoid(receipt, await aroundReceipt(tx, by, file, receipt, at))
  const pay = cashedStep(file)
  if (why || !receipt || !pay) throw new Refusal(why ?? 'receipt-unknown')
  const { office, id: caseId } = file
  const post = postOnCase(file, by)
  const { reason } = input
  await saveVoid(tx, { office, receipt: receipt.id, reason, officer: by.id, post, at })
  const { means, number: paper } = receipt
  const amountRupiah = Number(receipt.amountRupiah)
  const { drawer } = input
  await enterCashBook(tx, by, { office, kind: 'void', means, amountRupiah, paper, subject: receipt.id, at, drawer })
  const letter = await findLetter(tx, caseId)
  if (letter && !file.issued) await withdrawApproval(tx, letter.id)
  const back = { step: findTurn(file).key, outcome: 'sent-back', toStep: pay.key, reason } as const
  await saveStep(tx, { office, caseId, officer: by.id, post, at, ordinal: file.taken.length + 1, ...back })
  const facts = { receipt: paper, place: receipt.ordinal, step: back.step, to: pay.key }
  return await closeAct(tx, by, file, { name: 'payment.voided', post, at, facts })
}
