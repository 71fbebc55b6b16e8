import { endRun, resumeRun } from '#clock'
import type { Officer } from '#identity'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Resuming } from '../contract/stopping.ts'
import { postOnCase } from '../post-on-case.ts'
import { whyNotResume } from '../rules/stopping.ts'
import { promiseOf } from '../store/promise.ts'
import { closeAct } from './close-act.ts'
import { lockAsSeen } from './take-step.ts'

/** Lets the clock go on from where it stood: the promise moves by what stood still, and by nothing more. */
export async function resumeCase(
  tx: Tx,
  by: Officer,
  input: Resuming,
  at: Temporal.Instant,
): Promise<{ number: string }> {
  const file = await lockAsSeen(tx, by, input)
  const why = whyNotResume(file, by)
  if (why) throw new Refusal(why)
  const post = postOnCase(file, by)
  const { was, became } = await resumeRun(tx, await promiseOf(tx, file), {
    ...{ regency: by.regency, officer: by.id, post, at },
  })
  await endRun(tx, { subject: file.id, kind: 'completion', at })
  const facts = { was: was.toString(), became: became.toString() }
  return await closeAct(tx, by, file, { name: 'case.resumed', post, at, facts })
}
