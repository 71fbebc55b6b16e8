import { enterCashBook, lockSlips } from '#cash'
import type { Officer } from '#identity'
import { saveRefund, whyNotRefund } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { readRupiah } from '#ui/rupiah.ts'
import { aroundReceipt } from '../around-receipt.ts'
import type { RefundingPayment } from '../contract/money.ts'
import { postOnCase } from '../post-on-case.ts'
import { lockCase } from '../store/find.ts'
import { readPastDay } from '../typed-day.ts'
import { closeAct } from './close-act.ts'

/**
 * Gives money of a receipt back by a decision, once its day is closed or deposited, or its case can no longer wait for another
 * payment. Also of a case that has ended. Whoever decides need not hold a drawer: cash leaves the open one of the office. Refuses
 * more than was paid, more than lies in that drawer, what can still be voided, and a file that was destroyed.
 */
export async function refundPayment(
  tx: Tx,
  by: Officer,
  input: RefundingPayment,
  at: Temporal.Instant,
): Promise<{ number: string; place: number }> {
  const file = await lockCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  if (file.forgotten) throw new Refusal('case-forgotten')
  await lockSlips(tx, file.office)
  const receipt = file.work?.receipts.find(({ ordinal }) => ordinal === input.place)
  const why = whyNotRefund(receipt, await aroundReceipt(tx, by, file, receipt, at))
  if (why || !receipt) throw new Refusal(why ?? 'receipt-unknown')
  const { amountRupiah, decidedOn, askedOn } = readForm(
    input,
    receipt.amountRupiah,
    at.toZonedDateTimeISO(by.zone).toPlainDate(),
  )
  const { office } = file
  const { means, decision, reason } = input
  const post = postOnCase(file, by)
  const given = { amountRupiah, means, decision, decidedOn, askedOn, reason }
  await saveRefund(tx, { office, receipt: receipt.id, ...given, officer: by.id, post, at })
  const entry = {
    kind: 'refund',
    means,
    amountRupiah: Number(amountRupiah),
    paper: decision,
    subject: receipt.id,
  } as const
  await enterCashBook(tx, by, { office, ...entry, at, drawer: input.drawer })
  const facts = { receipt: receipt.number, place: receipt.ordinal, amountRupiah: amountRupiah.toString() }
  return { ...(await closeAct(tx, by, file, { name: 'payment.refunded', post, at, facts })), place: receipt.ordinal }
}

function readForm(input: RefundingPayment, paidRupiah: bigint, today: Temporal.PlainDate) {
  const amountRupiah = readRupiah(input.amount)
  const [decided, asked] = [readPastDay(input.decidedOn, today), readPastDay(input.askedOn, today)]
  const isTooMuch = amountRupiah !== undefined && (amountRupiah > paidRupiah || amountRupiah === 0n)
  const wrong = {
    ...(amountRupiah === undefined && { amount: 'rupiah' }),
    ...(isTooMuch && { amount: 'more-than-paid' }),
    ...(decided.wrong && { decidedOn: decided.wrong }),
    ...(asked.wrong && { askedOn: asked.wrong }),
  }
  if (amountRupiah === undefined || !decided.day || !asked.day || Object.keys(wrong).length > 0)
    throw new WrongForm(wrong)
  return { amountRupiah, decidedOn: decided.day, askedOn: asked.day }
}
