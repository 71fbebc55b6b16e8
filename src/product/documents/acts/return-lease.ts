import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { ReturningLease } from '../contract.ts'
import { whyNotKeepNumbers, whyNotReturn } from '../rules.ts'
import { saveReturned } from '../store/explained.ts'
import { lockLease } from '../store/numbers.ts'

/** Takes a lease back: nothing is taken from it any more, and what was not used is explained and never given again. */
export async function returnLease(
  tx: Tx,
  by: Officer,
  { book, lease, reason }: ReturningLease,
  at: Temporal.Instant,
): Promise<{ book: string; lease: string; unused: number }> {
  const right = whyNotKeepNumbers(by)
  if (right) throw new Refusal(right)
  const found = await lockLease(tx, lease)
  const held = found?.office === by.office && found.series === book ? found : undefined
  const why = whyNotReturn(held)
  if (why || !held) throw new Refusal(why ?? 'lease-unknown')
  const post = by.posts[0] ?? ''
  await saveReturned(tx, { id: lease, office: by.office, usedUntil: held.at }, { officer: by.id, post, reason, at })
  const facts = { book, year: held.year, lease, unused: held.last - held.at }
  const actor = { kind: 'officer', id: by.id, post } as const
  await record(tx, { name: 'lease.returned', office: by.office, subject: lease, by: actor, at, facts })
  return facts
}
