import { findCost } from '#fees'
import type { Officer } from '#identity'
import { dueOf, saveCode, whyNotCode } from '#payments'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ShowingCode } from '../contract/money.ts'
import { whyNotCash } from '../rules/money.ts'
import { closeAct } from './close-act.ts'
import { findTurn, lockAsSeen } from './take-step.ts'

/**
 * Keeps a payment code as the bank gave it for this payment, so that it can be shown. Refuses one that is broken, of a wall, or of
 * another amount than the one due; nothing is mended or built.
 */
export async function showCode(
  tx: Tx,
  by: Officer,
  input: ShowingCode,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotCash(file, by)
  if (why) throw new Refusal(why)
  const amountRupiah = dueOf(await findCost(tx, file.id), file.work?.receipts ?? [])
  const wrong = whyNotCode(input.payload, amountRupiah)
  if (wrong) throw new Refusal(wrong.code, wrong.facts)
  const { post } = findTurn(file)
  const { office, id: subject } = file
  await saveCode(tx, { office, subject, payload: input.payload, amountRupiah, officer: by.id, post, at })
  return await closeAct(tx, by, file, { name: 'payment.code-shown', post, at })
}
