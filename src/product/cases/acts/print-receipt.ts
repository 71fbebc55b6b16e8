import type { Officer } from '#identity'
import { savePrint } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PrintingReceipt } from '../contract/money.ts'
import { postOnCase } from '../post-on-case.ts'
import { findCase } from '../store/find.ts'
import { closeAct } from './close-act.ts'

/** Counts a printing of a receipt: the first is the receipt itself, each further one a copy that says so. */
export async function printReceipt(
  tx: Tx,
  by: Officer,
  input: PrintingReceipt,
  at: Temporal.Instant,
): Promise<{ number: string; place: number; print: number; paper: string }> {
  const file = await findCase(tx, input.number)
  if (!file) throw new Refusal('case-unknown')
  if (!by.duties.includes('payments.take')) throw new Refusal('not-cashier')
  const receipt = file.work?.receipts.find(({ ordinal }) => ordinal === input.place)
  if (!receipt) throw new Refusal('receipt-unknown')
  const { paper } = input
  const post = postOnCase(file, by)
  const print = await savePrint(tx, { office: file.office, receipt: receipt.id, paper, officer: by.id, post, at })
  const told = { receipt: receipt.number, place: receipt.ordinal, print, paper }
  return { ...told, ...(await closeAct(tx, by, file, { name: 'receipt.printed', post, at, facts: told })) }
}
