import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { OpeningNumbers } from '../contract.ts'
import { whyNotKeepNumbers, whyNotOpen } from '../rules.ts'
import { saveRange } from '../store/explained.ts'
import { lockSeries, moveSeries } from '../store/numbers.ts'

/**
 * Takes over the paper book of this year: its numbers are explained by where they stand, and the next one follows on.
 * Refuses to go down, for what was given is never given again, and a form of the year before.
 */
export async function openNumbers(
  tx: Tx,
  by: Officer,
  { book, year, last, source, reason }: OpeningNumbers,
  at: Temporal.Instant,
): Promise<{ book: string; first: number; last: number }> {
  const right = whyNotKeepNumbers(by)
  if (right) throw new Refusal(right)
  const series = { office: by.office, series: book, year: at.toZonedDateTimeISO(by.zone).year }
  const given = await lockSeries(tx, series)
  const why = whyNotOpen({ year: series.year, last: given }, { year, last })
  if (why) throw new Refusal(why, { last: given, year })
  await moveSeries(tx, series, last)
  const post = by.posts[0] ?? ''
  const range = { first: given + 1, last, kind: 'paper-book', source } as const
  const id = await saveRange(tx, series, range, { officer: by.id, post, reason, at })
  const facts = { book, year: series.year, first: given + 1, last, source }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'numbers.opened', office: by.office, subject: id, by: actor, at, facts })
  return facts
}
