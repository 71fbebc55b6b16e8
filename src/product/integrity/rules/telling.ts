import type { ReadingRefusal, Told } from '../contract/reading.ts'

/** Below this a number would point to persons. */
const smallest = 5

/**
 * What may be told of a month: fewer than five answers, fewer than five yeses or fewer than five noes are not counted out,
 * for each of them would point to persons.
 */
export function tellable(answers: number, yes: number): Told {
  if (answers < smallest) return { said: 'few-answers', answers: null, yes: null }
  if (yes < smallest) return { said: 'few', answers, yes: null }
  if (answers - yes < smallest) return { said: 'most', answers, yes: null }
  return { said: 'counted', answers, yes }
}

/**
 * Why the count of a month cannot be told: once, when nobody can answer about it any more, and when every answer was read.
 * Told twice, the difference of both would be one person.
 */
export function whyNotTell(about: {
  closesAt: Temporal.Instant | undefined
  now: Temporal.Instant
  told: boolean
  unread: number
}): ReadingRefusal | undefined {
  const { closesAt, now, told, unread } = about
  if (told) return 'told-already'
  if (!closesAt || Temporal.Instant.compare(now, closesAt) < 0) return 'month-open'
  return unread > 0 ? 'unread-left' : undefined
}
