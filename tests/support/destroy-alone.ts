import { openPool } from '#platform/db.ts'
import { openFileStore } from '#platform/files.ts'
import type { Connection } from '#tests/test-cluster.ts'
import { goOnDestroying } from '../../src/app/destroy-papers.ts'

/** What a process of its own is told: where the database and the files are, and the moment of its clock. */
export type DestroyingAlone = { connection: Connection; data: string; at: string }

// Run by itself, so that a test can kill it at any point.
const told = JSON.parse(process.argv[2] ?? '{}') as DestroyingAlone // its parent's own words
const pool = openPool(told.connection, 'paten_app', 2)
await goOnDestroying(pool, openFileStore(told.data), Temporal.Instant.from(told.at))
await pool.end()
