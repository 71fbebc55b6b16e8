import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { actorOf } from '../actor.ts'
import type { SigningClosing } from '../contract/forms.ts'
import { whyNotSign } from '../rules/sign.ts'
import { isAnswered, lockAccounts } from '../store/accounts.ts'
import { lockClosing, saveClosingReturn, saveCountersign } from '../store/closings.ts'

/**
 * Puts the second signature under the closing of a day, or sends it back to be counted again, with why. Refuses a closing
 * that another count has replaced (`closing-unknown`), one that is signed (`closing-signed`), and the hand that counted
 * (`same-person`). None is sent back once its month was answered for (`month-answered`).
 */
export async function signClosing(
  tx: Tx,
  by: Officer,
  input: SigningClosing,
  at: Temporal.Instant,
): Promise<{ day: string }> {
  const { office } = by
  if (input.do === 'return') await mustBeOpen(tx, office, input.day)
  const closing = await lockClosing(tx, office, input.day)
  const why = whyNotSign(closing, by, input.closing)
  if (why || !closing) throw new Refusal(why ?? 'closing-unknown')
  const actor = actorOf(by)
  const hand = { closing: closing.id, office, officer: by.id, post: actor.post, at }
  if (input.do === 'sign') await saveCountersign(tx, hand)
  else await saveClosingReturn(tx, { ...hand, reason: input.reason })
  const name = input.do === 'sign' ? 'cash.closing-signed' : 'cash.closing-returned'
  const facts = { day: input.day, closing: closing.id }
  await record(tx, { name, office, subject: input.day, by: actor, at, facts })
  return facts
}

async function mustBeOpen(tx: Tx, office: string, day: string): Promise<void> {
  await lockAccounts(tx, office)
  if (await isAnswered(tx, day)) throw new Refusal('month-answered')
}
