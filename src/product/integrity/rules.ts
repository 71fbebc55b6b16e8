import type { IntegrityRefusal } from './contract.ts'

/** Minutes in which a code is typed at the kiosk. */
export const codeMinutes = 30
/** Digits of that code. */
export const codeDigits = 5
/**
 * Answers about one hand-over that are kept within an hour: together they count as one, so more of them say nothing new. There is
 * no limit in all, which somebody with number and code could use up once and for good.
 */
export const answersPerHour = 12

/** What decides whether the question is still open. */
export type Asked = {
  handedAt: Temporal.Instant | undefined
  hasKey: boolean
  /** When answering ends; nothing where the regency has no limit. */
  until: Temporal.Instant | undefined
  now: Temporal.Instant
}

/** Why the question cannot be put or answered now. Whether it was answered is not asked: nobody here learns that. */
export function whyNotAnswer({ handedAt, hasKey, until, now }: Asked): IntegrityRefusal | undefined {
  if (!handedAt) return 'not-handed-over'
  if (!hasKey) return 'no-key'
  if (until && Temporal.Instant.compare(now, until) >= 0) return 'answer-late'
  return undefined
}

/** The first day of the month that a hand-over is counted in, by the calendar of its office. */
export function monthOf(handedAt: Temporal.Instant, zone: string): Temporal.PlainDate {
  return handedAt.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 })
}

/** The first day of a month that is written as `2026-11`. */
export function firstDayOf(month: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(`${month}-01`)
}

/** A month as it stands in an address: `2026-11`. */
export function monthKey(firstDay: Temporal.PlainDate): string {
  return firstDay.toPlainYearMonth().toString()
}

/** A code of five digits from four random bytes. */
export function codeFrom(random: Uint8Array): string {
  const value = random.reduce((sum, byte) => (sum * 256 + byte) % 10 ** codeDigits, 0)
  return String(value).padStart(codeDigits, '0')
}

/** When answers about one hand-over met the limit first; nothing where they never did. Takes their moments, the oldest first. */
export function whenFull(times: readonly Temporal.Instant[]): Temporal.Instant | undefined {
  return times.find((at, place) => {
    const first = times[place - answersPerHour + 1]
    return first !== undefined && Temporal.Instant.compare(first, at.subtract({ hours: 1 })) > 0
  })
}
