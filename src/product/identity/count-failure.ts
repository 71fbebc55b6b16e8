import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockAfter, minutesLocked } from './rules.ts'
import { type Guessed, lockGuesses, saveFailure, saveLock } from './store/guesses.ts'

/** Why no password is looked at now, or nothing: too many were wrong. Guesses at one account come one after the other. */
export async function whyNotGuess(tx: Tx, guessed: Guessed, at: Temporal.Instant): Promise<Refusal | undefined> {
  const minutes = minutesLocked(await lockGuesses(tx, guessed, at), at)
  return minutes > 0 ? new Refusal('sign-in-locked', { minutes }) : undefined
}

/**
 * Counts one wrong password, wherever it was typed, and locks when they are too many. Returns the refusal that says for how
 * long, or nothing while another try is allowed. What it counts is kept only when the act that calls it returns its
 * refusal.
 */
export async function countFailure(tx: Tx, guessed: Guessed, at: Temporal.Instant): Promise<Refusal | undefined> {
  const until = lockAfter(await saveFailure(tx, guessed, at), at)
  if (!until) return undefined
  await saveLock(tx, guessed, until)
  return new Refusal('sign-in-locked', { minutes: minutesLocked(until, at) })
}
