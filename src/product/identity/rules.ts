import { signInPolicy } from './contract.ts'

/** How many minutes this account stays locked at `at`, rounded up; 0 when it is not. */
export function minutesLocked(lockedUntil: Temporal.Instant | null, at: Temporal.Instant): number {
  if (!lockedUntil || Temporal.Instant.compare(lockedUntil, at) <= 0) return 0
  return Math.ceil(at.until(lockedUntil).total('minutes'))
}

/** Until when one more wrong password locks the account, or nothing when it does not yet. */
export function lockAfter(failures: number, at: Temporal.Instant): Temporal.Instant | null {
  return failures >= signInPolicy.failuresMax ? at.add({ minutes: signInPolicy.lockedMinutes }) : null
}

/** Only a path of our own: signing in never sends anyone to another site. */
export function safeNext(next: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/work'
}
