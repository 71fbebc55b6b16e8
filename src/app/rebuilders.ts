import { rebuildStanding } from '#cases'
import { rebuildSeries } from '#documents'
import type { Tx } from '#platform/db.ts'

/** What rebuilds the derived tables of each slice from its records, lowest slice first. */
export const rebuilders: readonly ((tx: Tx) => Promise<void>)[] = [rebuildSeries, rebuildStanding]
