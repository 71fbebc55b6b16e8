import { type Calendar, CalendarYearMissing, workingTimeBetween } from '#clock'
import type { DeviceLine, Hearing } from './contract.ts'

/** Minutes in which a code is typed on its device. */
export const codeMinutes = 15

/** A device that asks, or holds its stream, is written down as heard once in so many minutes, and not at each request. */
export const heardEveryMinutes = 2

// Without 0, O, 1 and I: a code is read from one screen and typed on another.
const symbols = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code of eight symbols from eight random bytes. */
export function codeOf(random: Uint8Array): string {
  return Array.from(random.subarray(0, 8), (byte) => symbols[byte % 32]).join('')
}

/** As it is read aloud: `K7QM-3XHD`. */
export function printCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

type Known = Pick<DeviceLine, 'enrolledAt' | 'revokedAt' | 'heardAt'>

/**
 * Whether a device is heard or silent: silent when `minutes` of its office's open time passed without it. Time in which this
 * server was not there to hear it (before `since`) accuses nobody, nor does a year whose open hours are not known.
 */
export function hearingOf(
  { enrolledAt, revokedAt, heardAt }: Known,
  {
    now,
    since,
    minutes,
    calendar,
  }: { now: Temporal.Instant; since: Temporal.Instant; minutes: number; calendar: Calendar },
): Hearing {
  if (revokedAt) return { state: 'revoked' }
  if (!enrolledAt) return { state: 'not-installed' }
  if (!heardAt) return { state: 'unknown' }
  const isQuiet = (from: Temporal.Instant) => {
    // No calendar is walked for a device that is heard all the time.
    if (from.until(now).total('minutes') < minutes) return false
    return workingTimeBetween(calendar, from, now) >= minutes * 60_000
  }
  try {
    if (!isQuiet(heardAt)) return { state: 'heard', at: heardAt }
    const isOurs = Temporal.Instant.compare(heardAt, since) < 0 && !isQuiet(since)
    return { state: isOurs ? 'unsure' : 'silent', at: heardAt }
  } catch (error) {
    if (error instanceof CalendarYearMissing) return { state: 'unsure', at: heardAt }
    throw error
  }
}
