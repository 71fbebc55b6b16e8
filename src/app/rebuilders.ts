import { rebuildBookWords, rebuildFindables, rebuildPersonHashes, rebuildStanding } from '#cases'
import { rebuildSeries } from '#documents'
import { rebuildObjectionWords } from '#objections'
import type { Tx } from '#platform/db.ts'
import type { Keys } from '#platform/keys.ts'
import { rebuildQueue } from '#queue'
import { rebuildFigures } from '#supervision'
import { citeAll } from './pack/cite-all.ts'

/**
 * What rebuilds the derived tables of each slice from its records, lowest slice first. Without the key file the keyed
 * hashes of persons stay empty: they cannot be made from what the journal holds.
 */
export function rebuilders(keys: Keys | undefined): readonly ((tx: Tx) => Promise<void>)[] {
  const withKeys = keys ? [(tx: Tx) => rebuildPersonHashes(tx, keys)] : []
  return [
    citeAll,
    rebuildSeries,
    ...withKeys,
    rebuildStanding,
    rebuildFindables,
    rebuildBookWords,
    rebuildObjectionWords,
    rebuildQueue,
    rebuildFigures,
  ]
}
