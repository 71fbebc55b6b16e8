import type { Tx } from '#platform/db.ts'
import type { Citation } from '../contract.ts'
import { replaceCitations } from '../store.ts'

/**
 * Says what rests on regulations: all that one slice (`by`) knows of, in place of what it said before. Called when a pack
 * is applied, by acts that change it, and when derived rows are rebuilt; the radar then needs to know no later slice.
 */
export async function cite(
  tx: Tx,
  said: { office: string; by: string; citations: readonly Citation[] },
): Promise<void> {
  await replaceCitations(tx, said)
}
