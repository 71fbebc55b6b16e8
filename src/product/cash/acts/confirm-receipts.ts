import { randomUUIDv7 } from 'node:crypto'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import { actorOf, todayOf } from '../actor.ts'
import type { ConfirmingReceipts } from '../contract/forms.ts'
import { listBankLines, lockSlips, saveConfirmation } from '../store/slips.ts'

/**
 * Confirms lines of the book that came by transfer or QRIS: the bank statement shows them, so they are with the regency.
 * Refuses a line that is confirmed already, void, or not one of the office (`entry-confirmed`).
 */
export async function confirmReceipts(
  tx: Tx,
  by: Officer,
  input: ConfirmingReceipts,
  at: Temporal.Instant,
): Promise<{ confirmation: string; lines: number }> {
  const { office } = by
  const today = todayOf(by, at)
  const asked = [...new Set(input.entries)]
  await lockSlips(tx, office)
  const lines = await listBankLines(tx, office, asked)
  if (lines.length < asked.length) throw new Refusal('entry-confirmed')
  if (Temporal.PlainDate.compare(today, input.creditedOn) < 0) throw new WrongForm({ creditedOn: 'day-ahead' })
  if (lines.some(({ date }) => Temporal.PlainDate.compare(input.creditedOn, date) < 0))
    throw new WrongForm({ creditedOn: 'before-money' })
  const actor = actorOf(by)
  const id = randomUUIDv7()
  await saveConfirmation(tx, {
    ...{ id, office, officer: by.id, post: actor.post, at, entries: asked },
    ...{ statement: input.statement, creditedOn: input.creditedOn, bookedOn: today },
    amountRupiah: lines.reduce((sum, { movedRupiah }) => sum + movedRupiah, 0n),
  })
  const facts = { confirmation: id, lines: lines.length }
  await record(tx, { name: 'cash.receipts-confirmed', office, subject: id, by: actor, at, facts })
  return facts
}
