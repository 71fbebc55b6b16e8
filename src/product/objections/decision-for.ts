import { type DecisionOn, decisionsOn, type HeldCase } from '#cases'
import type { Db } from '#platform/db.ts'
import { findAgainst, type KeptObjection } from './store.ts'

/** A decision that one may object to, and what was filed against it before; neither where there is none. */
export type Objectable = { decision: DecisionOn | undefined; earlier: KeptObjection | undefined }

/**
 * The decision on a file that is objected to: the one that is named, else the newest that nobody objected to yet, else the
 * newest. Nothing of a file without a decision, or without the one that is named.
 */
export async function decisionFor(
  db: Db,
  file: HeldCase,
  { against, now }: { against: string; now: Temporal.Instant },
): Promise<Objectable> {
  const none = { decision: undefined, earlier: undefined }
  const found: Objectable[] = []
  for (const decision of await decisionsOn(db, file, now))
    found.push({ decision, earlier: await findAgainst(db, decision.id) })
  if (against !== '') return found.find(({ decision }) => decision?.id === against) ?? none
  return found.find(({ earlier }) => !earlier) ?? found[0] ?? none
}
