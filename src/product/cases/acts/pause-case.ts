import { calendarOf, pauseRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { awaitApplicant } from '../await-applicant.ts'
import type { Pausing } from '../contract/stopping.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotPause } from '../rules/stopping.ts'
import { reasonsFor } from '../stopping-words.ts'
import { promiseOf } from '../store/promise.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/**
 * Stops the clock of the promise, for a reason the standard knows and in words that the citizen reads. What law gives the
 * office for its answer runs on: no reason of the office stops it. Refuses a promise that is past, or stands still already.
 */
export async function pauseCase(
  tx: Tx,
  by: Officer,
  input: Pausing,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotPause(file, by, at)
  if (why) throw new Refusal(why)
  const { file: calendar } = await calendarOf(tx, by)
  if (!reasonsFor(calendar, file.definition.key).includes(input.for)) throw new Refusal('pause-not-in-standard')
  const post = postOnCase(file, by)
  const pause = { regency: by.regency, reason: input.for, remark: input.reason, officer: by.id, post, at }
  await pauseRun(tx, await promiseOf(tx, file), pause)
  if (input.for === 'applicant') await awaitApplicant(tx, by, file, at)
  return await closeAct(tx, by, file, { name: 'case.paused', post, at, facts: { for: input.for } })
}
