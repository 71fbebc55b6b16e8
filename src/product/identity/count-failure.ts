import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockAfter, minutesLocked } from './rules.ts'
import { saveFailure, saveLock } from './store/sign-in.ts'

/**
 * Counts one wrong password of an officer, wherever it was typed, and locks the account when they are too many. Returns
 * the refusal that says for how long, or nothing while another try is allowed. What it counts is kept only when the act
 * that calls it returns its refusal.
 */
export async function countFailure(tx: Tx, officer: string, at: Temporal.Instant): Promise<Refusal | undefined> {
  const until = lockAfter(await saveFailure(tx, officer, at), at)
  if (!until) return undefined
  await saveLock(tx, officer, until)
  return new Refusal('sign-in-locked', { minutes: minutesLocked(until, at) })
}
