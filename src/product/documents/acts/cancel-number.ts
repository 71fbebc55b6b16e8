import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { CancellingNumber } from '../contract.ts'
import { whyNotCancel, whyNotKeepNumbers } from '../rules.ts'
import { saveCancelled } from '../store/explained.ts'
import { lockSeries, moveSeries } from '../store/numbers.ts'

/** Leaves the next number of a book out, with the reason. Refuses when it was used or left out meanwhile. */
export async function cancelNumber(
  tx: Tx,
  by: Officer,
  { book, number, reason }: CancellingNumber,
  at: Temporal.Instant,
): Promise<{ book: string; number: number }> {
  const right = whyNotKeepNumbers(by)
  if (right) throw new Refusal(right)
  const series = { office: by.office, series: book, year: at.toZonedDateTimeISO(by.zone).year }
  const given = await lockSeries(tx, series)
  const why = whyNotCancel(given, number)
  if (why) throw new Refusal(why, { last: given })
  await moveSeries(tx, series, number)
  const post = by.posts[0] ?? ''
  const id = await saveCancelled(tx, series, number, { officer: by.id, post, reason, at })
  const facts = { book, year: series.year, number }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'number.cancelled', office: by.office, subject: id, by: actor, at, facts })
  return facts
}
