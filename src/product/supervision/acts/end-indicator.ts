import type { Officer } from '#identity'
import { record } from '#journal'
import type { Tx } from '#platform/db.ts'
import { Refusal } from '#platform/refusal.ts'
import type { EndingIndicator } from '../indicator-contract.ts'
import { listIndicators, lockIndicators, saveEnd } from '../store/indicators.ts'

/**
 * The regency ends an indicator of its own, with why: it stands on no page of figures any more, and what it said can still be
 * read. Refuses who does not supervise at the regency, one that is not in force, and one that another changed meanwhile.
 */
export async function endIndicator(
  tx: Tx,
  by: Officer,
  input: EndingIndicator,
  at: Temporal.Instant,
): Promise<{ indicator: string }> {
  if (by.office !== by.regency || !by.duties.includes('offices.supervise')) throw new Refusal('indicator-not-yours')
  await lockIndicators(tx, by.regency)
  const of = (await listIndicators(tx)).find(({ id }) => id === input.indicator)
  if (of === undefined) throw new Refusal('indicator-unknown')
  if (of.ordinal !== input.seen) throw new Refusal('indicator-changed')
  const post = by.posts[0] ?? ''
  const { reason } = input
  await saveEnd(tx, { office: by.regency, officer: by.id, post, at, of, reason })
  await record(tx, {
    ...{ name: 'indicator.ended', office: by.regency, subject: of.id, by: { kind: 'officer', id: by.id, post }, at },
    facts: { indicator: of.id, name: of.definition.name.id, reason },
  })
  return { indicator: of.id }
}
