import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { LeasingNumbers } from '../contract.ts'
import { whyNotKeepNumbers, whyNotLease } from '../rules.ts'
import { saveRange } from '../store/explained.ts'
import { lockSeries, moveSeries } from '../store/numbers.ts'

/**
 * Leases the next numbers of a book to a node, by the name of its box: they are taken from there, and here the series
 * goes on behind them. Two leases follow each other and never meet.
 */
export async function leaseNumbers(
  tx: Tx,
  by: Officer,
  { book, count, node, reason }: LeasingNumbers,
  at: Temporal.Instant,
): Promise<{ book: string; lease: string; first: number; last: number }> {
  const right = whyNotKeepNumbers(by)
  if (right) throw new Refusal(right)
  const series = { office: by.office, series: book, year: at.toZonedDateTimeISO(by.zone).year }
  const given = await lockSeries(tx, series)
  const why = whyNotLease(given, count)
  if (why) throw new Refusal(why, { last: given })
  const [first, last] = [given + 1, given + count]
  await moveSeries(tx, series, last)
  const post = by.posts[0] ?? ''
  const lease = await saveRange(tx, series, { first, last, kind: 'lease', node }, { officer: by.id, post, reason, at })
  const facts = { book, year: series.year, lease, first, last, node }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'numbers.leased', office: by.office, subject: lease, by: actor, at, facts })
  return facts
}
