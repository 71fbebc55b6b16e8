import { calendarOf, extendRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal, WrongForm } from '#platform/refusal.ts'
import type { Extending } from '../contract/stopping.ts'
import { whyNotExtend } from '../rules/stopping.ts'
import { extensionMax } from '../stopping-words.ts'
import { promiseOf } from '../store/promise.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Gives a promise more time, once, with a reason that the citizen reads. Refuses a second extension, a promise that is past,
 * and more than the regency's calendar allows.
 */
export async function extendCase(
  tx: Tx,
  by: Officer,
  input: Extending,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotExtend(file, by, at)
  if (why) throw new Refusal(why)
  const [run, { file: calendar }] = [await promiseOf(tx, file), await calendarOf(tx, by)]
  const max = extensionMax(calendar, run)
  if (max === undefined) throw new Refusal('extension-not-set')
  if (input.amount > max) throw new WrongForm({ amount: 'extension-long' })
  const post = by.posts.find((one) => one === file.definition.procedure.find(({ does }) => does === 'sign')?.post)
  const who = { regency: by.regency, officer: by.id, post: post ?? by.posts[0] ?? '', at }
  const { was, became } = await extendRun(tx, run, { ...who, amount: input.amount, reason: input.reason })
  const facts = { was: was.toString(), became: became.toString(), amount: input.amount }
  return await closeAct(tx, by, file, { name: 'case.extended', post: who.post, at, facts })
}
