import type { ReadingRefusal, Told } from '../contract/reading.ts'

/** Below this a number would point to persons. */
const smallest = 5
/** Of fewer answers "fewer than five" or "nearly all" would leave one value, or two: of five, nearly all are all. */
const fewest = 2 * smallest

/**
 * What may be told of a month: fewer than ten answers, fewer than five yeses or fewer than five noes are not counted out,
 * for each of them would point to persons. What is told leaves at least five values for what is not.
 */
export function tellable(answers: number, yes: number): Told {
  if (answers < fewest) return { said: 'few-answers', answers: null, yes: null }
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
