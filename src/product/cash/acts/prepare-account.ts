import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { actorOf, todayOf } from '../actor.ts'
import type { PreparingAccount, SigningAccount } from '../contract/forms.ts'
import { accountDue, isLate } from '../rules/limits.ts'
import { whyNotSignAccount } from '../rules/sign.ts'
import {
  countUnclosed,
  findAccount,
  findMonthOf,
  type HeldAccount,
  lockAccounts,
  saveAccount,
  saveAccountReturn,
  saveAccountSignature,
} from '../store/accounts.ts'
import { getPlan } from '../store/plan.ts'
import { summaryOf } from '../store/summary.ts'

/**
 * Adds up a month that is over, for the camat to sign. Refuses a month that is not over (`month-not-over`), days up to its
 * end without a count that stands (`days-open`), and a month that is prepared or signed already (`account-there`).
 */
export async function prepareAccount(
  tx: Tx,
  by: Officer,
  { month }: PreparingAccount,
  at: Temporal.Instant,
): Promise<{ account: string }> {
  const { office } = by
  const next = month.add({ months: 1 })
  if (Temporal.PlainDate.compare(todayOf(by, at), next) < 0) throw new Refusal('month-not-over')
  await lockAccounts(tx, office)
  const newest = await findAccount(tx, office, month)
  if (newest && !newest.returned) throw new Refusal('account-there')
  const unclosed = await countUnclosed(tx, office, next)
  if (unclosed > 0) throw new Refusal('days-open', { days: unclosed })
  const actor = actorOf(by)
  const id = randomUUIDv7()
  const summary = await summaryOf(tx, office, month)
  const ordinal = (newest?.ordinal ?? 0) + 1
  await saveAccount(tx, { id, office, month, ordinal, summary, officer: by.id, post: actor.post, at })
  const facts = { account: id, month: month.toString() }
  await record(tx, { name: 'cash.month-prepared', office, subject: id, by: actor, at, facts })
  return facts
}

/**
 * Signs the account of a month and so sends it to the regency, or sends it back with why. Refuses one that counts no more
 * (`account-unknown`) and the hand that prepared it (`same-person`); its signature also while a count of its days was sent back and
 * is not made again (`days-open`), and once such a count changed what the account says (`account-outdated`). One signed after its
 * day is marked late.
 */
export async function signAccount(
  tx: Tx,
  by: Officer,
  input: SigningAccount,
  at: Temporal.Instant,
): Promise<{ account: string; late: boolean }> {
  const { office } = by
  await lockAccounts(tx, office)
  const month = await findMonthOf(tx, office, input.account)
  const account = month && (await findAccount(tx, office, month))
  const why = whyNotSignAccount(account, by, input.account)
  if (why || !account) throw new Refusal(why ?? 'account-unknown')
  if (input.do === 'sign') await mustHold(tx, office, account)
  const actor = actorOf(by)
  const late = isLate(todayOf(by, at), accountDue(await getPlan(tx), account.month))
  const hand = { account: account.id, office, officer: by.id, post: actor.post, at }
  if (input.do === 'sign') await saveAccountSignature(tx, { ...hand, late })
  else await saveAccountReturn(tx, { ...hand, reason: input.reason })
  const name = input.do === 'sign' ? 'cash.month-signed' : 'cash.month-returned'
  const facts = { account: account.id, late }
  await record(tx, { name, office, subject: account.id, by: actor, at, facts })
  return facts
}

async function mustHold(tx: Tx, office: string, { month, summary }: HeldAccount): Promise<void> {
  const unclosed = await countUnclosed(tx, office, month.add({ months: 1 }))
  if (unclosed > 0) throw new Refusal('days-open', { days: unclosed })
  if (!isDeepStrictEqual(summary, await summaryOf(tx, office, month))) throw new Refusal('account-outdated')
}
