import type { Tx } from '#platform/db.ts'
import type { Life } from './contract/life.ts'
import { endLimit } from './limits.ts'
import { listLives } from './store/life.ts'

/**
 * What the standards before this one owe ends on the day this one begins, or today where that day lies behind: neither
 * evaluation nor review after it, nor a pledge that was never published.
 */
export async function endFormer(
  tx: Tx,
  life: Life,
  begins: { holdsFrom: Temporal.PlainDate; at: Temporal.Instant; zone: string },
): Promise<void> {
  const from = begins.holdsFrom.toZonedDateTime(begins.zone).toInstant()
  const at = Temporal.Instant.compare(from, begins.at) < 0 ? begins.at : from
  const former = (await listLives(tx, { office: life.office, service: life.service })).filter(
    ({ id, enactment }) => enactment && id !== life.id,
  )
  for (const { id, evaluations, reviews } of former) {
    await endLimit(tx, { subject: id, limit: 'standard-pledge', at })
    for (const subject of [id, ...evaluations.map((one) => one.id)])
      await endLimit(tx, { subject, limit: 'standard-evaluate', at })
    for (const subject of [id, ...reviews.map((one) => one.id)])
      await endLimit(tx, { subject, limit: 'standard-review', at })
  }
}
